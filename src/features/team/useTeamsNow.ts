import { useEntries, useFactTables, useFindings, useSession, useUnitTree } from '@/data/queries';
import { coverTime } from '@/domain/board/coverTime';
import { type TeamNow, teamsNow } from '@/domain/capacity/teamCapacity';
import { dayOfTime } from '@/domain/instant';
import { type LimitLookup, limitLookup } from '@/domain/limits/lookup';
import { assumedNumber } from '@/domain/log/assumption';
import { monthOfDay } from '@/domain/month';
import { extractAge } from '@/domain/session';

/** The teams whose workers are open to the session, each as its own page has it. */
export interface TeamsNow {
  /** Undefined for a team that is not open. */
  readonly nowOf: (team: string) => TeamNow | undefined;
  readonly lookup: LimitLookup;
}

/** Undefined while the workers' rows or the open cases are still on their way. */
export function useTeamsNow(): TeamsNow | undefined {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { 'worker-month': workers, case: cases } = useFactTables();
  const { findings } = useFindings();
  const day = dayOfTime(session.extract);
  const age = extractAge(session, dayOfTime(new Date().toISOString()));
  const month = monthOfDay(day);
  const lookup = limitLookup(entries, month, tree);
  if (workers.state === 'not yet' || cases.state === 'not yet') return undefined;
  return {
    nowOf: teamsNow(
      { day, age, workers, cases, listed: findings.listed },
      new Set(tree.teamsOf(session.unit)),
      lookup,
      assumedNumber(coverTime, entries, month),
    ),
    lookup,
  };
}
