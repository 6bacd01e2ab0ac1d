import { expect, test } from 'vitest';
import type { Label } from '@/domain/spc/label';
import type { XmrOptions } from '@/domain/spc/options';
import { xmr } from '@/domain/spc/xmr';

/** Twelve months of 11 and 9 by turns: mean 10, average moving range 2. */
const usual = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 11 : 9));
const upper = 10 + 2.66 * 2;
const nearUpper = 10 + 2 * (2.66 / 3) * 2;
const lower = 10 - 2.66 * 2;

function rowsOf(values: readonly number[]) {
  return values.map((value, key) => ({ key, value }));
}

/** The labels of the months that follow the usual twelve, whose limits they are held against. */
function labelsAfter(values: readonly number[], options: Partial<XmrOptions> = {}): Label[] {
  const chart = xmr(rowsOf([...usual, ...values]), { better: 'higher', fixAfter: 12, ...options });
  return chart.points.slice(usual.length).map(({ label }) => label);
}

const common = 'Common Cause';
const above = 'Above UCL';
const near = '2 in 3 Above CL';
const run = '7 Points Above CL';
const rising = '7 Point Trend (Increasing)';
const falling = '7 Point Trend (Decreasing)';

function times(number: number, label: Label): Label[] {
  return new Array<Label>(number).fill(label);
}

test.each<[string, number[], Label[]]>([
  ['above the limit is outside', [upper + 0.001], [above]],
  ['on the limit is inside', [upper], [common]],
  ['below the lower limit is outside', [lower - 0.001], ['Below LCL']],
  [
    'two of three close to the limit are flagged, the third is not',
    [14, 11, 14],
    [near, common, near],
  ],
  ['on the limit is close', [upper, 11, upper], [near, common, near]],
  ['on the near limit is not close', [nearUpper, 11, 14], times(3, common)],
  ['a third on the mean spoils two close ones', [14, 10, 14], times(3, common)],
  ['a third on the other side spoils them', [14, 9.9, 14], times(3, common)],
  ['a point outside is not one of two close ones', [16, 11, 14], [above, common, common]],
  ['a point outside may be the third beside two close ones', [14, 16, 14], [near, above, near]],
  ['two close points at the end wait for a third', [14, 14], times(2, common)],
  ['seven on one side of the mean are a run', [11, 12, 11, 12, 11, 12, 11], times(7, run)],
  ['six are none', [11, 12, 11, 12, 11, 12], times(6, common)],
  [
    'a point on the mean breaks a run',
    [11, 12, 11, 12, 11, 12, 10, 11, 12, 11, 12, 11, 12],
    times(13, common),
  ],
  ['seven rising are a trend', [8.5, 9, 9.5, 10, 10.5, 11, 11.5], times(7, rising)],
  ['six rising are none', [8.5, 9, 9.5, 10, 10.5, 11], times(6, common)],
  ['a tie breaks a trend', [8.5, 9, 9.5, 10, 10, 10.5, 11, 11.5], times(8, common)],
  [
    'a trend longer than seven is one trend',
    [8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5],
    times(8, rising),
  ],
  [
    'a peak shared by two trends takes the one that follows it',
    [8.5, 9, 9.5, 10, 10.5, 11, 11.5, 11, 10.5, 10, 9.5, 9, 8.5],
    [...times(6, rising), ...times(7, falling)],
  ],
  [
    'the last of a rising trend takes the drop to the next rising one',
    [9, 9.5, 10, 10.5, 11, 11.5, 12, 8.5, 9, 9.5, 10, 10.5, 11, 11.5],
    [...times(6, rising), falling, ...times(7, rising)],
  ],
  ['outside goes before a trend', [9.5, 10, 10.5, 11, 11.5, 12, 16], [...times(6, rising), above]],
  ['two in three goes before a run', [11, 12, 11, 12, 11, 14, 14], [...times(5, run), near, near]],
  [
    'a trend goes before two in three and a run',
    [10.5, 11, 11.5, 12, 12.5, 14, 14.5],
    times(7, rising),
  ],
])('%s', (_, values, labels) => {
  expect(labelsAfter(values)).toEqual(labels);
});

test('a run goes on across the end of the fix window', () => {
  expect(labelsAfter([11, 12, 11])).toEqual(times(3, common));
  const window = [8, 8, 9, 8, 8, 9, 8, 8, 12, 12, 13, 12];
  const chart = xmr(rowsOf([...window, 12, 12, 13]), { better: 'higher', fixAfter: 12 });
  expect(chart.points.slice(8).map(({ run }) => run)).toEqual(new Array(7).fill(true));
});

test('limits come from the fix window alone and are held to from then on', () => {
  const { limits } = xmr(rowsOf([...usual, 500, 600]), { better: 'higher', fixAfter: 12 })
    .groups[0]!;
  expect(limits).toMatchObject({ mean: 10, averageRange: 2, lower, upper, nearUpper });
});

test.each<[string, number[], number[], number[]]>([
  ['a rebase opens a new group with its own mean', [4], [0, 0, 0, 0, 1, 1, 1, 1], [10, 20]],
  ['a rebase at the first row makes it group 1', [0], [1, 1, 1, 1, 1, 1, 1, 1], [15]],
  ['a rebase that is no row is ignored', [4.5, 99], [0, 0, 0, 0, 0, 0, 0, 0], [15]],
  ['rebases count once, in any order', [6, 2, 6], [0, 0, 1, 1, 1, 1, 2, 2], [10, 15, 20]],
])('%s', (_, rebases, numbers, means) => {
  const rows = rowsOf([9, 11, 9, 11, 19, 21, 19, 21]).toReversed();
  const { points, groups } = xmr(rows, { better: 'lower', rebases });
  expect(points.map(({ group }) => group)).toEqual(numbers);
  expect(groups.map(({ limits }) => limits.mean)).toEqual(means);
});

test('no rule looks across a rebase', () => {
  const labels = labelsAfter([11, 12, 11, 12, 11, 12, 11], { rebases: [15] });
  expect(labels).toEqual(times(7, common));
});

test.each<[string, number[], boolean, number]>([
  ['without screening a spike widens the limits', [10, 10, 10, 10, 10, 10, 10, 20], false, 10 / 7],
  ['with screening its moving range is left out', [10, 10, 10, 10, 10, 10, 10, 20], true, 0],
  ['a series that never moves has limits on its mean', [10, 10, 10], false, 0],
  ['with screening it has none', [10, 10, 10], true, Number.NaN],
  ['a single month has none', [10], false, Number.NaN],
])('%s', (_, values, screenOutliers, averageRange) => {
  const { limits } = xmr(rowsOf(values), { better: 'higher', screenOutliers }).groups[0]!;
  expect(limits.averageRange).toBe(averageRange);
});

test('without limits a run can still be told, and nothing is called outside or close', () => {
  const values = [...new Array(12).fill(5), 6, 7, 6, 7, 6, 7, 6];
  const { points } = xmr(rowsOf(values), { better: 'higher', fixAfter: 12, screenOutliers: true });
  expect(points.at(-1)).toMatchObject({ outside: null, close: null, twoInThree: null, label: run });
});

test.each([0.1, 0.7, 1.1, 16.3, 99.9])(
  'a series that never moves from %s flags nothing',
  (value) => {
    for (let months = 1; months <= 60; months++) {
      const { points } = xmr(rowsOf(new Array(months).fill(value)), { better: 'higher' });
      expect(points.every(({ label, side }) => label === common && side === 0)).toBe(true);
    }
  },
);

test.each<[string, XmrOptions['better'], number, string]>([
  ['high where higher is better', 'higher', 16, 'improvement_high'],
  ['low where higher is better', 'higher', 4, 'concern_low'],
  ['high where lower is better', 'lower', 16, 'concern_high'],
  ['low where lower is better', 'lower', 4, 'improvement_low'],
  ['high where neither is', 'neutral', 16, 'neutral_high'],
  ['low where neither is', 'neutral', 4, 'neutral_low'],
  ['nothing unusual', 'lower', 11, 'common_cause'],
])('the latest point marked: %s', (_, better, latest, icon) => {
  const chart = xmr(rowsOf([...usual, latest]), { better, fixAfter: 12 });
  expect(chart.variationIcon).toBe(icon);
});

test.each<[string, XmrOptions['better'], number | undefined, string | null]>([
  ['a target above the limits where higher is better fails', 'higher', 16, 'fail'],
  ['where lower is better passes', 'lower', 16, 'pass'],
  ['a target below the limits where higher is better passes', 'higher', 4, 'pass'],
  ['where lower is better fails', 'lower', 4, 'fail'],
  ['a target of 0 is a target', 'lower', 0, 'fail'],
  ['a target on the upper limit is hit and miss', 'higher', upper, 'inconsistent'],
  ['a target on the lower limit is hit and miss', 'higher', lower, 'inconsistent'],
  ['no target, no mark', 'higher', undefined, null],
  ['neither direction better, no mark', 'neutral', 16, null],
])('%s', (_, better, target, icon) => {
  expect(xmr(rowsOf(usual), { better, target }).assuranceIcon).toBe(icon);
});

test('a target is hit and miss where there are no limits', () => {
  expect(xmr(rowsOf([10]), { better: 'higher', target: 99 }).assuranceIcon).toBe('inconsistent');
});

test.each<[string, number, boolean]>([
  ['12 points are few', 12, true],
  ['13 are enough', 13, false],
])('%s', (_, months, short) => {
  const rows = rowsOf([...usual, 11]).slice(0, months);
  expect(xmr(rows, { better: 'higher' }).groups[0]!.short).toBe(short);
});

test.each<[string, number[], XmrOptions, RegExp]>([
  ['a fix window of 11', [1, 2, 3], { better: 'higher', fixAfter: 11 }, /at least 12/],
  ['two figures for one month', [1, 2, 2], { better: 'higher' }, /two figures/],
  ['no figures', [], { better: 'higher' }, /no figures/],
])('%s is refused in a sentence', (_, keys, options, sentence) => {
  const rows = keys.map((key) => ({ key, value: key }));
  expect(() => xmr(rows, options)).toThrow(sentence);
});

test.each<[string, number[], number[], Label[]]>([
  ['a run', [11, 12, 11, 12, 11, 12, 11], [12, 13, 14, 15, 17, 18, 19], times(7, common)],
  ['a trend', [8.5, 9, 9.5, 10, 10.5, 11, 11.5], [12, 13, 14, 15, 17, 18, 19], times(7, common)],
  ['two in three', [14, 11, 14], [12, 13, 15], times(3, common)],
])('a missing month breaks %s but keeps the limits', (_, values, keys, labels) => {
  const rows = [...rowsOf(usual), ...values.map((value, i) => ({ key: keys[i]!, value }))];
  const chart = xmr(rows, { better: 'higher', fixAfter: 12, step: 1 });
  expect(chart.points.slice(12).map(({ label }) => label)).toEqual(labels);
  expect(chart.groups).toHaveLength(1);
  expect(chart.groups[0]!.limits.upper).toBe(upper);
});

test('no moving range spans a missing month', () => {
  const rows = [...rowsOf(usual), { key: 13, value: 500 }, { key: 14, value: 502 }];
  const { averageRange } = xmr(rows, { better: 'higher', step: 1 }).groups[0]!.limits;
  expect(averageRange).toBe(2);
});
