import type { Month } from '@/domain/month';
import { exactMean } from '@/domain/spc/exactMean';
import { varianceOfMean } from './carry';
import type { ChangePoint } from './record';

/** A month that has a figure. */
export type KnownPoint = ChangePoint & { readonly value: number };

/** With fewer known months than these there is no level, and no range. */
export const MONTHS_FOR_LEVEL = 7;
export const MONTHS_FOR_TRIAL = 13;
/** So many known months make a baseline; the first after them is the first that is judged. */
export const MONTHS_OF_BASELINE = 24;

/** What a measure's usual range is made from: its first known months since the start or the last known change. */
export interface Baseline {
  readonly from: Month;
  readonly to: Month;
  /** How many known months there are in it. */
  readonly known: number;
  readonly mean: number;
  /** The sample standard deviation of its months. */
  readonly sd: number;
  /**
   * The standard deviation of the measure itself, from theirs: what months that carry over hide of it is given back, and
   * it is never less than half of what one person is worth.
   */
  readonly sigma: number;
  readonly carry: number;
  /** True once it has all of its months: nothing that comes changes it. */
  readonly frozen: boolean;
}

/** The baseline that known months, the first first, have made so far; null where they are too few for a level. */
export function baselineOf(points: readonly KnownPoint[], carry: number): Baseline | null {
  const within = points.slice(0, MONTHS_OF_BASELINE);
  const known = within.length;
  if (known < MONTHS_FOR_LEVEL) return null;
  const values = within.map(({ value }) => value);
  const mean = exactMean(values);
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known - 1));
  const shown = (known * (1 - varianceOfMean(carry, known))) / (known - 1);
  return {
    from: within[0]!.month,
    to: within.at(-1)!.month,
    known,
    mean,
    sd,
    sigma: Math.max(sd / Math.sqrt(shown), onePerson(within) / 2),
    carry,
    frozen: known === MONTHS_OF_BASELINE,
  };
}

/** What one person is worth at the mean of the baseline's denominators; 0 where the measure has no such step. */
function onePerson(points: readonly KnownPoint[]): number {
  const shares = points.flatMap(({ worth }) => (worth === null ? [] : 1 / worth));
  return shares.length === 0 ? 0 : 1 / exactMean(shares);
}
