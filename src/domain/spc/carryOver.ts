import type { ProcessLimits } from './limits';
import type { XmrPoint } from './points';

/**
 * How much of a month's distance from the mean is still there in the next: the lag-1 autocorrelation of a group's
 * points, from 0, where each month is fresh, to 0.95. The keys are months; two that do not follow each other are no pair.
 *
 * The last `spell` points are what may be a change, so they are held against their own mean: a plain step of fresh
 * months must not be read as carry-over. Each thing fitted (two means and where the step is, or one mean) lowers the
 * estimate by about (1 + 4r) / n in a short series (Marriott and Pope, Biometrika 41, 1954), which is given back. What
 * then lies within 1.645 / sqrt(n), the one-sided 5 % point for fresh months (Bartlett, J. R. Stat. Soc. B 8, 1946), is
 * chance and counts as 0.
 */
export function carryOver(points: readonly XmrPoint[], spell: number): number {
  const split = points.length - spell;
  const start = split >= MONTHS_BEFORE ? split : points.length;
  const before = meanOf(points, 0, start);
  const within = meanOf(points, start, points.length);
  let products = 0;
  let squares = 0;
  let last = 0;
  for (const [i, { key, value }] of points.entries()) {
    const distance = value - (i < start ? before : within);
    squares += distance * distance;
    if (i > 0 && i !== start && key - points[i - 1]!.key === 1) products += distance * last;
    last = distance;
  }
  if (squares === 0) return 0;
  const plain = products / squares;
  const months = points.length;
  const fitted = start === months ? 1 : 3;
  const corrected = plain + (fitted * (1 + 4 * plain)) / months;
  return corrected > CHANCE / Math.sqrt(months) ? Math.min(corrected, MOST) : 0;
}

/** A spell leaves at least so many months to hold it against; else all of them count as one level. */
const MONTHS_BEFORE = 12;
const CHANCE = 1.645;
/** Beyond it the months of some years hold too few fresh ones to tell by how much. */
const MOST = 0.95;

function meanOf(points: readonly XmrPoint[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += points[i]!.value;
  return sum / (to - from);
}

/**
 * The limits that lie three standard deviations from the mean. The chart takes the spread from the steps from month to
 * month, and the variance of a step is 2 (1 - r) times that of the figure, so they lie 1 / sqrt(1 - r) times as far as its
 * own; where months are fresh they are its own.
 */
export function widened(limits: Ends & { readonly mean: number }, carried: number): Ends {
  if (carried === 0) return limits;
  const reach = (limits.upper - limits.mean) / Math.sqrt(1 - carried);
  return { lower: limits.mean - reach, upper: limits.mean + reach };
}

type Ends = Pick<ProcessLimits, 'lower' | 'upper'>;

/**
 * How many months running on one side of the mean are as unlikely as the chart's seven fresh ones. After the first,
 * each month brings 1 - r of a fresh look, and it takes six. Held against 400,000 simulated first-order series at
 * r = 0, 0.1 ... 0.9, for which exactly 7, 8, 9, 10, 11, 13, 15, 19, 27 and 48 are as unlikely: it asks for 7, 8, 9, 10,
 * 11, 13, 16, 21, 31 and 61, so never for fewer.
 */
export function runNeeded(carried: number): number {
  // Lowered a hair, so that the noise of binary fractions asks for no month more.
  return Math.ceil(1 + 6 / (1 - carried) - 1e-9);
}
