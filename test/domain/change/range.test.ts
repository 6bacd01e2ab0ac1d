import { expect, test } from 'vitest';
import { bandOf, isTooWide, sidePast } from '@/domain/change/band';
import { type Baseline, baselineOf, type KnownPoint } from '@/domain/change/baseline';
import { pooledCarry, varianceOfMean } from '@/domain/change/carry';
import { measureIds, measureOf } from '@/domain/measures/catalogue';
import { addMonths, monthOf } from '@/domain/month';

const january = monthOf(2020, 1);
const open = { least: null, most: null };

function baseline(values: readonly number[], carry = 0, worth: number | null = null): Baseline {
  const points: KnownPoint[] = values.map((value, i) => ({
    month: addMonths(january, i),
    value,
    worth,
  }));
  return baselineOf(points, carry)!;
}

/** 24 months that swing by 1 about a level. */
const swing = (level: number) => Array.from({ length: 24 }, (_, i) => level + (i % 2 ? -1 : 1));

test.each([
  [0, 1.4],
  [0.2, 1.6],
  [0.3, 1.8],
  [0.5, 2.2],
  [0.85, 4],
  [0.9, 4.8],
])('where %f carries over, the range reaches %f standard deviations', (carry, reach) => {
  const made = baseline(swing(50), carry);
  const { upper, lower, inner } = bandOf(made, open);
  expect((upper! - made.mean) / made.sd).toBeCloseTo(reach, 1);
  expect((made.mean - lower!) / made.sd).toBeCloseTo(reach, 1);
  expect(inner.upper - made.mean).toBeCloseTo((upper! - made.mean) / 2, 9);
});

test('where each month is fresh, a mean of k months varies as the k-th part of one', () => {
  expect(varianceOfMean(0, 6)).toBeCloseTo(1 / 6, 12);
  expect(varianceOfMean(0.5, 1)).toBe(1);
  // By hand: (2 + 2 * 0.5) / 4.
  expect(varianceOfMean(0.5, 2)).toBeCloseTo(0.75, 12);
});

test.each<[string, readonly number[], number | null, number]>([
  ['a level that never moved is as sure as half a person', Array(24).fill(10), 4, 2],
  ['one that swings by more than half a person keeps its own spread', swing(10), 0.5, 1.02],
  ['one that never moved, of no persons, has no spread', Array(24).fill(0.1), null, 0],
])('%s', (_, values, worth, sigma) => {
  expect(baseline(values, 0, worth).sigma).toBeCloseTo(sigma, 2);
});

test('one person is worth what they are at the mean of the denominators', () => {
  // 100 / 5 and 100 / 15: the mean denominator is 10.
  const points = Array.from({ length: 24 }, (_, i) => ({
    month: addMonths(january, i),
    value: 10,
    worth: i % 2 ? 100 / 5 : 100 / 15,
  }));
  expect(baselineOf(points, 0)!.sigma).toBeCloseTo(5, 9);
});

test('an end that the figure cannot lie beyond is none', () => {
  const near = { ...baseline(swing(1), 0.9), mean: 1 };
  expect(bandOf(near, { least: 0, most: 100 })).toMatchObject({ lower: null });
  expect(bandOf(near, { least: null, most: null }).lower).toBeLessThan(0);
  const full = { ...near, mean: 99 };
  expect(bandOf(full, { least: 0, most: 100 })).toMatchObject({ upper: null });
});

test.each<[string, number | null, number | null, boolean]>([
  ['no end at all', null, null, true],
  ['ends that are the furthest there is', 0, 100, true],
  ['an end that shows as the furthest', 0.04, null, true],
  ['an upper end that can be passed', null, 98, false],
  ['a lower end that can be passed', 0.1, null, false],
])('a range can tell nothing: %s', (_, lower, upper, wide) => {
  const band = { lower, upper, inner: { lower: 40, upper: 60 } };
  expect(isTooWide(band, { least: 0, most: 100, decimals: 1 })).toBe(wide);
});

test.each<[string, number, ReturnType<typeof sidePast>]>([
  ['on the end is within', 17.1, null],
  ['what shows as the end is within', 17.14, null],
  ['above the end, as shown', 17.15, 'above'],
  ['below it', 14.54, 'below'],
])('%s', (_, mean, side) => {
  expect(sidePast(mean, { lower: 14.6, upper: 17.1 }, 1)).toBe(side);
});

test('the authority’s own carry-over is what its teams’ months have in common', () => {
  // By turns, the next month is on the other side: nothing carries over.
  expect(pooledCarry([swing(5), swing(9)])).toBe(0);
  // 12 months up and 12 down: r1 = 22/24 - 1/24 = 0.875, corrected (0.875 + 1/24) / (1 - 3/24), held at 0.95.
  const tide = Array.from({ length: 24 }, (_, i) => (i < 12 ? 1 : -1));
  expect(pooledCarry([tide])).toBe(0.95);
  // Averaged first: (0.875 - 23/24) / 2 is below 0 even as corrected.
  expect(pooledCarry([tide, swing(5)])).toBeCloseTo(0, 9);
  // Two of three: (2 * 0.875 - 23/24) / 3 = 0.2639, and (0.2639 + 0.0417) / 0.875.
  expect(pooledCarry([tide, tide, swing(5)])).toBeCloseTo(0.3492, 4);
  expect(pooledCarry([Array(24).fill(3)])).toBeNull();
  expect(pooledCarry([])).toBeNull();
});

test('a measure has what its range is made by where it is read by its own months, and only there', () => {
  for (const id of measureIds)
    expect(measureOf(id).usual !== null).toBe(measureOf(id).signal === id);
});
