import { exactMean } from './exactMean';

/** What an XmR chart draws for a group. All NaN but the mean where no moving range counts. */
export interface ProcessLimits {
  readonly mean: number;
  /** The mean of the moving ranges that count. */
  readonly averageRange: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way from the mean to the limits. */
  readonly nearLower: number;
  readonly nearUpper: number;
  /** Moving ranges count when smaller than this: infinity unless outliers are screened out. */
  readonly rangeBelow: number;
}

/** From the mean to a limit, in average moving ranges. */
const TO_LIMIT = 2.66;
const TO_NEAR_LIMIT = 2 * (2.66 / 3);
/** Screening leaves out moving ranges of this many average ranges or more. */
const TO_RANGE_LIMIT = 3.267;

/** How far each value is from the one before it; one fewer than the values. */
export function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => Math.abs(value - values[i]!));
}

/**
 * The mean and the limits of a group, from the values of its fix window in order, one list a sequence: no moving range
 * spans two sequences. Screening is one pass. Limits are never clipped at 0 or 100.
 */
export function processLimits(
  sequences: readonly (readonly number[])[],
  screenOutliers: boolean,
): ProcessLimits {
  const mean = exactMean(sequences.flat());
  const ranges = sequences.flatMap(movingRanges);
  const rangeBelow = screenOutliers ? TO_RANGE_LIMIT * exactMean(ranges) : Number.POSITIVE_INFINITY;
  const averageRange = exactMean(ranges.filter((range) => range < rangeBelow));
  return {
    mean,
    averageRange,
    lower: mean - TO_LIMIT * averageRange,
    upper: mean + TO_LIMIT * averageRange,
    nearLower: mean - TO_NEAR_LIMIT * averageRange,
    nearUpper: mean + TO_NEAR_LIMIT * averageRange,
    rangeBelow,
  };
}
