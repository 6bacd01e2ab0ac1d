import { rowsCountedNowhere } from '@/domain/arrival/countedNowhere';
import type { Findings } from '@/domain/finding';
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

/** Rows of children and workers that were set aside as they arrived and may be of these teams, in the extract's month. */
export function rowsAsideDoubts(
  findings: Findings,
  where: { readonly teams: readonly string[]; readonly above: boolean; readonly month: Month },
): Doubt[] {
  const rows = rowsCountedNowhere(findings.listed, ['case', 'worker-month'], where);
  if (rows === 0) return [];
  const [name, their] = rows === 1 ? ['names', 'it is'] : ['name', 'they are'];
  return [
    {
      why: 'not held',
      sentence: `${count(rows, 'row')} of children and workers ${name} no team of the structure, so ${their} counted nowhere. Whoever looks after the records can say where ${rows === 1 ? 'it belongs' : 'they belong'}.`,
    },
  ];
}
