import { type Facts, type FactTable, factSchemas } from '@/domain/facts';
import type { Finding } from '@/domain/finding';
import { formatMonth } from '@/domain/format';
import type { Month } from '@/domain/month';
import { type ColumnKind, type TextColumn, textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';

/** A table of facts with its columns by name, whichever table it is. */
export interface Arriving {
  readonly table: FactTable;
  readonly rows: number;
  readonly numbers: Readonly<Record<string, Float64Array>>;
  readonly texts: Readonly<Record<string, TextColumn>>;
  readonly unavailable: Readonly<Record<string, string>>;
}

/** Takes a table apart into its columns of numbers and of text. */
export function arriving<T extends FactTable>(table: T, facts: Facts<T>): Arriving {
  const columns = Object.entries<Float64Array | TextColumn>(facts.columns);
  const kinds: Readonly<Record<string, ColumnKind>> = factSchemas[table];
  return {
    table,
    rows: facts.rows,
    numbers: Object.fromEntries(
      columns.flatMap(([name, column]) =>
        kinds[name] !== 'text' && column instanceof Float64Array ? [[name, column]] : [],
      ),
    ),
    texts: Object.fromEntries(
      columns.flatMap(([name, column]) => (column instanceof Float64Array ? [] : [[name, column]])),
    ),
    unavailable: facts.unavailable as Readonly<Record<string, string>>,
  };
}

/** The team and the month a row names, null where it names none, or the table has no months. */
export function placeOf(
  { numbers, texts }: Arriving,
  row: number,
): Pick<Finding, 'team' | 'month'> {
  const month = numbers.month?.[row];
  return {
    team: texts.team ? textAt(texts.team, row) : null,
    month: month === undefined || Number.isNaN(month) ? null : (month as Month),
  };
}

/** " (North 1, September 2026)": where a row belongs, as far as it says. */
export function placeWords(
  { team, month }: Pick<Finding, 'team' | 'month'>,
  tree: UnitTree,
): string {
  const words = [
    ...(team === null ? [] : [tree.byId.get(team)?.name ?? shown(team)]),
    ...(month === null ? [] : [formatMonth(month)]),
  ];
  return words.length === 0 ? '' : ` (${words.map(shortened).join(', ')})`;
}

/** A text as it stands in a cell, in quotation marks and cut where it is long. */
export function shown(text: string): string {
  return `“${shortened(text)}”`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
