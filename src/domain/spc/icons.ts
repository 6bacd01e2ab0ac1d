import type { Measure } from '@/domain/measures/measure';
import type { Direction, PointType, SpecialCause } from './label';
import type { ProcessLimits } from './limits';

/** The mark of what the latest point tells. */
export type VariationIcon =
  | 'common_cause'
  | `${'improvement' | 'concern' | 'neutral'}_${Direction}`;

/** Whether the process, as it varies now, passes or fails its target every time, or now and then. */
export type AssuranceType = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

/** The mark of it: P, F or a question mark. */
export type AssuranceIcon = 'pass' | 'fail' | 'inconsistent';

export function variationIcon(cause: SpecialCause | null, type: PointType): VariationIcon {
  if (!cause || type === 'common_cause') return 'common_cause';
  if (type === 'special_cause_improvement') return `improvement_${cause.direction}`;
  if (type === 'special_cause_concern') return `concern_${cause.direction}`;
  return `neutral_${cause.direction}`;
}

/**
 * Compares a target with the limits alone: strictly beyond them it is passed or failed every time; on a limit, between
 * them, or without limits it is inconsistent. Null without a target (0 is one) or where neither direction is better.
 */
export function assuranceType(
  { lower, upper }: Pick<ProcessLimits, 'lower' | 'upper'>,
  target: number | undefined,
  better: Measure['better'],
): AssuranceType | null {
  if (target === undefined || better === 'neutral') return null;
  if (target > upper) return better === 'lower' ? 'consistent_pass' : 'consistent_fail';
  if (target < lower) return better === 'lower' ? 'consistent_fail' : 'consistent_pass';
  return 'inconsistent';
}

export const assuranceIcons = {
  consistent_pass: 'pass',
  consistent_fail: 'fail',
  inconsistent: 'inconsistent',
} as const satisfies Record<AssuranceType, AssuranceIcon>;
