import Papa from 'papaparse';
import { plainCell } from '@/export/csv';
import { type ListFacts, listUse } from '@/export/listFacts';
import { headingOf, type TableDescription } from '@/export/table';

/**
 * A list as a spreadsheet takes it, from a file with commas or pasted with tabs: what it is, of which unit and day and for
 * whom in its first lines, then its heading and its rows. Text that would be taken for a formula gets an apostrophe.
 */
export function listText(
  { caption, columns, rows }: TableDescription,
  { unit, asAt, audience }: ListFacts,
  simulated: string | undefined,
  delimiter: ',' | '\t',
): string {
  const about = [
    ['List', caption],
    ['Unit', unit],
    ['As at', asAt],
    ['For', listUse[audience]],
    ...(simulated === undefined ? [] : [['Simulated data', simulated]]),
    [],
  ];
  const body = rows.map((row) => columns.map(({ key }) => plainCell(row[key])));
  return Papa.unparse([...about, columns.map(headingOf), ...body], {
    delimiter,
    escapeFormulae: true,
  });
}
