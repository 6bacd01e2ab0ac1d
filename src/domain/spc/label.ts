import type { Measure } from '@/domain/measures/measure';
import { type Flags, type Sign, signOf } from './rules';

export type Rule = 'outside' | 'trend' | 'two in three' | 'run';
export type Direction = 'high' | 'low';

/** Why a point is more than chance: the first rule it meets, and towards which side. */
export interface SpecialCause {
  readonly rule: Rule;
  readonly direction: Direction;
}

const labels = {
  outside: { high: 'Above UCL', low: 'Below LCL' },
  trend: { high: '7 Point Trend (Increasing)', low: '7 Point Trend (Decreasing)' },
  'two in three': { high: '2 in 3 Above CL', low: '2 in 3 Below CL' },
  run: { high: '7 Points Above CL', low: '7 Points Below CL' },
} as const satisfies Record<Rule, Record<Direction, string>>;

/** A point's label in the words of NHS England's "Making Data Count". */
export type Label = (typeof labels)[Rule][Direction] | 'Common Cause';

/** What a point means for the measure. */
export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

/** The special cause of each point of an unbroken sequence, null for common cause. */
export function causesOf(
  values: readonly number[],
  flags: readonly Flags[],
): (SpecialCause | null)[] {
  return flags.map(({ outside, trend, twoInThree, run, side }, i) => {
    if (outside) return towards('outside', side);
    if (trend) return towards('trend', trendSign(values, flags, i));
    if (twoInThree) return towards('two in three', side);
    return run ? towards('run', side) : null;
  });
}

function towards(rule: Rule, sign: Sign): SpecialCause {
  return { rule, direction: sign === 1 ? 'high' : 'low' };
}

/**
 * Where a trend points at one of its points: the step to the next point where that is in a trend too, else the step
 * from the one before. A peak that two trends share so takes the trend that follows it.
 */
function trendSign(values: readonly number[], flags: readonly Flags[], i: number): Sign {
  return flags[i + 1]?.trend
    ? signOf(values[i + 1]! - values[i]!)
    : signOf(values[i]! - values[i - 1]!);
}

export function labelOf(cause: SpecialCause | null): Label {
  return cause ? labels[cause.rule][cause.direction] : 'Common Cause';
}

export function pointTypeOf(cause: SpecialCause | null, better: Measure['better']): PointType {
  if (!cause) return 'common_cause';
  if (better === 'neutral') return `special_cause_neutral_${cause.direction}`;
  const improves = (cause.direction === 'high') === (better === 'higher');
  return improves ? 'special_cause_improvement' : 'special_cause_concern';
}
