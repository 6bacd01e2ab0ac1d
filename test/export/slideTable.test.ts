import { expect, test } from 'vitest';
import { linesOf, slideTable } from '@/export/slideTable';
import type { TableDescription } from '@/export/table';

const tableOf = (rows: number, words = 'nothing yet'): TableDescription => ({
  caption: 'Exceptions',
  columns: [
    { key: 'unit', label: 'Unit', align: 'start' },
    { key: 'since', label: 'Since', align: 'start' },
    { key: 'words', label: 'Agreed', align: 'start' },
  ],
  rows: Array.from({ length: rows }, (_, i) => ({
    unit: `Team ${i + 1}`,
    since: 'September 2026',
    words,
  })),
});

const long =
  'Offer a retention payment and advertise the posts together with the neighbours. '.repeat(4);

test.each([
  ['a short table stands on one slide', tableOf(8), 4, 5, [8]],
  ['a long one runs on', tableOf(40), 5, 5, [18, 18, 4]],
  ['the first slide bears less where words stand above', tableOf(40), 3, 5, [10, 18, 12]],
  ['rows of many lines take more room', tableOf(8, long), 2, 5, [1, 5, 2]],
  ['a row higher than its slide still has one', tableOf(2, long), 0.3, 5, [1, 1]],
  ['a table without rows has its head', tableOf(0), 4, 5, [0]],
] as const)('%s', (_, table, first, height, expected) => {
  const { pages } = slideTable(table, 12.1, first, height);
  expect(pages.map(({ rows }) => rows.length)).toEqual(expected);
  expect(pages.flatMap(({ rows }) => rows)).toEqual(table.rows);
});

test('columns fill the width, a short text stays on one line, and type is never below 10 points', () => {
  const { columns, fontSize } = slideTable(tableOf(40, long), 12.1, 5, 5);
  expect(columns.reduce((sum, each) => sum + each, 0)).toBeCloseTo(12.1);
  expect(columns[1]).toBeGreaterThan(('September 2026'.length * 0.5 * fontSize) / 72);
  expect(fontSize).toBeGreaterThanOrEqual(10);
});

test.each([
  ['', 10, 1],
  ['one two', 10, 1],
  ['one two three', 7, 2],
  ['unbreakable', 4, 1],
])('"%s" in %i letters a line takes %i', (text, perLine, lines) => {
  expect(linesOf(text, perLine)).toBe(lines);
});
