import { ageDoubts, rowsAsideDoubts } from '@/domain/board/extractDoubts';
import type { Extract } from '@/domain/board/nobodyDoubts';
import type { Cases, WorkerMonths } from '@/domain/facts';
import type { Finding } from '@/domain/finding';
import { heldFor } from '@/domain/held';
import type { Loaded } from '@/domain/missing';
import { type Day, monthOfDay } from '@/domain/month';

/** What a team's extract is made from: the team's own rows, and what leaves them in doubt. */
export interface TeamTables {
  readonly day: Day;
  /** How many days old the extract is. */
  readonly age: number;
  readonly workers: Loaded<WorkerMonths>;
  readonly cases: Loaded<Cases>;
  /** What is in doubt about rows of workers and cases, of this team or any. */
  readonly listed: readonly Finding[];
}

/** A team's own part of the latest extract: what its board, and whoever compares it with others, go by. */
export function teamExtract(
  team: string,
  { day, age, workers, cases, listed }: TeamTables,
): Extract {
  const held = heldFor<'case'>(cases, [team]);
  return {
    day,
    workers: heldFor<'worker-month'>(workers, [team]),
    cases: held,
    doubts: [
      ...ageDoubts(age, held),
      ...rowsAsideDoubts(listed, { teams: [team], above: false, month: monthOfDay(day) }),
    ],
  };
}
