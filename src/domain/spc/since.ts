import type { SpecialCause } from './label';
import type { XmrPoint } from './points';
import { signOf } from './rules';

/** These take the points of a chart whose keys are months, and look back from the last of them. */

/** The first of the points running, up to the last, that carry the same meaning (an improvement, say) as the last. */
export function startOfSignal(points: readonly XmrPoint[]): XmrPoint {
  const months = running(points, (before, after) => before.pointType === after.pointType);
  return points.at(-months)!;
}

/** How many points running, up to the last, have met the rule of the last one's special cause. */
export function monthsOfRule(
  points: readonly XmrPoint[],
  { rule, direction }: SpecialCause,
): number {
  const sign = direction === 'high' ? 1 : -1;
  switch (rule) {
    case 'outside':
      return running(points, (before) => before.outside === true && before.side === sign);
    case 'trend':
      return running(points, (before, after) => signOf(after.value - before.value) === sign);
    case 'two in three':
      return running(points, (before) => before.twoInThree === true && before.side === sign);
    case 'run':
      return running(points, (before) => before.side === sign);
  }
}

/** How many points, up to the last, follow each other month by month in one group, each pair being alike. */
function running(
  points: readonly XmrPoint[],
  alike: (before: XmrPoint, after: XmrPoint) => boolean,
): number {
  let start = points.length - 1;
  while (start > 0) {
    const before = points[start - 1]!;
    const after = points[start]!;
    const adjacent = after.key - before.key === 1 && after.group === before.group;
    if (!adjacent || !alike(before, after)) break;
    start -= 1;
  }
  return points.length - start;
}
