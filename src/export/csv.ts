import Papa from 'papaparse';
import { dayText } from '@/domain/month';
import { cleaned } from '@/export/cleaned';
import { type ExportFacts, factPairs } from '@/export/document';
import { headingOf, shownNumber, type TableCell, type TableDescription } from '@/export/table';

/**
 * A table as CSV that a spreadsheet opens with a double click: UTF-8 with its mark, real numbers and dates, missing
 * figures as their words, and source, date and basis in columns of their own. Text that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
export function csvOf(content: TableDescription, facts: ExportFacts): string {
  const table = cleaned(content);
  const pairs = factPairs(cleaned(facts));
  const names = [...new Set(pairs.map(([name]) => name))];
  const words = names.map((name) =>
    pairs.flatMap(([of, text]) => (of === name ? text : [])).join('; '),
  );
  const rows = table.rows.map((row) => [
    ...table.columns.map(({ key }) => plainCell(row[key])),
    ...words,
  ]);
  const fields = [...table.columns.map(headingOf), ...names];
  return `\uFEFF${Papa.unparse({ fields, data: rows }, { escapeFormulae: true })}\r\n`;
}

/** A cell as a spreadsheet gets it: a figure as a number, a date as a date, else its words. */
export function plainCell(cell: TableCell | undefined): string | number {
  if (cell === undefined || typeof cell === 'string') return cell ?? '';
  if ('status' in cell) return cell.text;
  if ('day' in cell) return dayText(cell.day);
  return Number.isFinite(cell.number) ? shownNumber(cell) : cell.text;
}
