/**
 * Tables as columns. A month column holds `Month`s; number, day and flag columns hold NaN where the source has
 * nothing; a text column holds codes into its dictionary, -1 where the source has nothing.
 */
export type ColumnKind = 'month' | 'number' | 'day' | 'flag' | 'text';

/** The columns of a table by name. Every table of the port has one such record in facts.ts. */
export type TableSchema = Readonly<Record<string, ColumnKind>>;

/** A column of text. */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

type ColumnOf<K extends ColumnKind> = K extends 'text' ? TextColumn : Float64Array;

/** A table by its columns, each as long as `rows`. */
export interface Table<S extends TableSchema> {
  readonly rows: number;
  readonly columns: { readonly [K in keyof S]: ColumnOf<S[K]> };
  /** Columns the source cannot know, each with its reason in a sentence. They hold NaN, or code -1, throughout. */
  readonly unavailable: { readonly [K in keyof S]?: string };
}

/** One row as an object, for building tables; null where there is nothing. */
export type Row<S extends TableSchema> = {
  [K in keyof S]: (S[K] extends 'text' ? string : S[K] extends 'flag' ? boolean : number) | null;
};

/** The text at a row, or null where the source has nothing. */
export function textAt(column: TextColumn, row: number): string | null {
  return column.dictionary[column.codes[row] ?? -1] ?? null;
}

/** The code a text has in a column's dictionary, or -2, which no row holds, when the column never mentions it. */
export function codeOf(column: TextColumn, text: string): number {
  const code = column.dictionary.indexOf(text);
  return code === -1 ? -2 : code;
}

/** Builds a table from rows, in their order. */
export function tableFromRows<S extends TableSchema>(schema: S, rows: readonly Row<S>[]): Table<S> {
  const columns: Record<string, Float64Array | TextColumn> = {};
  for (const [name, kind] of Object.entries(schema)) {
    columns[name] =
      kind === 'text'
        ? encodeText(rows.map((row) => row[name] as string | null))
        : Float64Array.from(rows, (row) => (row[name] === null ? Number.NaN : Number(row[name])));
  }
  return { rows: rows.length, columns: columns as Table<S>['columns'], unavailable: {} };
}

function encodeText(texts: readonly (string | null)[]): TextColumn {
  const codeByText = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === null) return -1;
    const code = codeByText.get(text) ?? codeByText.size;
    codeByText.set(text, code);
    return code;
  });
  return { codes, dictionary: [...codeByText.keys()] };
}

/**
 * A column of text with each text as a function puts it, null for nothing. Its dictionary holds just what its rows say,
 * in the order they say it.
 */
export function mapText(
  { codes, dictionary }: TextColumn,
  put: (text: string) => string | null,
): TextColumn {
  const codeByText = new Map<string, number>();
  const newCodes = new Map<number, number>();
  const codeFor = (code: number) => {
    const text = dictionary[code] === undefined ? null : put(dictionary[code]);
    if (text === null) return -1;
    const known = codeByText.get(text) ?? codeByText.size;
    codeByText.set(text, known);
    return known;
  };
  const mapped = codes.map((code) => {
    const known = newCodes.get(code) ?? codeFor(code);
    newCodes.set(code, known);
    return known;
  });
  return { codes: mapped, dictionary: [...codeByText.keys()] };
}

/** The rows of a table that pass a test, in their order; dictionaries stay as they are. */
export function filterRows<S extends TableSchema>(
  table: Table<S>,
  keep: (row: number) => boolean,
): Table<S> {
  const kept: number[] = [];
  for (let row = 0; row < table.rows; row++) if (keep(row)) kept.push(row);
  return pickRows(table, kept);
}

/** The rows of a table by what a column of text says of them, those where it says nothing left out; made in one pass. */
export function rowsByText<S extends TableSchema>(
  table: Table<S>,
  column: TextColumn,
): (text: string) => Table<S> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const text = textAt(column, row);
    if (text === null) continue;
    const own = rows.get(text);
    if (own) own.push(row);
    else rows.set(text, [row]);
  }
  return (text) => pickRows(table, rows.get(text) ?? []);
}

function pickRows<S extends TableSchema>(table: Table<S>, kept: readonly number[]): Table<S> {
  const columns: Record<string, Float64Array | TextColumn> = {};
  for (const [name, column] of Object.entries(
    table.columns as Record<string, Float64Array | TextColumn>,
  ))
    columns[name] =
      column instanceof Float64Array
        ? picked(column, new Float64Array(kept.length), kept)
        : {
            codes: picked(column.codes, new Int32Array(kept.length), kept),
            dictionary: column.dictionary,
          };
  return {
    rows: kept.length,
    columns: columns as Table<S>['columns'],
    unavailable: table.unavailable,
  };
}

/** Fills an array with what another holds at some rows; a plain loop, since a whole history passes through it. */
function picked<A extends Float64Array | Int32Array>(from: A, into: A, rows: readonly number[]): A {
  for (let i = 0; i < rows.length; i++) into[i] = from[rows[i] as number] as number;
  return into;
}
