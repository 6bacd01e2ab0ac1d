import { type Finding, type FindingKind, type Findings, touches } from '@/domain/finding';
import { count } from '@/domain/format';
import type { Doubt } from '@/domain/found';
import type { Loaded } from '@/domain/missing';
import type { Month } from '@/domain/month';
import { EXTRACT_GOOD_FOR } from '@/domain/session';

/** What an extract that is dated is of: where its open cases are not here, of the workers alone. */
export function datedWords(cases: Loaded<unknown>): string {
  return cases.state === 'ready' ? 'Open cases' : 'Workers’ records';
}

/** An extract too old to tell of today, by its age in days: children and workers may have changed since. */
export function ageDoubts(age: number, cases: Loaded<unknown>): Doubt[] {
  if (age <= EXTRACT_GOOD_FOR) return [];
  return [
    {
      why: 'not held',
      sentence: `These ${datedWords(cases).toLowerCase()} are ${age} days old. Whoever looks after the records can load newer ones.`,
    },
  ];
}

/** What makes a row count nowhere, so that a child or a worker of it is seen by nobody. */
const countedNowhere: ReadonlySet<FindingKind> = new Set([
  'unknown team',
  'not a team',
  'no place',
]);

const tables = ['case', 'worker-month'] as const;

/** Rows of children and workers that were set aside as they arrived and may be of these teams, in the extract's month. */
export function rowsAsideDoubts(
  { listed }: Findings,
  { teams, whole, month }: { teams: readonly string[]; whole: boolean; month: Month },
): Doubt[] {
  const mayBeHere = (finding: Finding) =>
    tables.some((table) =>
      touches(finding, { table, columns: [], teams, whole, from: month, to: month }),
    );
  const aside = listed.filter((finding) => countedNowhere.has(finding.kind) && mayBeHere(finding));
  if (aside.length === 0) return [];
  const rows = aside.reduce((sum, finding) => sum + finding.rows, 0);
  const [name, their] = rows === 1 ? ['names', 'it is'] : ['name', 'they are'];
  return [
    {
      why: 'not held',
      sentence: `${count(rows, 'row')} of children and workers ${name} no team of the structure, so ${their} counted nowhere. Whoever looks after the records can say where ${rows === 1 ? 'it belongs' : 'they belong'}.`,
    },
  ];
}
