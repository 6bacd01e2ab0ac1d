import writeXlsx, { type Cell, type SheetData } from 'write-excel-file/universal';
import { cleaned } from '@/export/cleaned';
import { type ExportDocument, factPairs } from '@/export/document';
import {
  decimalsOf,
  headingOf,
  shownNumber,
  type TableCell,
  type TableDescription,
} from '@/export/table';

const bold = 'bold' as const;

/**
 * A document as an Excel workbook: what it is and rests on, every figure in a tidy sheet, a sheet a table, and the
 * definitions. Numbers are numbers and dates are dates. Fetch this module only when it is wanted.
 */
export function workbook(content: ExportDocument): Promise<Blob> {
  const document = cleaned(content);
  const tables = document.sections.flatMap(({ message, name, table }) =>
    table ? [{ name, message, table }] : [],
  );
  const sheets = [
    { sheet: 'About', data: about(document), columns: [{ width: 22 }, { width: 100 }] },
    tableSheet('Data', undefined, document.data),
    ...tables.map(({ name, message, table }) => tableSheet(name, message, table)),
    {
      sheet: 'Definitions',
      data: document.definitions.map(({ term, words }): Cell[] => [
        { value: safe(term), fontWeight: bold, alignVertical: 'top' },
        { value: safe(words), wrap: true },
      ]),
      columns: [{ width: 34 }, { width: 110 }],
    },
  ];
  return writeXlsx(sheets).toBlob();
}

function about({ title, facts, sections }: ExportDocument): SheetData {
  return [
    [{ value: safe(title), fontWeight: bold, fontSize: 14 }],
    ...factPairs(facts).map(([name, words]): Cell[] => [
      { value: name, fontWeight: bold, alignVertical: 'top' },
      { value: safe(words), wrap: true },
    ]),
    [],
    ...sections.flatMap(
      ({ message, paragraphs }): SheetData =>
        [message, ...paragraphs].map((text, i) => [
          null,
          { value: safe(text), wrap: true, ...(i === 0 && { fontWeight: bold }) },
        ]),
    ),
  ];
}

function tableSheet(sheet: string, message: string | undefined, table: TableDescription) {
  const head = table.columns.map((column) => ({
    value: safe(headingOf(column)),
    fontWeight: bold,
    wrap: true,
    align: column.align === 'end' ? ('right' as const) : ('left' as const),
  }));
  const rows = table.rows.map((row) => table.columns.map(({ key }) => cellOf(row[key])));
  const above: SheetData = message === undefined ? [] : [[{ value: safe(message) }], []];
  return {
    sheet: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    data: [...above, head, ...rows],
    columns: table.columns.map((_, i) => ({ width: i === 0 ? 32 : 18 })),
    stickyRowsCount: above.length + 1,
    stickyColumnsCount: 1,
  };
}

function cellOf(cell: TableCell | undefined): Cell {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'string') return { value: safe(cell), wrap: true };
  if ('status' in cell) return { value: cell.text };
  if ('day' in cell)
    return { value: new Date(cell.day * 86_400_000), format: 'd mmm yyyy', align: 'left' };
  if (!Number.isFinite(cell.number)) return { value: safe(cell.text) };
  const decimals = decimalsOf(cell.text);
  return {
    value: shownNumber(cell),
    format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
  };
}

/** Text that a spreadsheet would take for a formula, were it saved as CSV, gets an apostrophe before it. */
function safe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
