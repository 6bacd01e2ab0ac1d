import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TableName } from './row';

type Columns = Readonly<Record<string, { readonly $ref: string }>>;

const { schemas } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../docs/openapi.json'), 'utf8'),
).components as {
  schemas: Readonly<Record<TableName, { properties: { columns: { properties: Columns } } }>>;
};

/** The columns of a table and the kind of each, by the published contract: "number", "flag", "text", "month" or "day". */
export function columnsOf(table: TableName): [name: string, kind: string][] {
  return Object.entries(schemas[table].properties.columns.properties).map(([name, { $ref }]) => [
    name,
    $ref.replace(/^.*\/|-column$/g, ''),
  ]);
}
