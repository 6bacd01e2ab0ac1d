import type { FactTable } from '@/domain/facts';
import { type Finding, type FindingKind, touches } from '@/domain/finding';
import type { Month } from '@/domain/month';

/** What makes a row count nowhere, so that a child or a worker of it is seen by nobody. */
const placeless: ReadonlySet<FindingKind> = new Set(['unknown team', 'not a team', 'no place']);

const nameless: ReadonlySet<FindingKind> = new Set(['no key']);

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
  return rowsOf(placeless, listed, tables, where);
}

/** How many rows of workers of these teams and a month do not say whose they are, so that they may be part of another's. */
export function rowsOfNobody(listed: readonly Finding[], where: Place): number {
  return rowsOf(nameless, listed, ['worker-month'], where);
}

function rowsOf(
  kinds: ReadonlySet<FindingKind>,
  listed: readonly Finding[],
  tables: readonly FactTable[],
  { teams, above, month }: Place,
): number {
  const range = { columns: [], teams, above, from: month, to: month };
  return listed
    .filter(({ kind }) => kinds.has(kind))
    .filter((finding) => tables.some((table) => touches(finding, { ...range, table })))
    .reduce((sum, { rows }) => sum + rows, 0);
}
