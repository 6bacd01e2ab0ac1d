import { roundHalfUp } from '@/domain/value';
import type { Baseline } from './baseline';
import { varianceOfMean } from './carry';
import type { ChangeRecord } from './record';

/** So many known months make a mean that is judged. */
export const MONTHS_OF_MEAN = 6;

/** Which end a mean has passed. */
export type Side = 'above' | 'below';

/** The usual range of the six-month mean: an end that the figure cannot lie beyond is none, is not drawn, and calls nothing. */
export interface Band {
  readonly lower: number | null;
  readonly upper: number | null;
  /** Half as far from the level: a mean back within it is on its way back. */
  readonly inner: { readonly lower: number; readonly upper: number };
}

/** The usual range a baseline makes, three standard deviations of the distance of six months' mean from its own mean. */
export function bandOf(
  { mean, sigma, known, carry }: Baseline,
  { least, most }: Pick<ChangeRecord, 'least' | 'most'>,
): Band {
  const apart = varianceOfMean(carry, MONTHS_OF_MEAN) + varianceOfMean(carry, known);
  const reach = 3 * sigma * Math.sqrt(apart);
  const [lower, upper] = [mean - reach, mean + reach];
  return {
    lower: least !== null && lower < least ? null : lower,
    upper: most !== null && upper > most ? null : upper,
    inner: { lower: mean - reach / 2, upper: mean + reach / 2 },
  };
}

/** Which end of a range a mean is past, both as shown; null where it is past none. On an end is within. */
export function sidePast(
  mean: number,
  { lower, upper }: Pick<Band, 'lower' | 'upper'>,
  decimals: number,
): Side | null {
  const shown = (value: number) => roundHalfUp(value, decimals);
  if (upper !== null && shown(mean) > shown(upper)) return 'above';
  return lower !== null && shown(mean) < shown(lower) ? 'below' : null;
}

/** True where no mean can be past an end, so that nothing can ever be told. */
export function isTooWide(
  { lower, upper }: Band,
  { least, most, decimals }: Pick<ChangeRecord, 'least' | 'most' | 'decimals'>,
): boolean {
  const reaches = (end: number | null, furthest: number | null) =>
    end === null || roundHalfUp(end, decimals) === furthest;
  return reaches(lower, least) && reaches(upper, most);
}
