import { type Month, monthText } from '@/domain/month';
import { type TextColumn, textAt } from '@/domain/table';
import { must } from './api';

/** A table with a row a month and team. */
export interface Monthly {
  readonly rows: number;
  readonly columns: { readonly month: Float64Array; readonly team: TextColumn };
}

/** "children-in-care-2 in 2026-09": where a row is, for a sentence. */
export function placeOf({ columns }: Monthly, row: number): string {
  return `${textAt(columns.team, row)} in ${monthText(columns.month[row] as Month)}`;
}

/** The row of each place; the last where there are several. */
export function rowByPlace(table: Monthly): ReadonlyMap<string, number> {
  return new Map(rowsOf(table).map((row) => [placeOf(table, row), row]));
}

export function rowsOf({ rows }: { readonly rows: number }): number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

/** No two rows may have the same name. */
export function mustBeOnce(rows: readonly number[], nameOf: (row: number) => string): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const name = nameOf(row);
    must(!seen.has(name), `There are two rows for ${name}.`);
    seen.add(name);
  }
}

/** A figure that is known must satisfy a rule; a missing one breaks none. */
export function known(figure: number | undefined, rule: (figure: number) => boolean): boolean {
  return figure === undefined || Number.isNaN(figure) || rule(figure);
}
