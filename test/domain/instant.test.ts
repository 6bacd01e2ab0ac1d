import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTime } from '@/domain/format';
import { dayOfTime, parseInstant } from '@/domain/instant';
import { dayText } from '@/domain/month';

test.each([
  [
    'in winter London keeps Greenwich time',
    '2026-01-05T23:30:00Z',
    '2026-01-05',
    'Monday 5 January 2026 at 23:30',
  ],
  [
    'in summer half past eleven in Greenwich is the next day',
    '2026-07-05T23:30:00Z',
    '2026-07-06',
    'Monday 6 July 2026 at 00:30',
  ],
  [
    'an offset is heeded, not read as Greenwich',
    '2026-07-06T00:30:00+01:00',
    '2026-07-06',
    'Monday 6 July 2026 at 00:30',
  ],
  [
    'an offset east of London is the day before there',
    '2026-10-05T03:00:00+05:30',
    '2026-10-04',
    'Sunday 4 October 2026 at 22:30',
  ],
  [
    'an offset west of London is the day after there',
    '2026-12-31T22:00:00-05:00',
    '2027-01-01',
    'Friday 1 January 2027 at 03:00',
  ],
  [
    'the minute before the clocks go forward',
    '2026-03-29T00:59:00Z',
    '2026-03-29',
    'Sunday 29 March 2026 at 00:59',
  ],
  ['the minute they do', '2026-03-29T01:00:00Z', '2026-03-29', 'Sunday 29 March 2026 at 02:00'],
  [
    'the minute before they go back',
    '2026-10-25T00:59:59.999Z',
    '2026-10-25',
    'Sunday 25 October 2026 at 01:59',
  ],
  ['the minute they do', '2026-10-25T01:00:00Z', '2026-10-25', 'Sunday 25 October 2026 at 01:00'],
  [
    'seconds may be left out',
    '2028-02-29T12:00Z',
    '2028-02-29',
    'Tuesday 29 February 2028 at 12:00',
  ],
])('%s', (_, iso, day, words) => {
  expect(dayText(dayOfTime(iso))).toBe(day);
  expect(formatTime(iso)).toBe(words);
});

test.each([
  ['a time without its offset could be any of two days', '2026-07-05T23:30:00'],
  ['a day alone is no time', '2026-07-05'],
  ['a day that does not exist', '2026-02-30T10:00:00Z'],
  ['an hour that does not exist', '2026-02-20T24:00:00Z'],
  ['an offset that does not exist', '2026-02-20T10:00:00+1:00'],
  ['junk', 'soon'],
])('%s: refused, with how to write it', (_, iso) => {
  expect(parseInstant(iso)).toBeUndefined();
  expect(() => dayOfTime(iso)).toThrow('is not a time with its offset, such as');
});

test('days and clocks agree with the platform’s own calendar of London', () => {
  const london = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const milliseconds = fc.integer({ min: Date.UTC(1998, 0), max: Date.UTC(2060, 0) });
  fc.assert(
    fc.property(milliseconds, (time) => {
      const { day, minutes } = parseInstant(new Date(time).toISOString())!;
      const [date, clock] = london.format(time).split(', ') as [string, string];
      expect(dayText(day).split('-').reverse().join('/')).toBe(date);
      expect(minutes).toBe(Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)));
    }),
  );
});
