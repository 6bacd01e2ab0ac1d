import { type Facts, type FactTable, factSchemas } from '@/domain/facts';
import { type Day, dayText, type Month, monthText, parseDay, parseMonth } from '@/domain/month';
import type { ColumnKind, TextColumn } from '@/domain/table';

/** One column on the wire: numbers (flags as 0 and 1), dictionary-coded text, or the reason the source has none. */
export type WireColumn =
  | readonly (number | null)[]
  | { readonly dictionary: readonly string[]; readonly codes: readonly (number | null)[] }
  | { readonly unavailable: string };

/** A facts answer. Month and day columns are dictionary-coded text; missing is null. */
export interface WireFacts {
  readonly table: FactTable;
  readonly rows: number;
  readonly columns: Readonly<Record<string, WireColumn>>;
}

/** A table as it travels. */
export function encodeFacts<T extends FactTable>(table: T, facts: Facts<T>): WireFacts {
  const columns: Record<string, WireColumn> = {};
  for (const [name, kind] of Object.entries<ColumnKind>(factSchemas[table])) {
    const reason = (facts.unavailable as Record<string, string | undefined>)[name];
    columns[name] = reason
      ? { unavailable: reason }
      : encodeColumn(kind, (facts.columns as Record<string, Float64Array | TextColumn>)[name]);
  }
  return { table, rows: facts.rows, columns };
}

function encodeColumn(kind: ColumnKind, column: Float64Array | TextColumn | undefined): WireColumn {
  if (column === undefined) throw new Error('A table lacks a column of its schema.');
  if (!(column instanceof Float64Array))
    return {
      dictionary: column.dictionary,
      codes: Array.from(column.codes, (c) => (c < 0 ? null : c)),
    };
  if (kind === 'month') return dictionaryOf(column, (n) => monthText(n as Month));
  if (kind === 'day') return dictionaryOf(column, (n) => dayText(n as Day));
  return Array.from(column, (n) => (Number.isNaN(n) ? null : n));
}

function dictionaryOf(column: Float64Array, text: (n: number) => string): WireColumn {
  const codeOf = new Map<number, number>();
  const codes = Array.from(column, (n) => {
    if (Number.isNaN(n)) return null;
    const code = codeOf.get(n) ?? codeOf.size;
    codeOf.set(n, code);
    return code;
  });
  return { dictionary: [...codeOf.keys()].map(text), codes };
}

/**
 * Reads a facts answer into columns, checking every cell. Columns it does not know are ignored. Throws an error that
 * names the table, the column and the row of what does not fit.
 */
export function decodeFacts<T extends FactTable>(table: T, body: unknown): Facts<T> {
  const wire = body as Partial<WireFacts> | null;
  if (wire?.table !== table || !Number.isInteger(wire.rows) || typeof wire.columns !== 'object')
    throw misfit(table, 'the body is not a table of that name with rows and columns');
  const rows = wire.rows as number;
  const columns: Record<string, Float64Array | TextColumn> = {};
  const unavailable: Record<string, string> = {};
  for (const [name, kind] of Object.entries<ColumnKind>(factSchemas[table])) {
    const column = wire.columns[name];
    if (column === undefined) throw misfit(table, `column ${name} is missing`);
    if ('unavailable' in column) {
      unavailable[name] = String(column.unavailable);
      columns[name] = emptyColumn(kind, rows);
    } else {
      columns[name] = decodeColumn(kind, column, rows, (what) =>
        misfit(table, `column ${name}, ${what}`),
      );
    }
  }
  return { rows, columns, unavailable } as Facts<T>;
}

function misfit(table: FactTable, what: string): Error {
  return new Error(`The API's answer to facts/${table} does not fit the contract: ${what}.`);
}

function emptyColumn(kind: ColumnKind, rows: number): Float64Array | TextColumn {
  return kind === 'text'
    ? { codes: new Int32Array(rows).fill(-1), dictionary: [] }
    : new Float64Array(rows).fill(Number.NaN);
}

function decodeColumn(
  kind: ColumnKind,
  column: Exclude<WireColumn, { unavailable: string }>,
  rows: number,
  fail: (what: string) => Error,
): Float64Array | TextColumn {
  const isList = Array.isArray(column);
  if (isList !== (kind === 'number' || kind === 'flag'))
    throw fail(isList ? 'it needs a dictionary and codes' : 'it needs a list of numbers');
  if ('codes' in column) {
    const { dictionary } = column;
    const codes = readNumbers(column.codes, rows, fail);
    for (let row = 0; row < rows; row++) {
      const code = codes[row] as number;
      if (!Number.isNaN(code) && dictionary[code] === undefined)
        throw fail(`row ${row + 1}: code ${code} is not in the dictionary`);
    }
    if (kind === 'text')
      return { codes: Int32Array.from(codes, (c) => (Number.isNaN(c) ? -1 : c)), dictionary };
    const meaning = dictionary.map((text) => readDate(kind, text, fail));
    return codes.map((code) => meaning[code] ?? Number.NaN);
  }
  return readNumbers(column, rows, fail);
}

function readDate(kind: ColumnKind, text: string, fail: (what: string) => Error): number {
  const date = kind === 'month' ? parseMonth(text) : parseDay(text);
  if (date === undefined) throw fail(`"${text}" is not a ${kind}`);
  return date;
}

function readNumbers(
  list: readonly (number | null)[],
  rows: number,
  fail: (what: string) => Error,
): Float64Array {
  if (list.length !== rows) throw fail(`it has ${list.length} cells for ${rows} rows`);
  const numbers = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const cell = list[row] as unknown;
    if (cell === null) numbers[row] = Number.NaN;
    else if (typeof cell === 'number') numbers[row] = cell;
    else throw fail(`row ${row + 1}: ${JSON.stringify(cell)} is not a number`);
  }
  return numbers;
}
