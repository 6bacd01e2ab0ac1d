import { type Group, groupRows, type Row } from './groups';
import {
  type AssuranceIcon,
  type AssuranceType,
  assuranceIcons,
  assuranceType,
  type VariationIcon,
  variationIcon,
} from './icons';
import type { PointType } from './label';
import type { ProcessLimits } from './limits';
import { problemOf, problemSentences, type XmrOptions } from './options';
import { pointsOf, type XmrPoint } from './points';

export interface XmrGroup {
  readonly group: number;
  readonly points: readonly XmrPoint[];
  readonly limits: ProcessLimits;
  /** Fewer than 13 points: the limits are on trial. */
  readonly short: boolean;
  readonly commonCause: number;
  readonly improvement: number;
  readonly concern: number;
  /** That of the group's last point. */
  readonly variationType: PointType;
  /** On the last group only, where there is a target. */
  readonly assuranceType: AssuranceType | null;
}

export interface Xmr {
  /** In the order of their keys. */
  readonly points: readonly XmrPoint[];
  readonly groups: readonly XmrGroup[];
  /** What the latest point tells. */
  readonly variationType: PointType;
  readonly variationIcon: VariationIcon;
  readonly assuranceType: AssuranceType | null;
  readonly assuranceIcon: AssuranceIcon | null;
}

/** A group of fewer points than this has limits on trial. */
export const POINTS_FOR_SIGNALS = 13;

/**
 * The XmR chart of a series: mean, limits, flags and label of every point, for rows in any order, after NHS England's
 * "Making Data Count" as its R package NHSRplotthedots 0.2.2 computes it (there, screening is on unless turned off).
 * Limits are NaN where no moving range of a group counts. Throws a sentence where `problemOf` finds a problem.
 */
export function xmr(rows: readonly Row[], options: XmrOptions): Xmr {
  const problem = problemOf(rows, options);
  if (problem) throw new Error(problemSentences[problem]);
  const parted = groupRows(rows, options.rebases, options.step);
  const groups = parted.map((group, i) => groupOf(group, options, i === parted.length - 1));
  const points = groups.flatMap((group) => group.points);
  const latest = points.at(-1)!;
  const assurance = groups.at(-1)!.assuranceType;
  return {
    points,
    groups,
    variationType: latest.pointType,
    variationIcon: variationIcon(latest.cause, latest.pointType),
    assuranceType: assurance,
    assuranceIcon: assurance && assuranceIcons[assurance],
  };
}

function groupOf(group: Group, options: XmrOptions, last: boolean): XmrGroup {
  const points = pointsOf(group, options);
  const { limits, pointType } = points.at(-1)!;
  const number = (type: PointType) => points.filter((point) => point.pointType === type).length;
  return {
    group: group.number,
    points,
    limits,
    short: points.length < POINTS_FOR_SIGNALS,
    commonCause: number('common_cause'),
    improvement: number('special_cause_improvement'),
    concern: number('special_cause_concern'),
    variationType: pointType,
    assuranceType: last ? assuranceType(limits, options.target, options.better) : null,
  };
}
