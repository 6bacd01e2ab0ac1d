import type { Published } from '@/domain/benchmarks/published';
import { type Month, monthOf } from '@/domain/month';

/** A census counts a year by its last day of September. */
const SEPTEMBER = 9;

/**
 * The year of the published census that a month's figures stand beside: the newest no later than the month, so that a
 * past month is never held against what came after it; before them all the first.
 */
export function censusFor(month: Month, { years }: Published): number {
  const year = years.findLast((each) => monthOf(each, SEPTEMBER) <= month) ?? years[0];
  if (year === undefined) throw new Error('The published figures hold no year.');
  return year;
}
