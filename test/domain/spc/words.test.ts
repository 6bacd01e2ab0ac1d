import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, monthOf } from '@/domain/month';
import { signalWords } from '@/domain/spc/sentence';
import { type Signal, type SignalOptions, signalOf } from '@/domain/spc/signal';

const january = monthOf(2025, 1);

/** Twelve months of 16 and 14 by turns, from January 2025. */
const year = [16, 14, 16, 14, 16, 14, 16, 14, 16, 14, 16, 14];

/** One figure a month from January 2025; null where a month has none. */
function read(values: readonly (number | null)[], options: Partial<SignalOptions> = {}): Signal {
  const series = values.map((value, i) => ({ month: addMonths(january, i), value }));
  return signalOf(series, { better: 'lower', ...options });
}

test.each<[string, (number | null)[], string]>([
  ['nothing', [], 'no figures yet'],
  ['months without figures', [null, null], 'no figures yet'],
  ['6 months', year.slice(0, 6), 'no limits: 6 months so far'],
  ['7 months', year.slice(0, 7), 'trial limits: 7 months so far'],
  ['12 months', year, 'trial limits: 12 months so far'],
  [
    '12 months of 13, one missing',
    [...year.slice(0, 6), null, ...year.slice(6)],
    'trial limits: 12 months so far',
  ],
  ['13 months', [...year, 16], 'within usual variation'],
  ['a figure far above', [...year, 30], 'a real rise: above the upper limit'],
  ['a figure far below', [...year, 0], 'a real fall: below the lower limit'],
  [
    'seven months above the mean',
    [...year, ...year, 16, 17, 16, 17, 16, 17, 16],
    'part of a real rise since January 2027: 7 months running above the mean',
  ],
  [
    'seven months falling',
    [...year, 17, 16.5, 16, 15.5, 15, 14.5, 14],
    'part of a real fall since January 2026: a falling trend of 7 months',
  ],
])('in a phrase: %s', (_, values, expected) => {
  expect(signalWords(read(values))).toBe(expected);
});

test('a phrase says from which change the months of trial limits count', () => {
  const signal = read([...year, 16, ...year], { rebases: [addMonths(january, 13)] });
  expect(signalWords(signal)).toBe('trial limits: 12 months since the change in February 2026');
});

test('a signal is unbroken from the month it is said to be since', () => {
  const months = fc.array(fc.option(fc.constantFrom(0, 9, 10, 11, 12, 13, 30), { freq: 12 }), {
    minLength: 13,
    maxLength: 60,
  });
  fc.assert(
    fc.property(months, (values) => {
      const { points, since, latest, carried } = read(values);
      fc.pre(since !== null && latest !== null);
      const spell = points.filter(({ month }) => month >= since);
      expect(new Set(spell.map(({ pointType }) => pointType))).toEqual(new Set([latest.pointType]));
      // Where months carry over, it is since they meet the rule that proves it, which may be later than the first mark.
      if (carried > 0) return;
      expect(points.find(({ month }) => month === addMonths(since, -1))?.pointType).not.toBe(
        latest.pointType,
      );
    }),
  );
});
