import type { Table, TableSchema } from '@/domain/table';

/** A short text that changes whenever a number of the tables does, or what a text column says where. */
export function fingerprint(tables: readonly Table<TableSchema>[]): string {
  let hash = 0x811c9dc5;
  const take = (number: number) => {
    hash = Math.imul(hash ^ (Math.round(number * 100) | 0), 0x01000193);
  };
  for (const { columns } of tables)
    for (const column of Object.values(columns))
      if (column instanceof Float64Array) column.forEach(take);
      else column.codes.forEach(take);
  return (hash >>> 0).toString(36);
}
