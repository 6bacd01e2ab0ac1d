import { formatMonth } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import { inheritanceOf } from '@/domain/log/inheritances';
import type { Measure } from '@/domain/measures/measure';
import { addMonths, type Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';

/** Months running that are one unit's, both ends included. */
export interface Run {
  readonly unit: string;
  readonly first: Month;
  readonly last: Month;
}

/** Whether a team that takes over another's work inherits the other's months of a measure: those of work, not of people. */
export function isInherited({ about }: Pick<Measure, 'about'>): boolean {
  return about === 'work';
}

/**
 * Whose months tell what is usual of a measure of a unit, the first first and the unit's own last: a team that took over
 * another's work has the other's months before the join, and so on from team to team; never its own of then, and never the
 * mean of both (called.md 2). Up to a month before the join it has its own. A team that is not in the structure has none to
 * give, and of a circle each team comes once.
 */
export function runsOf(
  measure: Pick<Measure, 'about'>,
  unit: string,
  [first, last]: readonly [first: Month, last: Month],
  entries: readonly Entry[],
  tree: UnitTree,
): readonly Run[] {
  return isInherited(measure)
    ? follow({ unit, first, last }, entries, tree, [])
    : [{ unit, first, last }];
}

function follow(
  run: Run,
  entries: readonly Entry[],
  tree: UnitTree,
  seen: readonly string[],
): readonly Run[] {
  const { unit, first, last } = run;
  const taken = inheritanceOf(entries, unit)?.value;
  const later = [...seen, unit];
  if (!taken || later.includes(taken.from) || tree.byId.get(taken.from)?.kind !== 'team')
    return [run];
  const { from, month } = taken;
  if (month <= first || month > last) return [run];
  const before = follow({ unit: from, first, last: addMonths(month, -1) }, entries, tree, later);
  return [...before, { unit, first: month, last }];
}

/** Those of the runs that have months between two, cut to them. */
export function runsWithin(runs: readonly Run[], from: Month, to: Month): readonly Run[] {
  return runs.flatMap(({ unit, first, last }) =>
    first <= to && last >= from
      ? {
          unit,
          first: Math.max(first, from) as Month,
          last: Math.min(last, to) as Month,
        }
      : [],
  );
}

/** Where the months of one unit end and those of the next begin: the first month after it, and whose stand before. */
export interface Join {
  readonly month: Month;
  readonly from: string;
}

/** The joins of a unit's months, the first first; none where all are its own. */
export function joinsOf(runs: readonly Run[]): Join[] {
  return runs.slice(1).map(({ first }, i) => ({ month: first, from: runs[i]!.unit }));
}

/** "Months before June 2025 are those of North 2." */
export function joinSentence({ month, from }: Join, tree: UnitTree): string {
  return `Months before ${formatMonth(month)} are those of ${tree.byId.get(from)?.name ?? from}.`;
}
