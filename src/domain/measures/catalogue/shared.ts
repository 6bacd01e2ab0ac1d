import type { NumberStyle } from '@/domain/format';
import type { Usual } from '@/domain/measures/measure';

/** What the records of several subjects share: where definitions come from, and how figures are written. */

export const DFE =
  'Department for Education, Children’s social work workforce: methodology and data guidance';
export const LOCAL = 'The authority’s own case and workforce records';

export const percent: NumberStyle = { decimals: 1, suffix: '%' };
export const oneDecimal: NumberStyle = { decimals: 1, suffix: '' };
export const whole: NumberStyle = { decimals: 0, suffix: '' };

/**
 * How much carries over from a month to the next, from simulation, where a measure has no figure of its own: of what is
 * counted at month end, and of what is counted in the month.
 */
export const STOCK = 0.85;
export const FRESH = 0;

/** What one person weighs in a numerator of people or FTE, and, of working days lost, what one long absence does. */
export const ONE_PERSON = 1;
export const TEN_DAYS = 10;

/** A share of a whole, between 0 and 100 %. */
export function share(carry: number, person: number | null = null): Usual {
  return { carry, person, least: 0, most: 100 };
}

/** What is counted, or divided by something else than its whole: 0 or more. */
export function amount(carry: number, person: number | null = null): Usual {
  return { carry, person, least: 0, most: null };
}
