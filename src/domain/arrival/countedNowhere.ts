import type { FactTable } from '@/domain/facts';
import { type Finding, type FindingKind, touches } from '@/domain/finding';
import type { Month } from '@/domain/month';

/** What makes a row count nowhere, so that a child or a worker of it is seen by nobody. */
const kinds: ReadonlySet<FindingKind> = new Set(['unknown team', 'not a team', 'no place']);

/** The teams of a unit, and whether it is one above teams; see `touches`. */
interface Place {
  readonly teams: readonly string[];
  readonly above: boolean;
  readonly month: Month;
}

/** How many rows of some tables and a month were set aside as they arrived and may be of these teams. */
export function rowsCountedNowhere(
  listed: readonly Finding[],
  tables: readonly FactTable[],
  where: Place,
): number {
  const { teams, above, month } = where;
  const range = { columns: [], teams, above, from: month, to: month };
  return listed
    .filter(({ kind }) => kinds.has(kind))
    .filter((finding) => tables.some((table) => touches(finding, { ...range, table })))
    .reduce((sum, { rows }) => sum + rows, 0);
}
