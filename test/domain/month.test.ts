import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  civil,
  type Day,
  dayOf,
  dayText,
  holdsLeapDay,
  lastDay,
  monthOf,
  monthText,
  parseDay,
  parseMonth,
  weekday,
} from '@/domain/month';

test('days agree with the Gregorian calendar of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (n) => {
      const date = new Date(n * 86_400_000);
      expect(dayText(n as Day)).toBe(date.toISOString().slice(0, 10));
      expect(weekday(n as Day)).toBe((date.getUTCDay() + 6) % 7);
      const { year, month, day } = civil(n as Day);
      expect(dayOf(year, month, day)).toBe(n);
    }),
  );
});

test.each([
  ['a month', '2026-09', '2026-09'],
  ['a thirteenth month', '2026-13', undefined],
  ['a short month', '2026-9', undefined],
  ['junk', 'September', undefined],
])('reads %s', (_, text, expected) => {
  const month = parseMonth(text);
  expect(month === undefined ? undefined : monthText(month)).toBe(expected);
});

test('a day that does not exist is refused', () => {
  expect(parseDay('2026-02-30')).toBeUndefined();
  expect(dayText(lastDay(monthOf(2024, 2)))).toBe('2024-02-29');
});

test.each([
  ['twelve months to September 2024 hold a 29 February', 2024, 9, true],
  ['twelve months to January 2024 do not yet', 2024, 1, false],
  ['twelve months to January 2025 still do', 2025, 1, true],
  ['twelve months to September 2025 do not', 2025, 9, false],
])('%s', (_, year, month, expected) => {
  expect(holdsLeapDay(monthOf(year, month))).toBe(expected);
});
