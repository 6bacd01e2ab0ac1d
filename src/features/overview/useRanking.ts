import { useDeferredValue } from 'react';
import { type OpenCaseAnswer, openCaseAnswer } from '@/domain/flags/attention';
import { attentionRanking, type Ranking } from '@/domain/review/ranking';
import type { Now } from './useNow';
import type { Where } from './where';

/** What needs attention, ranked; undefined until the open cases are here and the page has painted. */
export function useRanking(where: Where, now: Now): Ranking | undefined {
  // Two hundred signals may wait until the page has painted.
  const ready = useDeferredValue(true, false);
  if (!ready || now.state === 'not yet') return undefined;
  const { unit, month, evidence } = where;
  return attentionRanking(unit.id, month, evidence, answerOf(where, now));
}

function answerOf({ unit, evidence }: Where, now: Now): OpenCaseAnswer | undefined {
  return now.state === 'ready'
    ? openCaseAnswer(unit.id, evidence, now.extract, now.coverDays)
    : undefined;
}
