import { columnsLeftOut, type Facts, type FactTable, factSchemas } from '@/domain/facts';
import { type Day, dayText, type Month, monthText, parseDay, parseMonth } from '@/domain/month';
import { type ColumnKind, mapText, type TextColumn } from '@/domain/table';

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

/** A table as it travels: its dictionaries hold only what its rows say, so a slice tells nothing of the rest. */
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
  if (!(column instanceof Float64Array)) {
    const { dictionary, codes } = mapText(column, (text) => text);
    return { dictionary, codes: Array.from(codes, (c) => (c < 0 ? null : c)) };
  }
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
  const { rows, columns: wire } = readBody(table, body);
  const columns: Record<string, Float64Array | TextColumn> = {};
  const unavailable: Record<string, string> = {};
  for (const [name, kind] of Object.entries<ColumnKind>(factSchemas[table])) {
    const fail = (what: string) => misfit(table, `column ${name}, ${what}`);
    const column = Object.hasOwn(wire, name) ? wire[name] : leftOut(name);
    if (column === undefined) throw misfit(table, `column ${name} is missing`);
    if (typeof column !== 'object' || column === null)
      throw fail(
        'it is neither a list, nor a dictionary with codes, nor a reason why there is none',
      );
    if ('unavailable' in column) {
      unavailable[name] = String(column.unavailable);
      columns[name] = emptyColumn(kind, rows);
    } else {
      columns[name] = decodeColumn(kind, column, rows, fail);
    }
  }
  return { rows, columns, unavailable } as Facts<T>;
}

function leftOut(name: string): WireColumn | undefined {
  const reason = columnsLeftOut[name];
  return reason === undefined ? undefined : { unavailable: reason };
}

function readBody(
  table: FactTable,
  body: unknown,
): { rows: number; columns: Readonly<Record<string, unknown>> } {
  const { table: named, rows, columns } = (body ?? {}) as Partial<WireFacts>;
  if (named !== table || typeof columns !== 'object' || columns === null)
    throw misfit(table, 'the body is not a table of that name with rows and columns');
  if (typeof rows !== 'number' || !Number.isInteger(rows) || rows < 0)
    throw misfit(table, 'the number of rows is not a whole number');
  return { rows, columns };
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
  column: object,
  rows: number,
  fail: (what: string) => Error,
): Float64Array | TextColumn {
  if (kind === 'number' || kind === 'flag') {
    if (!Array.isArray(column)) throw fail('it needs a list of numbers');
    return readNumbers(kind, column, rows, fail);
  }
  const { dictionary, codes: list } = column as { dictionary?: unknown; codes?: unknown };
  if (!Array.isArray(dictionary) || !Array.isArray(list))
    throw fail('it needs a dictionary and codes');
  if (dictionary.some((text) => typeof text !== 'string')) throw fail('its dictionary is not text');
  if (new Set(dictionary).size < dictionary.length) throw fail('its dictionary says a text twice');
  const codes = readNumbers('code', list, rows, fail);
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

function readDate(kind: ColumnKind, text: string, fail: (what: string) => Error): number {
  const date = kind === 'month' ? parseMonth(text) : parseDay(text);
  if (date === undefined) throw fail(`"${text}" is not a ${kind}`);
  return date;
}

function readNumbers(
  kind: 'number' | 'flag' | 'code',
  list: readonly unknown[],
  rows: number,
  fail: (what: string) => Error,
): Float64Array {
  if (list.length !== rows) throw fail(`it has ${list.length} cells for ${rows} rows`);
  const numbers = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const cell = list[row];
    if (cell === null) numbers[row] = Number.NaN;
    else if (typeof cell !== 'number')
      throw fail(`row ${row + 1}: ${JSON.stringify(cell)} is not a number`);
    else if (kind === 'flag' && cell !== 0 && cell !== 1)
      throw fail(`row ${row + 1}: ${cell} is neither 0 nor 1`);
    else numbers[row] = cell;
  }
  return numbers;
}
