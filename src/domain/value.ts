import type { WhyUnknown } from '@/domain/missing';

/**
 * A figure, or the reason there is none. The symbols are those of DfE's published files (z, x, c, low, u) and are
 * values in their own right: arithmetic carries the reason on, and nothing is ever read as 0.
 */
export type Value =
  | { kind: 'known'; value: number }
  /**
   * Made of some of the teams only, "23 of 24 teams", because the others have no records of the time; the reason names
   * them. It is shown and marked, and nothing is judged, compared or made by it.
   */
  | { kind: 'incomplete'; value: number; of: string; reason: string }
  /** Published as `u`: the source warns against relying on it. The figure is kept where there is one. */
  | { kind: 'lowReliability'; reason: string; value?: number }
  /** Published as `low` (older `k`): it rounds to 0 but is not 0. */
  | { kind: 'low'; reason: string }
  /** Published as `c`: withheld so that nobody can be identified. */
  | { kind: 'suppressed'; reason: string }
  /** Published as `z`: there is nothing to measure, such as a rate over a denominator of 0. */
  | { kind: 'notApplicable'; reason: string }
  /**
   * Published as `x` (older `:`): it should exist, but the source does not hold it; `why` where it is missing for
   * another reason than that.
   */
  | { kind: 'unavailable'; reason: string; why?: Exclude<WhyUnknown, 'not held'> };

/** A figure that is known. */
export function known(value: number): Value {
  return { kind: 'known', value };
}

/** No figure, because there can be none; the reason is a sentence. */
export function notApplicable(reason: string): Value {
  return { kind: 'notApplicable', reason };
}

/** No figure, because the source does not hold it, or for another reason that is given; the reason is a sentence. */
export function unavailable(reason: string, why: WhyUnknown = 'not held'): Value {
  return why === 'not held'
    ? { kind: 'unavailable', reason }
    : { kind: 'unavailable', reason, why };
}

/** The number behind a value, or undefined where there is none. One of low reliability, or incomplete, is not used. */
export function knownValue(value: Value): number | undefined {
  return value.kind === 'known' ? value.value : undefined;
}

/** The number that is shown of a value: of an incomplete one too, which is marked where it is shown. */
export function shownNumber(value: Value): number | undefined {
  return value.kind === 'incomplete' ? value.value : knownValue(value);
}

/**
 * The order of two figures, from the lowest up, or with sign -1 from the highest down. What has none, undefined or NaN,
 * stands last either way.
 */
export function compareFigures(a: number | undefined, b: number | undefined, sign: 1 | -1): number {
  const [x, y] = [a ?? Number.NaN, b ?? Number.NaN];
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  return sign * (x - y);
}

/** A column's number as a value: NaN means that the source holds nothing. */
export function valueFrom(number: number, reason = 'The records do not hold it.'): Value {
  return Number.isNaN(number) ? unavailable(reason) : known(number);
}

/**
 * Numerator over denominator, times a scale (100 for a per cent). Missing parts carry their reason on, the numerator's
 * first; a denominator of 0 gives "not applicable", never 0 or infinity.
 */
export function ratio(numerator: Value, denominator: Value, scale = 1): Value {
  if (numerator.kind !== 'known') return withoutFigure(numerator);
  if (denominator.kind !== 'known') return withoutFigure(denominator);
  if (denominator.value === 0) return notApplicable('There is nothing to divide by.');
  return known((numerator.value * scale) / denominator.value);
}

/** The sum of values; the first missing one makes the sum missing, with its reason. */
export function sum(values: readonly Value[]): Value {
  let total = 0;
  for (const value of values) {
    if (value.kind !== 'known') return withoutFigure(value);
    total += value.value;
  }
  return known(total);
}

function withoutFigure(value: Exclude<Value, { kind: 'known' }>): Value {
  if (value.kind === 'incomplete') return unavailable(value.reason);
  return value.kind === 'lowReliability' ? { kind: value.kind, reason: value.reason } : value;
}

/**
 * Rounds half away from zero to a number of decimals, as the published tables do. The tie is decided on the
 * decimal figure that is meant, not on its binary neighbour: 46/160 as a per cent is 28.75 and rounds to 28.8.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const scale = 10 ** decimals;
  // A tie that binary fractions put a hair below its decimal figure is lifted over it; no figure in use, a ratio of
  // whole numbers in tenths under a million, comes that close to a tie without being one.
  const scaled = Math.abs(value) * scale * (1 + 5e-13);
  const rounded = Math.floor(scaled + 0.5) / scale;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** How far one figure lies from another, of both as shown; undefined where either is missing. */
export function shownDifference(now: Value, before: Value, decimals: number): number | undefined {
  const [a, b] = [knownValue(now), knownValue(before)];
  if (a === undefined || b === undefined) return undefined;
  return roundHalfUp(roundHalfUp(a, decimals) - roundHalfUp(b, decimals), decimals);
}
