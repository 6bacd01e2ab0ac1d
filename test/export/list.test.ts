import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { dayOf } from '@/domain/month';
import { listText } from '@/export/list';
import { type ListFacts, listFile } from '@/export/listFacts';
import type { TableDescription } from '@/export/table';

const facts: ListFacts = {
  unit: 'North 1',
  asAt: 'Open cases at Mon 5 Oct 2026, 06:10',
  day: dayOf(2026, 10, 5),
  audience: 'team',
};
const table: TableDescription = {
  caption: 'Visits overdue, by child',
  columns: [
    { key: 'child', label: 'Child', align: 'start' },
    { key: 'due', label: 'Due', align: 'start' },
    { key: 'days', label: 'Days overdue', align: 'end' },
    { key: 'worker', label: 'Worker', align: 'start' },
  ],
  rows: [
    {
      child: 'C-1',
      due: { text: '3 Oct', day: dayOf(2026, 10, 3) },
      days: { text: '2', number: 2 },
      worker: '=cmd()',
    },
    { child: 'C-2', due: 'none', days: '', worker: 'Ann "Annie", A.' },
  ],
};

test.each([
  [',', undefined, 0],
  ['\t', undefined, 0],
  [',', 'County is an invented authority.', 1],
] as const)(
  'with %j its first lines say what it is, then its heading and its rows',
  (delimiter, simulated, more) => {
    const lines = Papa.parse<string[]>(listText(table, facts, simulated, delimiter), {
      delimiter,
    }).data;
    expect(lines.slice(0, 4)).toEqual([
      ['List', 'Visits overdue, by child'],
      ['Unit', 'North 1'],
      ['As at', facts.asAt],
      ['For', 'Team use: holds names or case references'],
    ]);
    expect(lines.slice(4, 4 + more)).toEqual(simulated ? [['Simulated data', simulated]] : []);
    expect(lines.slice(4 + more)).toEqual([
      [''],
      ['Child', 'Due', 'Days overdue', 'Worker'],
      ['C-1', '2026-10-03', '2', "'=cmd()"],
      ['C-2', 'none', '', 'Ann "Annie", A.'],
    ]);
  },
);

test.each([
  ['North 1', 'loadline-north-1-visits-overdue-by-child-2026-10-05-team.csv'],
  [
    'A team whose name was made by nobody who ever had to read it out',
    'loadline-a-team-whose-name-was-made-by-nobody-who-ever-had-visits-overdue-by-child-2026-10-05-team.csv',
  ],
] as const)('the file of %s says unit, list, day and for whom', (unit, name) => {
  expect(listFile(table, { ...facts, unit })).toBe(name);
});
