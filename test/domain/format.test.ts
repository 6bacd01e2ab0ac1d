import { expect, test } from 'vitest';
import {
  count,
  formatDayLong,
  formatDayNear,
  formatMonth,
  formatNumber,
  formatTime,
  formatValue,
  listWords,
} from '@/domain/format';
import { dayOf, monthOf } from '@/domain/month';
import { known, notApplicable } from '@/domain/value';

const october = dayOf(2026, 10, 5);

test.each([
  ['a number has its decimals and thousands', formatNumber(2609.25, 1), '2,609.3'],
  ['a negative number has a true minus', formatNumber(-0.65, 1), '−0.7'],
  ['what rounds to nothing has no sign', formatNumber(-0.01, 1), '0.0'],
  ['a per cent stands close', formatValue(known(22.05), { decimals: 1, suffix: '%' }), '22.1%'],
  [
    'a missing figure is words',
    formatValue(notApplicable('none'), { decimals: 1, suffix: '%' }),
    'not applicable',
  ],
  ['a month', formatMonth(monthOf(2026, 9)), 'September 2026'],
  ['a day of late', formatDayNear(dayOf(2026, 9, 30), october), '30 Sep'],
  ['a day nearly a year ago', formatDayNear(dayOf(2025, 10, 6), october), '6 Oct'],
  ['a day a year ago', formatDayNear(dayOf(2025, 10, 5), october), '5 Oct 2025'],
  ['a day nearly a year ahead', formatDayNear(dayOf(2027, 10, 4), october), '4 Oct'],
  ['a day a year ahead', formatDayNear(dayOf(2027, 10, 5), october), '5 Oct 2027'],
  ['a day in full', formatDayLong(dayOf(2026, 10, 5)), 'Monday 5 October 2026'],
  [
    'a time by English clocks, summer',
    formatTime('2026-10-05T05:10:00Z'),
    'Monday 5 October 2026 at 06:10',
  ],
  ['one child', count(1, 'child', 'children'), '1 child'],
  ['many children', count(1200, 'child', 'children'), '1,200 children'],
  ['a list of three', listWords(['a', 'b', 'c']), 'a, b and c'],
])('%s', (_, actual, expected) => {
  expect(actual).toBe(expected);
});
