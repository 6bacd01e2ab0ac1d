import { londonTime } from '@/domain/instant';
import { missingIn } from '@/domain/missing';
import { civil, type Day, firstDay, type Month, weekday } from '@/domain/month';
import { roundHalfUp, type Value } from '@/domain/value';

/** Every number, date and small word pattern the app shows: British English, half-up, true minus sign. */

const MINUS = '−';

const numberFormats = new Map<number, Intl.NumberFormat>();

/** A number with exactly that many decimals, rounded half-up, thousands grouped: 2609.25 gives "2,609.3". */
export function formatNumber(value: number, decimals: number): string {
  const format =
    numberFormats.get(decimals) ??
    new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  numberFormats.set(decimals, format);
  return format.format(roundHalfUp(value, decimals)).replace('-', MINUS);
}

/** "18", "14.4": a number of cases, or a limit in cases, without a decimal it does not need. */
export function caseNumber(cases: number): string {
  const shown = roundHalfUp(cases, 1);
  return formatNumber(shown, Number.isInteger(shown) ? 0 : 1);
}

/** How a figure is written: its decimals and what stands after it. */
export interface NumberStyle {
  readonly decimals: number;
  readonly suffix: '' | '%';
}

/** A figure as shown, "16.3" or "22.1%", marked "22.1% (23 of 24 teams)" where some are missing, or in words why there is none. */
export function formatValue(value: Value, { decimals, suffix }: NumberStyle): string {
  if (value.kind === 'known') return `${formatNumber(value.value, decimals)}${suffix}`;
  if (value.kind === 'incomplete')
    return `${formatNumber(value.value, decimals)}${suffix} (${value.of})`;
  if (value.kind === 'unavailable' && value.why) return missingIn[value.why];
  return missingWords[value.kind];
}

/** What stands in a figure's place, in words; the value's reason says more. */
export const missingWords: Readonly<
  Record<Exclude<Value['kind'], 'known' | 'incomplete'>, string>
> = {
  low: 'rounds to 0',
  lowReliability: 'low reliability',
  suppressed: 'suppressed',
  notApplicable: 'not applicable',
  unavailable: 'not available',
};

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const dayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

function monthName(number: number): string {
  return monthNames[number - 1] as string;
}

/** "September 2026". */
export function formatMonth(month: Month): string {
  const { year, month: number } = civil(firstDay(month));
  return `${monthName(number)} ${year}`;
}

/** "Sep 2026". */
export function formatMonthShort(month: Month): string {
  const { year, month: number } = civil(firstDay(month));
  return `${monthName(number).slice(0, 3)} ${year}`;
}

/** "September": for a month whose year is plain from what stands beside it. */
export function formatMonthName(month: Month): string {
  return monthName(civil(firstDay(month)).month);
}

/** "30 Sep 2026". */
export function formatDay(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${date} ${monthName(month).slice(0, 3)} ${year}`;
}

/** "30 Sep", or "30 Sep 2025" of a day that is a year or more from that of the extract, before or after it. */
export function formatDayNear(day: Day, extract: Day): string {
  const [here, there] = [civil(day), civil(extract)];
  const apart = Math.abs(
    here.year * 10_000 +
      here.month * 100 +
      here.day -
      (there.year * 10_000 + there.month * 100 + there.day),
  );
  return apart < 10_000 ? formatDayShort(day) : formatDay(day);
}

/** "30 Sep": for the day of the extract, and one that is known to be within weeks of it. */
export function formatDayShort(day: Day): string {
  const { month, day: date } = civil(day);
  return `${date} ${monthName(month).slice(0, 3)}`;
}

/** "30 September": for a day whose year is plain, in a sentence that stands large. */
export function formatDayOfMonth(day: Day): string {
  const { month, day: date } = civil(day);
  return `${date} ${monthName(month)}`;
}

/** "Mon 5 Oct": for a day of the weeks around. */
export function formatWeekday(day: Day): string {
  return `${dayNames[weekday(day)]?.slice(0, 3)} ${formatDayShort(day)}`;
}

/** "Monday 5 October 2026". */
export function formatDayLong(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${dayNames[weekday(day)]} ${date} ${monthName(month)} ${year}`;
}

/** "Monday 5 October 2026 at 06:10", by English clocks, of a time such as "2026-10-05T05:10:00Z". */
export function formatTime(iso: string): string {
  const { day, minutes } = londonTime(iso);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${formatDayLong(day)} at ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A count with its noun: (1, "child", "children") gives "1 child"; whole numbers only. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${formatNumber(number, 0)} ${number === 1 ? one : many}`;
}

/** A list in words: "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
