import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, monthOf, monthText } from '@/domain/month';
import { type Signal, type SignalOptions, signalOf } from '@/domain/spc/signal';

const january = monthOf(2025, 1);

/** Twelve months of 16 and 14 by turns, from January 2025. */
const year = [16, 14, 16, 14, 16, 14, 16, 14, 16, 14, 16, 14];

/** One figure a month from January 2025; null where a month has none. */
function read(values: readonly (number | null)[], options: Partial<SignalOptions> = {}): Signal {
  const series = values.map((value, i) => ({ month: addMonths(january, i), value }));
  return signalOf(series, { better: 'lower', ...options });
}

test('before 13 months nothing is a signal, however far a month is from the rest', () => {
  const signal = read([...year.slice(0, 11), 90], { target: 100 });
  expect(signal).toMatchObject({ variation: null, assurance: null });
  expect(signal.points.every(({ pointType }) => pointType === null)).toBe(true);
  expect(signal.points.at(-1)).toMatchObject({ state: 'trial', upper: expect.any(Number) });
});

test('what binary fractions leave in the last digits of a rate that stays the same is no change', () => {
  const same = Array.from({ length: 30 }, (_, i) => (i < 28 ? 10 : 10.000000000000002));
  expect(read(same)).toMatchObject({ variation: 'common_cause' });
});

test('before 7 months nothing is drawn but the figures', () => {
  const { points } = read(year.slice(0, 6));
  expect(points.map(({ value }) => value)).toEqual([16, 14, 16, 14, 16, 14]);
  const drawn = points.flatMap(({ mean, lower, upper }) => [mean, lower, upper]);
  expect(new Set(drawn)).toEqual(new Set([null]));
});

test('months that never follow each other have no limits', () => {
  const signal = read(year.flatMap((value) => [value, null]));
  expect(new Set(signal.points.map(({ state }) => state))).toEqual(new Set(['too few']));
});

test('a missing month keeps the limits of its group and has no figure', () => {
  const { points } = read([...year, null, 16, 14]);
  const [before, missing] = points.slice(11, 13);
  expect(missing).toMatchObject({
    month: addMonths(january, 12),
    value: null,
    pointType: null,
    upper: before!.upper,
    group: before!.group,
  });
});

test.each<[string, (number | null)[], boolean]>([
  ['seven running', [16, 17, 16, 17, 16, 17, 16], true],
  ['seven with a month missing among them', [16, 17, 16, 17, null, 16, 17, 16], false],
  ['seven rising', [14, 14.5, 15, 15.5, 16, 16.5, 17], true],
  ['seven rising with a month missing', [14, 14.5, 15, null, 15.5, 16, 16.5, 17], false],
])('marked or not: %s', (_, tail, marked) => {
  const { points, variation } = read([...year, ...year, ...tail]);
  expect(points.at(-1)?.pointType === 'special_cause_concern').toBe(marked);
  expect(variation).toBe(marked ? 'concern_high' : 'common_cause');
});

test('a month that is known of some teams only neither counts nor breaks a trend, and keeps its place', () => {
  const tail = [14, 14.5, 15, null, 15.5, 16, 16.5, 17];
  const series = [...year, ...year, ...tail].map((value, i) => ({
    month: addMonths(january, i),
    value,
    incomplete: value === null,
  }));
  const signal = signalOf(series, { better: 'lower' });
  expect(signal.variation).toBe('concern_high');
  expect(signal.points.map(({ month }) => month)).toEqual(series.map(({ month }) => month));
  expect(signal.points.map(({ value }) => value)).toEqual(series.map(({ value }) => value));
  const rebased = signalOf(series, { better: 'lower', rebases: [addMonths(january, 27)] });
  expect(rebased.points.filter(({ group }) => group === 1)[0]?.month).toBe(addMonths(january, 28));
});

test('a known change starts its own group, whose limits are on trial until they have 13 months', () => {
  const changed = addMonths(january, 13);
  const after = year.map((value) => value + 10);
  const first = read([...year, 16, ...after], { rebases: [changed] });
  expect(first.points.at(-1)?.state).toBe('trial');
  expect(first.points.map(({ group }) => group)).toEqual([
    ...new Array(13).fill(0),
    ...new Array(12).fill(1),
  ]);
  expect(first.points[0]?.pointType).toBe('common_cause');
  const then = read([...year, 16, ...after, 26], { rebases: [changed] });
  expect(then.variation).toBe('common_cause');
  expect(then.points.at(-1)?.mean).toBeCloseTo(25, 0);
});

test('a change in a month without a figure counts from the next one with a figure', () => {
  const { points } = read([...year, null, 26, 24], { rebases: [addMonths(january, 12)] });
  expect(points.map(({ month, group }) => [monthText(month), group]).slice(11)).toEqual([
    ['2025-12', 0],
    ['2026-01', 0],
    ['2026-02', 1],
    ['2026-03', 1],
  ]);
});

test.each<[string, Partial<SignalOptions>, number, string, string | null]>([
  ['a rise where lower is better', { better: 'lower' }, 30, 'concern_high', null],
  ['a rise where higher is better', { better: 'higher' }, 30, 'improvement_high', null],
  ['a fall where lower is better', { better: 'lower' }, 0, 'improvement_low', null],
  ['a fall where neither is better', { better: 'neutral', target: 99 }, 0, 'neutral_low', null],
  ['a limit far above', { target: 99 }, 16, 'common_cause', 'pass'],
  ['a limit far below', { target: 1 }, 16, 'common_cause', 'fail'],
  ['a limit within usual variation', { target: 15 }, 16, 'common_cause', 'inconsistent'],
])('the marks of %s', (_, options, latest, variation, assurance) => {
  expect(read([...year, latest], options)).toMatchObject({ variation, assurance });
});

test('a month given twice is refused in a sentence', () => {
  const twice = [january, january].map((month) => ({ month, value: 1 }));
  expect(() => signalOf(twice, { better: 'lower' })).toThrow(/two figures for the same time/);
});

const figures = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 40 });

test('the order in which months arrive changes nothing', () => {
  fc.assert(
    fc.property(figures, (values) => {
      const series = values.map((value, i) => ({ month: addMonths(january, i), value }));
      expect(signalOf(series.toReversed(), { better: 'lower' })).toEqual(
        signalOf(series, { better: 'lower' }),
      );
    }),
  );
});
