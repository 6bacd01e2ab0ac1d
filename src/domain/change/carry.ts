import { exactMean } from '@/domain/spc/exactMean';

/**
 * The variance of the mean of k months running, in units of that of one, where a share r of a month's distance from its
 * level is still there in the next: 1 / k where each month is fresh, more where neighbours stand together.
 */
export function varianceOfMean(carry: number, months: number): number {
  let pairs = 0;
  for (let apart = 1; apart < months; apart++) pairs += (months - apart) * carry ** apart;
  return (months + 2 * pairs) / months ** 2;
}

/** A stock that keeps nearly all of its distance tells nothing more about how much. */
export const MOST_CARRY = 0.95;

/**
 * The authority's own carry-over of a measure, from the baselines of its teams: the correlation of a month with the
 * next, averaged over the teams and then given back what a baseline of n months takes from it, (r1 + 1/n) / (1 - 3/n);
 * held within 0 and 0.95. Give baselines of one length; one that never moved tells nothing. Null where none does.
 */
export function pooledCarry(baselines: readonly (readonly number[])[]): number | null {
  const moving = baselines.flatMap((values) => correlation(values) ?? []);
  const months = baselines[0]?.length ?? 0;
  if (moving.length === 0 || months <= 3) return null;
  const corrected = (exactMean(moving) + 1 / months) / (1 - 3 / months);
  return Math.min(MOST_CARRY, Math.max(0, corrected));
}

/** How a month's distance from the mean goes with that of the next; undefined where there is none. */
function correlation(values: readonly number[]): number | undefined {
  const mean = exactMean(values);
  const distances = values.map((value) => value - mean);
  const squares = distances.reduce((sum, distance) => sum + distance ** 2, 0);
  const products = distances.reduce(
    (sum, distance, i) => sum + distance * (distances[i + 1] ?? 0),
    0,
  );
  return squares > 0 ? products / squares : undefined;
}
