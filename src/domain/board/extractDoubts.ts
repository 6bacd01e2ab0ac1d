import { rowsCountedNowhere, rowsOfNobody } from '@/domain/arrival/countedNowhere';
import type { Finding } from '@/domain/finding';
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

/**
 * Rows of children and workers, in the extract's month, that may be of these teams and were set aside as they arrived, or
 * do not say whose they are.
 */
export function rowsAsideDoubts(
  listed: readonly Finding[],
  where: { readonly teams: readonly string[]; readonly above: boolean; readonly month: Month },
): Doubt[] {
  return [
    ...nowhereDoubts(rowsCountedNowhere(listed, ['case', 'worker-month'], where)),
    ...nobodyDoubts(rowsOfNobody(listed, where)),
  ];
}

function nowhereDoubts(rows: number): Doubt[] {
  if (rows === 0) return [];
  const [name, their] = rows === 1 ? ['names', 'it is'] : ['name', 'they are'];
  return [
    {
      why: 'not held',
      sentence: `${count(rows, 'row')} of children and workers ${name} no team of the structure, so ${their} counted nowhere. Whoever looks after the records can say where ${rows === 1 ? 'it belongs' : 'they belong'}.`,
    },
  ];
}

function nobodyDoubts(rows: number): Doubt[] {
  if (rows === 0) return [];
  const [does, it, is] = rows === 1 ? ['does', 'it', 'is'] : ['do', 'they', 'are'];
  return [
    {
      why: 'not held',
      sentence: `${count(rows, 'row')} of workers ${does} not say whose ${it} ${is}, and may be part of another’s. Whoever looks after the records can say whose ${it} ${is}.`,
    },
  ];
}
