import { columnsLeftOut } from '@/domain/facts';
import type { ColumnKind, TableSchema } from '@/domain/table';
import { type Json, month, ref } from './json';

/** The kinds of column by name; each is a list with a cell a row, or says why the source has none. */
export const columnSchemas: Readonly<Record<`${ColumnKind}-column`, Json>> = {
  'number-column': column({ type: 'array', items: { type: ['number', 'null'] } }),
  'flag-column': column({ type: 'array', items: { enum: [0, 1, null] } }),
  'text-column': column(coded({ type: 'string' })),
  'month-column': column(coded(month)),
  'day-column': column(coded({ type: 'string', format: 'date' })),
};

/** A fact table as it travels. */
export function tableSchema(table: string, schema: TableSchema): Json {
  const columns = Object.entries(schema).map(([name, kind]) => [name, ref(`${kind}-column`)]);
  return {
    type: 'object',
    properties: {
      table: { const: table },
      rows: { type: 'integer', minimum: 0 },
      columns: {
        type: 'object',
        properties: Object.fromEntries(columns),
        required: Object.keys(schema).filter((name) => !Object.hasOwn(columnsLeftOut, name)),
      },
    },
    required: ['table', 'rows', 'columns'],
  };
}

function column(cells: Json): Json {
  return {
    anyOf: [
      cells,
      {
        type: 'object',
        properties: { unavailable: { type: 'string', description: 'Why, in a sentence' } },
        required: ['unavailable'],
      },
    ],
  };
}

/** Texts once each in a dictionary, and a code a row: the place of its text, from 0. */
function coded(text: Json): Json {
  return {
    type: 'object',
    properties: {
      dictionary: { type: 'array', items: text, uniqueItems: true },
      codes: { type: 'array', items: { type: ['integer', 'null'], minimum: 0 } },
    },
    required: ['dictionary', 'codes'],
  };
}
