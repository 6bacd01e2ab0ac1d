import { addDays, type Day, dayOf, monthOfDay, parseDay, weekday, yearOf } from '@/domain/month';

/** A moment as the clocks of England show it. */
export interface LondonTime {
  readonly day: Day;
  /** Minutes since midnight. */
  readonly minutes: number;
}

const shape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The London day and clock of a date-time with its offset (RFC 3339), such as "2026-07-05T23:30:00Z", which is half past
 * midnight on 6 July there. Undefined for anything else: a time without an offset could be any of two days. Summer time
 * as the Summer Time Order 2002 has it: from 01:00 GMT on the last Sunday of March to 01:00 GMT on the last of October.
 */
export function parseInstant(iso: string): LondonTime | undefined {
  const [, date = '', hours, minutes, seconds = '0', zone = ''] = shape.exec(iso) ?? [];
  const day = parseDay(date);
  const offset = offsetOf(zone);
  if (day === undefined || offset === undefined) return undefined;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const utc = day * 1440 + Number(hours) * 60 + Number(minutes) - offset;
  const london = utc + (isSummer(utc) ? 60 : 0);
  const on = Math.floor(london / 1440);
  return { day: on as Day, minutes: london - on * 1440 };
}

/** The London day of a date-time with its offset. Throws a sentence where it is none. */
export function dayOfTime(iso: string): Day {
  return londonTime(iso).day;
}

/** The London day and clock of a date-time with its offset. Throws a sentence where it is none. */
export function londonTime(iso: string): LondonTime {
  const time = parseInstant(iso);
  if (!time)
    throw new Error(
      `"${iso}" is not a time with its offset, such as "2026-10-05T05:10:00Z" or "2026-10-05T06:10:00+01:00".`,
    );
  return time;
}

/** Minutes east of Greenwich: "Z" is 0, "+01:00" 60; undefined where there is no such offset. */
function offsetOf(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  if (!(hours <= 23 && minutes <= 59)) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Whether the clocks of England are an hour ahead, at so many minutes of GMT since 1970. */
function isSummer(utc: number): boolean {
  const year = yearOf(monthOfDay(Math.floor(utc / 1440) as Day));
  const change = (month: number) => lastSunday(year, month) * 1440 + 60;
  return utc >= change(3) && utc < change(10);
}

/** The last Sunday of March or October, which have 31 days. */
function lastSunday(year: number, month: number): Day {
  const last = dayOf(year, month, 31);
  return addDays(last, -((weekday(last) + 1) % 7));
}
