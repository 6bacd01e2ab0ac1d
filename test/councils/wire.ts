import type { Council } from './council';
import type { Written } from './records';
import type { Cell, Row, TableName } from './row';
import { columnsOf } from './schema';

/** Rows and entries as they travel: columns as JSON, words coded by a dictionary that holds only the rows' own. */

export function tableOnWire(table: TableName, rows: readonly Row[], { unavailable }: Council) {
  const columns = columnsOf(table).map(([name, kind]) => {
    const reason = unavailable[table]?.[name];
    const cells = rows.map((row) => row[name] ?? null);
    const listed = kind === 'number' || kind === 'flag' ? cells : coded(cells);
    return [name, reason === undefined ? listed : { unavailable: reason }];
  });
  return { table, rows: rows.length, columns: Object.fromEntries(columns) };
}

function coded(cells: readonly Cell[]) {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))];
  const codeOf = new Map(dictionary.map((word, code) => [word, code]));
  return { dictionary, codes: cells.map((cell) => (cell === null ? null : codeOf.get(cell))) };
}

/** The log as it is sent: each entry with its place in it. */
export function entriesOnWire(written: readonly Written[]) {
  return written.map((entry, i) => ({
    at: '2024-01-11T14:30:00Z',
    author: 'Ada Alder',
    basedOn: null,
    ...entry,
    id: `entry-${i + 1}`,
    position: i + 1,
  }));
}
