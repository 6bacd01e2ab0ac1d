import { directMonths } from '@/domain/directTime/directMonths';
import type { TeamMonths, WorkerMonths } from '@/domain/facts';
import type { Findings } from '@/domain/finding';
import { limitMonths } from '@/domain/limits/limitMonths';
import type { Entry } from '@/domain/log/entries';
import type { Cube } from '@/domain/measures/cube';
import type { Records } from '@/domain/measures/evaluate';
import type { LimitComponent } from '@/domain/measures/measure';
import { isMissing, type WhyUnknown } from '@/domain/missing';
import type { UnitTree } from '@/domain/unit';

/** Every worker’s limit in every month, of the log as it stands. */
export const limitsOnce = once((workers: WorkerMonths, entries: readonly Entry[], tree: UnitTree) =>
  limitMonths(workers, entries, tree),
);

/** Every team’s modelled direct time in every month. */
export const directOnce = once((teamMonths: TeamMonths, entries: readonly Entry[]) =>
  directMonths(teamMonths, entries),
);

/** What measures are made from, with the teams that are open to a unit. */
export const recordsOnce = once(
  (
    teams: Records['teams'],
    direct: Records['direct'],
    limits: Cube<LimitComponent> | WhyUnknown,
    tree: UnitTree,
    ownUnit: string,
    ofTeams: Findings,
    ofWorkers: Findings | undefined,
  ): Records => ({
    teams,
    direct,
    limits:
      typeof limits === 'string'
        ? { state: limits, sentence: `The workers’ own records ${isMissing(limits, 'many')}.` }
        : { state: 'ready', data: limits },
    openTeams: new Set(tree.teamsOf(ownUnit)),
    ownUnit,
    doubts: [...ofTeams.listed, ...(ofWorkers?.listed ?? [])],
  }),
);

/** Remembers the last answer for the same arguments, so that a measure's sums are indexed once. */
function once<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, i) => arg === args[i])) last = { args, result: make(...args) };
    return last.result;
  };
}
