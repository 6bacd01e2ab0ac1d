import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { dayOf } from '@/domain/month';
import { csvOf } from '@/export/csv';
import type { ExportFacts } from '@/export/document';
import type { TableDescription } from '@/export/table';

const facts: ExportFacts = {
  source: 'County case and workforce records, month end',
  asAt: '30 Sep 2026',
  basis: 'Caseload, cases per FTE, month end',
  simulated: 'County is an invented authority.',
};

const table: TableDescription = {
  caption: 'Caseload by team',
  columns: [
    { key: 'unit', label: 'Unit', align: 'start' },
    { key: 'value', label: 'Caseload', align: 'end', unit: 'cases per FTE' },
    { key: 'change', label: 'Change', align: 'end' },
    { key: 'counted', label: 'Counted on', align: 'end' },
    { key: 'note', label: 'Note', align: 'start' },
  ],
  rows: [
    {
      unit: 'North 1',
      value: { text: '28.8', number: (46 / 160) * 100 },
      change: { text: '−0.4', number: -0.4 },
      counted: { text: '30 Sep 2026', day: dayOf(2026, 9, 30) },
      note: '=HYPERLINK("http://example.invalid")',
    },
    { unit: '@North 2', value: 'not applicable', change: '-cmd', note: 'Said “no”, then, "yes"' },
  ],
};

const csv = csvOf(table, facts);
const rows = Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), {
  header: true,
  skipEmptyLines: true,
}).data;

test.each([
  ['a figure is a number, rounded as it is shown', 0, 'Caseload, cases per FTE', '28.8'],
  ['a negative figure is a number, with a plain minus', 0, 'Change', '-0.4'],
  ['a date is a date', 0, 'Counted on', '2026-09-30'],
  ['a missing figure is its words, never 0', 1, 'Caseload, cases per FTE', 'not applicable'],
  ['an empty cell is empty', 1, 'Counted on', ''],
  ['quotes and commas stay what they are', 1, 'Note', 'Said “no”, then, "yes"'],
  ['a formula is text', 0, 'Note', `'=HYPERLINK("http://example.invalid")`],
  ['a name that begins with an at sign is text', 1, 'Unit', "'@North 2"],
  ['words that begin with a minus are text', 1, 'Change', "'-cmd"],
  ['every row says where it comes from', 1, 'Source', facts.source],
  ['every row says of which day it is', 1, 'As at', '30 Sep 2026'],
  ['every row says on which basis', 1, 'Basis', facts.basis],
  ['every row says that the data are simulated', 1, 'Simulated data', facts.simulated],
] as const)('%s', (_, row, column, text) => {
  expect(rows[row]?.[column]).toBe(text);
});

test('a spreadsheet takes it for UTF-8', () => {
  expect(csv.startsWith('\uFEFFUnit,')).toBe(true);
});
