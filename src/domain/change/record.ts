import type { Figure } from '@/domain/measures/evaluate';
import type { Measure, Usual } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { knownValue, roundHalfUp } from '@/domain/value';

/** A month's figure: null where it is not known, or known of some teams only. */
export interface ChangePoint {
  readonly month: Month;
  readonly value: number | null;
  /** What one person is worth in the figure; null where that is not known, or the measure has no such step. */
  readonly worth: number | null;
}

/** A known change: from its month on, all is counted anew. */
export interface Restart {
  readonly month: Month;
  /** Why, as whoever wrote it put it: "new team". */
  readonly why: string;
  /** How much carries over from there on; see `Usual`. */
  readonly carry: number;
}

/** All that real changes are told from. */
export interface ChangeRecord extends Pick<Usual, 'carry' | 'least' | 'most'> {
  /** Every month of the records, the first first. */
  readonly points: readonly ChangePoint[];
  /** The decimals in which its means and ranges are shown, and held against each other. */
  readonly decimals: number;
  /** The first first. */
  readonly restarts: readonly Restart[];
}

/** A measure that tells real changes by its own months. */
export type ToldMeasure = Pick<Measure, 'formula' | 'style'> & { readonly usual: Usual };

/** A measure's figures, every month of the records in order, as real changes are told from them. */
export function recordOf(
  { formula, style, usual }: ToldMeasure,
  figures: readonly Figure[],
  restarts: readonly Restart[],
): ChangeRecord {
  const { carry, least, most, person } = usual;
  return {
    points: figures.map(({ month, value, denominator }) => {
      const figure = knownValue(value);
      const bottom = knownValue(denominator);
      return {
        month,
        // A rate that stays the same differs in its last binary digits from month to month.
        value: figure === undefined ? null : roundHalfUp(figure, 9),
        worth: person === null || !bottom ? null : (formula.scale * person) / bottom,
      };
    }),
    carry,
    least,
    most,
    decimals: Math.max(1, style.decimals),
    restarts,
  };
}
