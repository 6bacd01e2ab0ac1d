import { formatNumber } from '@/domain/format';
import type { LimitValue } from '@/domain/log/values';
import { measureOf } from '@/domain/measures/catalogue';
import type { LimitMeasure } from '@/domain/measures/measure';
import type { UnitTree } from '@/domain/unit';

/** What is wrong with a limit as given, and which of its parts says so. */
export interface LimitProblem {
  readonly field: 'unit' | 'amber' | 'red' | 'source';
  readonly sentence: string;
}

/**
 * The range a limit must lie in to be plausible, in the measure's own unit. Wide on purpose: public examples of a
 * worker's limit run from 15 to 22 cases, published rates of authorities from 0 to about 60 %.
 */
export const plausible = {
  caseload: [1, 60],
  vacancy: [0, 100],
  turnover: [0, 100],
  agency: [0, 100],
  absence: [0, 40],
  span: [1, 30],
} as const satisfies Record<LimitMeasure, readonly [number, number]>;

/**
 * Everything that must be put right before a limit can be saved: both numbers in their plausible range, "near" on the
 * good side of "over" in the measure's direction, a unit that exists and a source.
 */
export function limitProblems(
  { measure, scope, amber, red, source }: LimitValue,
  tree: UnitTree,
): LimitProblem[] {
  const { label, better } = measureOf(measure);
  const [least, most] = plausible[measure];
  const problems: LimitProblem[] = [];
  const add = (field: LimitProblem['field'], sentence: string) =>
    problems.push({ field, sentence });
  if (scope.unit !== undefined && !tree.byId.has(scope.unit))
    add('unit', `There is no unit called "${scope.unit}". Choose one of the list.`);
  for (const [field, name, number] of [
    ['amber', 'Near', amber],
    ['red', 'Over', red],
  ] as const)
    if (!(number >= least && number <= most))
      add(
        field,
        Number.isNaN(number)
          ? `“${name}” needs a number, from ${least} to ${most}.`
          : `“${name}” is ${formatNumber(number, 1)}: a limit on ${label.toLowerCase()} lies between ${least} and ${most}.`,
      );
  const wrongWay = better === 'higher' ? amber <= red : amber >= red;
  if (problems.length === 0 && wrongWay)
    add(
      'amber',
      `“Near” has to begin ${better === 'higher' ? 'above' : 'below'} “over”: ${formatNumber(amber, 1)} is not ${better === 'higher' ? 'above' : 'below'} ${formatNumber(red, 1)}.`,
    );
  if (source.trim() === '')
    add(
      'source',
      'Say where the number comes from, such as the minutes of the meeting that set it.',
    );
  return problems;
}
