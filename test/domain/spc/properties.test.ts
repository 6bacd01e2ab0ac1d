import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactMean } from '@/domain/spc/exactMean';
import { type Label, labelOf, type SpecialCause } from '@/domain/spc/label';
import type { XmrOptions } from '@/domain/spc/options';
import type { XmrPoint } from '@/domain/spc/points';
import { xmr } from '@/domain/spc/xmr';

/** Whole numbers that climb, fall, jump and stand still for spells, so that every rule is met now and then. */
const series = fc
  .array(
    fc.record({
      step: fc.integer({ min: -4, max: 4 }),
      months: fc.integer({ min: 1, max: 9 }),
      jump: fc.integer({ min: -20, max: 20 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((spells) => {
    let level = 0;
    return spells.flatMap(({ step, months, jump }) => {
      level += jump;
      return Array.from({ length: months }, () => {
        level += step;
        return level;
      });
    });
  });

const better = fc.constantFrom<XmrOptions['better']>('higher', 'lower', 'neutral');
const opposite = { higher: 'lower', lower: 'higher', neutral: 'neutral' } as const;

function pointsOf(values: readonly number[], options: XmrOptions): readonly XmrPoint[] {
  return xmr(
    values.map((value, key) => ({ key, value })),
    options,
  ).points;
}

/** Points so near a limit that the last bit of the arithmetic decides on which side they are. */
function isOnALimit({ value, limits }: XmrPoint): boolean {
  return [limits.lower, limits.upper, limits.nearLower, limits.nearUpper].some(
    (limit) => Math.abs(value - limit) < 1e-9,
  );
}

test('a whole number added to every month moves the limits and changes no flag', () => {
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: -10_000, max: 10_000 }),
      fc.boolean(),
      (values, added, screenOutliers) => {
        const options = { better: 'higher', screenOutliers } as const;
        const points = pointsOf(values, options);
        fc.pre(!points.some(isOnALimit));
        const moved = pointsOf(
          values.map((value) => value + added),
          options,
        );
        expect(moved.map(({ label, pointType }) => [label, pointType])).toEqual(
          points.map(({ label, pointType }) => [label, pointType]),
        );
        expect(moved[0]!.limits.mean).toBeCloseTo(points[0]!.limits.mean + added, 8);
      },
    ),
  );
});

function mirrored(cause: SpecialCause | null): Label {
  return labelOf(cause && { ...cause, direction: cause.direction === 'high' ? 'low' : 'high' });
}

test('a series upside down tells the same where the other direction is better', () => {
  fc.assert(
    fc.property(series, better, (values, direction) => {
      const points = pointsOf(values, { better: direction });
      const turned = pointsOf(
        values.map((value) => -value),
        { better: opposite[direction] },
      );
      for (const [i, point] of points.entries()) {
        // Between two trends parted by a standstill, the package calls the last of the first one falling either way.
        const standstill = point.trend && point.value === points[i + 1]?.value;
        if (standstill && point.cause?.rule === 'trend') continue;
        expect(turned[i]!.label).toBe(mirrored(point.cause));
        if (direction !== 'neutral') expect(turned[i]!.pointType).toBe(point.pointType);
      }
    }),
  );
});

test('a series without gaps is charted alike whether or not gaps are looked for', () => {
  const rebases = fc.array(fc.nat({ max: 60 }), { maxLength: 3 });
  fc.assert(
    fc.property(series, rebases, fc.boolean(), (values, keys, screenOutliers) => {
      const options = { better: 'lower', rebases: keys, fixAfter: 12, screenOutliers } as const;
      expect(pointsOf(values, { ...options, step: 1 })).toEqual(pointsOf(values, options));
    }),
  );
});

test('two trends parted by a standstill: the last of the first is called falling', () => {
  const rising = [1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13];
  const falling = rising.map((value) => -value);
  for (const values of [rising, falling]) {
    expect(pointsOf(values, { better: 'higher' })[6]!.label).toBe('7 Point Trend (Decreasing)');
  }
});

test('figures that cannot be told apart mean exactly that figure', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 200 }),
      (value, months) => {
        expect(exactMean(new Array<number>(months).fill(value)) - value).toBe(0);
      },
    ),
  );
});

test.each<[string, number[], number]>([
  ['decimals whose plain sum is off', [0.1, 0.2, 0.3, 0.1, 0.2, 0.3], 0.2],
  ['a small figure between large ones that cancel', [1e16, 1, -1e16], 1 / 3],
  ['no figures', [], Number.NaN],
])('the mean of %s', (_, values, mean) => {
  expect(exactMean(values)).toBe(mean);
});
