import { addDays, addMonths, type Day, dayOf, type Month, monthOf, weekday } from '@/domain/month';

/** The simulated authority's latest complete month. */
export const AS_AT = monthOf(2026, 9);

/** The first month with records: 60 complete months end with `AS_AT`. */
export const FROM = addMonths(AS_AT, -59);

/** Where the simulation begins, so that the first month with records is already in equilibrium. */
export const BURN_IN_FROM = addMonths(FROM, -18);

/** The day of the extract, a Monday in the month to date, and its time: 06:10 in British Summer Time. */
export const EXTRACT_DAY = dayOf(2026, 10, 5);
export const EXTRACT_TIME = '2026-10-05T05:10:00Z';

/** The days a step of the simulation covers, both included: a month, or the month to date. */
export interface Period {
  readonly month: Month;
  readonly from: Day;
  readonly to: Day;
  /** How much of a usual month it is: 1, or less for the month to date. */
  readonly share: number;
}

/** Monday to Friday from one day to another, both included; 0 where the last is before the first. */
export function workingDays(from: Day, to: Day): number {
  const days = Math.max(0, to - from + 1);
  const rest = days % 7;
  let count = ((days - rest) / 7) * 5;
  for (let i = 0; i < rest; i++) if (weekday(addDays(from, i)) < 5) count += 1;
  return count;
}

/** The first Monday to Friday on or after a day. */
export function workingDay(day: Day): Day {
  const past = weekday(day) - 4;
  return past > 0 ? addDays(day, 3 - past) : day;
}
