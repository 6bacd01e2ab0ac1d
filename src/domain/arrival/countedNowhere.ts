import type { FactTable } from '@/domain/facts';
import { type FindingKind, type Findings, touches } from '@/domain/finding';
import type { Month } from '@/domain/month';

/** What makes a row count nowhere, so that a child or a worker of it is seen by nobody. */
const kinds: ReadonlySet<FindingKind> = new Set(['unknown team', 'not a team', 'no place']);

/** How many rows of some tables and a month were set aside as they arrived and may be of these teams. */
export function rowsCountedNowhere(
  { listed }: Findings,
  tables: readonly FactTable[],
  where: { readonly teams: readonly string[]; readonly whole: boolean; readonly month: Month },
): number {
  const { teams, whole, month } = where;
  const range = { columns: [], teams, whole, from: month, to: month };
  return listed
    .filter(({ kind }) => kinds.has(kind))
    .filter((finding) => tables.some((table) => touches(finding, { ...range, table })))
    .reduce((sum, { rows }) => sum + rows, 0);
}
