import type { Figure } from '@/domain/measures/evaluate';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { workingDays } from '@/domain/measures/rates';
import { known, knownValue, ratio, roundHalfUp, type Value } from '@/domain/value';

/** What is asked of a measure to hold a figure against a limit. */
export type Judged = Pick<Measure, 'id' | 'better' | 'style' | 'formula'>;

/**
 * The measures of which one person can decide on which side of its limit a small unit stands, and where the person is
 * counted: above the division alone (a post is filled, a leaver stayed), or on both sides of it (an agency worker goes).
 */
const counted: Readonly<Partial<Record<MeasureId, 'above' | 'both'>>> = {
  vacancy: 'above',
  uncoveredVacancy: 'above',
  turnover: 'above',
  agency: 'both',
};

/** True where one person is taken away before a figure of the measure is called over its limit. */
export function isOfPersons({ id }: Pick<Judged, 'id'>): boolean {
  return counted[id] !== undefined;
}

/** True where those counted are in the denominator too, and leave it when they go: agency workers. */
export function leavesBoth({ id }: Pick<Judged, 'id'>): boolean {
  return counted[id] === 'both';
}

/**
 * The figure if so much were counted in its numerator and all else were as it is; "not applicable" where that leaves
 * nothing to divide by. As it is where its parts are not known.
 */
export function counting(measure: Judged, figure: Figure, top: number): Figure {
  const [was, bottom] = [knownValue(figure.numerator), knownValue(figure.denominator)];
  if (was === undefined || bottom === undefined) return figure;
  // Without the noise of binary fractions, which would leave a hair of somebody who has gone.
  const exact = (number: number) => known(roundHalfUp(number, 9));
  const numerator = exact(top);
  const denominator = leavesBoth(measure) ? exact(bottom - was + top) : known(bottom);
  const value = ratio(numerator, denominator, measure.formula.scale);
  return { ...figure, numerator, denominator, value };
}

/** The figure with so many fewer counted in its numerator, in its own unit, and never fewer than none. */
export function withFewer(measure: Judged, figure: Figure, fewer: number): Figure {
  const top = knownValue(figure.numerator) ?? 0;
  return counting(measure, figure, Math.min(top, Math.max(top - fewer, 0)));
}

/** The figure with one person fewer, which is 1.0 FTE. */
export function withOneFewer(measure: Judged, figure: Figure): Value {
  return withFewer(measure, figure, 1).value;
}

/** How a figure stands past its red limit: not, by less than one person, or over it. */
export type Past = 'not past' | 'by less than one person' | 'over';

/**
 * Whether a figure is over its red limit: above it, and, where it is of persons, still above it with one person fewer,
 * all as shown. Exactly at the limit is not over, nor is what leaves nobody to divide by. Mirrored where higher is better.
 * The one place that decides it.
 */
export function pastOf(measure: Judged, figure: Figure, red: number): Past {
  if (!isPast(measure, figure.value, red)) return 'not past';
  if (!isOfPersons(measure)) return 'over';
  return isPast(measure, withOneFewer(measure, figure), red) ? 'over' : 'by less than one person';
}

function isPast({ better, style }: Judged, value: Value, red: number): boolean {
  const number = knownValue(value);
  if (number === undefined) return false;
  const sign = better === 'higher' ? -1 : 1;
  return sign * roundHalfUp(number, style.decimals) > sign * roundHalfUp(red, style.decimals);
}

/** The FTE in post from which on absence is judged: of fewer, no part of the figure tells of one person's absence. */
export const ENOUGH_IN_POST = 20;

/** The FTE in post that a figure of working days is of; undefined for other measures, and where it is not known. */
export function inPostOf({ formula }: Judged, { denominator, month }: Figure): number | undefined {
  const days = formula.denominatorInDays ? knownValue(denominator) : undefined;
  return days === undefined ? undefined : days / workingDays(month);
}

/** True of absence of fewer people than it can be judged of, their FTE as shown. */
export function isTooFew(measure: Judged, figure: Figure): boolean {
  const fte = inPostOf(measure, figure);
  return fte !== undefined && roundHalfUp(fte, 1) < ENOUGH_IN_POST;
}
