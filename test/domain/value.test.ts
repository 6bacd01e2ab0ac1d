import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  known,
  knownValue,
  notApplicable,
  ratio,
  roundHalfUp,
  sum,
  unavailable,
} from '@/domain/value';

test.each([
  ['46 of 160 is published as 28.8, though floating point says 28.7', (46 / 160) * 100, 1, 28.8],
  ['a tie rounds up', 0.05, 1, 0.1],
  ['1.005 is meant as a tie', 1.005, 2, 1.01],
  ['a negative tie rounds away from zero', -2.5, 0, -3],
  ['just under a tie rounds down', 17.3499, 1, 17.3],
  ['what rounds to nothing is 0, never minus 0', -0.04, 1, 0],
])('%s', (_, value, decimals, expected) => {
  expect(roundHalfUp(value, decimals)).toBe(expected);
});

test('rounding agrees with exact decimal arithmetic for any ratio of counts in tenths', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400_000 }),
      fc.integer({ min: 1, max: 400_000 }),
      (a, b) => {
        // 100 a / b to one decimal, half up, in whole numbers: floor((2000 a + b) / 2b) tenths.
        const exact = Number((2000n * BigInt(a) + BigInt(b)) / (2n * BigInt(b))) / 10;
        expect(roundHalfUp((a * 100) / b, 1)).toBe(exact);
      },
    ),
  );
});

test('rounding agrees with whole numbers for any decimal figure, ties and losses among them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      (digits, decimals, more) => {
        // digits / 10^(decimals + more), half away from zero to so many decimals.
        const unit = 10n ** BigInt(more);
        const size = BigInt(Math.abs(digits));
        const rounded = (2n * size + unit) / (2n * unit);
        const exact = Number(`${digits < 0 && rounded > 0n ? '-' : ''}${rounded}e-${decimals}`);
        expect(roundHalfUp(Number(`${digits}e-${decimals + more}`), decimals)).toBe(exact);
      },
    ),
  );
});

test('a ratio never invents a number from missing parts', () => {
  expect(ratio(known(3), known(0))).toEqual(notApplicable('There is nothing to divide by.'));
  expect(ratio(unavailable('gone'), known(2))).toEqual(unavailable('gone'));
  expect(knownValue(sum([known(1), unavailable('gone')]))).toBeUndefined();
  expect(sum([known(1), known(2)])).toEqual(known(3));
});
