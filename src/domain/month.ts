/**
 * Calendar months and days as numbers, without a clock: the caller says what "now" is.
 * A `Month` counts months from January of year 0 (2026-09 is 2026 * 12 + 8); a `Day` counts days from 1970-01-01.
 */
export type Month = number & { readonly __month: unique symbol };
/** A day, from 1970-01-01. */
export type Day = number & { readonly __day: unique symbol };

/** The month of a year and a month number, 1 for January to 12 for December. */
export function monthOf(year: number, month: number): Month {
  return (year * 12 + month - 1) as Month;
}

/** Reads "2026-09"; undefined for anything else. */
export function parseMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? monthOf(Number(match[1]), Number(match[2])) : undefined;
}

/** Writes a month as "2026-09". */
export function monthText(month: Month): string {
  return `${yearOf(month)}-${String(monthNumber(month)).padStart(2, '0')}`;
}

/** The year of a month, such as 2026. */
export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** 1 for January to 12 for December. */
export function monthNumber(month: Month): number {
  return (month % 12) + 1;
}

/** So many months later; fewer than none, earlier. */
export function addMonths(month: Month, months: number): Month {
  return (month + months) as Month;
}

/** Every month from the first to the last, both included; empty when the last is before the first. */
export function monthRange(first: Month, last: Month): Month[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => addMonths(first, i));
}

/** The day of a Gregorian date; month is 1 to 12. Days of a month that has fewer run on into the next. */
export function dayOf(year: number, month: number, day: number): Day {
  // Days from civil, with March as the first month so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as Day;
}

/** Reads "2026-09-30"; undefined for anything else, and for days that do not exist. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return dayText(day) === text ? day : undefined;
}

/** Year, month (1 to 12) and day of the month of a day. */
export function civil(day: Day): { year: number; month: number; day: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Writes a day as "2026-09-30". */
export function dayText(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** So many days later; fewer than none, earlier. */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** The month in which a day lies. */
export function monthOfDay(day: Day): Month {
  const { year, month } = civil(day);
  return monthOf(year, month);
}

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return dayOf(yearOf(month), monthNumber(month), 1);
}

/** The last day of a month: the date of its month-end records. */
export function lastDay(month: Month): Day {
  return addDays(firstDay(addMonths(month, 1)), -1);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** How many of the days from one to another, both included, are Monday to Friday; bank holidays count as any other day. */
export function weekdays(from: Day, to: Day): number {
  const days = Math.max(0, to - from + 1);
  const rest = Array.from({ length: days % 7 }, (_, i) => weekday(addDays(from, i)));
  return Math.floor(days / 7) * 5 + rest.filter((day) => day < 5).length;
}

/** So many working days after a day, Monday to Friday; bank holidays count as any other. */
export function addWorkingDays(day: Day, days: number): Day {
  let found = day;
  for (let left = days; left > 0; ) {
    found = addDays(found, 1);
    if (weekday(found) < 5) left -= 1;
  }
  return found;
}

/** True where the 12 months ending with this one hold a 29 February. */
export function holdsLeapDay(endMonth: Month): boolean {
  const february = monthRange(addMonths(endMonth, -11), endMonth).find((m) => monthNumber(m) === 2);
  return february !== undefined && civil(lastDay(february)).day === 29;
}
