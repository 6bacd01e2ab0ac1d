import { useFindings, useOpenCases, useSession } from '@/data/queries';
import { coverTime } from '@/domain/board/coverTime';
import { ageDoubts, rowsAsideDoubts } from '@/domain/board/extractDoubts';
import type { Extract } from '@/domain/board/nobodyDoubts';
import type { WorkerMonths } from '@/domain/facts';
import { heldFor } from '@/domain/held';
import { dayOfTime } from '@/domain/instant';
import { assumedNumber } from '@/domain/log/assumption';
import type { Loaded } from '@/domain/missing';
import { monthOfDay } from '@/domain/month';
import { extractAge } from '@/domain/session';
import type { Where } from './where';

/** The open cases and workers as they are now; only the latest month is asked about them. */
export type Now =
  | { readonly state: 'another month' | 'not yet' }
  | {
      readonly state: 'ready';
      readonly extract: Extract;
      readonly coverDays: number;
      /** Whether a table could not be read, and may be if tried again. */
      readonly failed: boolean;
    };

/** The open cases and workers of a unit, where its month in view is the latest. */
export function useNow({ unit, month, evidence }: Where, workers: Loaded<WorkerMonths>): Now {
  const session = useSession();
  const cases = useOpenCases();
  const { findings } = useFindings();
  if (month !== session.asAt) return { state: 'another month' };
  if (workers.state === 'not yet' || cases.state === 'not yet') return { state: 'not yet' };
  const { tree, entries } = evidence;
  const day = dayOfTime(session.extract);
  const own = tree.teamsOf(session.unit);
  const place = {
    teams: tree.teamsOf(unit.id),
    above: unit.kind !== 'team',
    month: monthOfDay(day),
  };
  const age = extractAge(session, dayOfTime(new Date().toISOString()));
  return {
    state: 'ready',
    extract: {
      day,
      workers: heldFor(workers, own),
      cases: heldFor(cases, own),
      doubts: [...ageDoubts(age, cases), ...rowsAsideDoubts(findings.listed, place)],
    },
    coverDays: assumedNumber(coverTime, entries, monthOfDay(day)),
    failed: cases.state === 'failed',
  };
}
