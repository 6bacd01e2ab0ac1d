import { expect, test } from 'vitest';
import { assuranceOf, assuranceSentence } from '@/domain/change/assurance';
import { changeOf } from '@/domain/change/change';
import { changeExplained } from '@/domain/change/explained';
import { longState, longStateWords } from '@/domain/change/longState';
import { measureOf } from '@/domain/measures/catalogue';
import { addMonths, monthOf } from '@/domain/month';

test.each([
  ['above the upper end', 17.2, 'lower', 'pass'],
  ['above the upper end, higher being better', 17.2, 'higher', 'fail'],
  ['on the upper end, as shown', 17.14, 'lower', 'hit and miss'],
  ['between the ends', 16, 'lower', 'hit and miss'],
  ['below the lower end', 14.5, 'lower', 'fail'],
  ['below the lower end, higher being better', 14.5, 'higher', 'pass'],
  ['anywhere, neither direction being better', 20, 'neutral', null],
] as const)('a limit %s', (_, limit, better, expected) => {
  expect(assuranceOf({ lower: 14.6, upper: 17.1 }, limit, better, 1)).toBe(expected);
});

test('an end that there is not is never passed', () => {
  expect(assuranceOf({ lower: null, upper: 3 }, 0, 'lower', 1)).toBe('hit and miss');
  expect(assuranceOf({ lower: 80, upper: null }, 100, 'higher', 1)).toBe('hit and miss');
});

const usual = Array.from({ length: 24 }, (_, i) => (i % 2 ? 14 : 16));
const changed = (values: readonly number[]) =>
  changeOf({
    points: values.map((value, i) => ({
      month: addMonths(monthOf(2022, 1), i),
      value,
      worth: null,
    })),
    carry: 0,
    least: 0,
    most: null,
    decimals: 1,
    restarts: [],
  });
const caseload = measureOf('caseload');

test('a range is held against a limit once it judges, and not before', () => {
  expect(assuranceSentence(changed(usual), 18, caseload)).toBe('');
  expect(assuranceSentence(changed([...usual, 15]), 18, caseload)).toMatch(/keeps to the limit/);
  expect(assuranceSentence(changed([...usual, 15]), 15, caseload)).toMatch(/by chance/);
  expect(assuranceSentence(changed([...usual, 15]), 10, caseload)).toMatch(/stays past the limit/);
});

test.each([
  ['after eleven months nothing is asked', 11, undefined],
  [
    'after a year it is',
    12,
    'Caseload has been above its usual level for 12 months, since January 2024. Is that its new usual level?',
  ],
])('%s', (_, months, expected) => {
  const long = longState(changed([...usual, ...Array(months).fill(40)]));
  expect(long && longStateWords(long, caseload)).toBe(expected);
});

test('how a change is told is worked through on the month’s own numbers', () => {
  const words = changeExplained(changed([...usual, 15]), caseload).join(' ');
  // By hand: s = √(24 / 23) = 1.02; the caseload's carry-over of 0.3 is not that of these months, which count as fresh.
  expect(words).toContain('m = 15.00 is the mean of 24 months, January 2022 to December 2023');
  expect(words).toContain('s = 1.02');
  expect(words).toContain('r = 0.00');
  // 3 × 1.02 × √(1/6 + 1/24) = 1.40.
  expect(words).toContain('= 15.00 ± 1.40');
  expect(words).toContain('13.6 to 16.4.');
});

test.each([
  ['in its first months it is said how many there are', 5, /5 of 24 months/],
  ['with a level and no range, the level is told', 9, /m = .* the mean of 9 months/],
])('%s', (_, months, expected) => {
  const words = changeExplained(changed(usual.slice(0, months)), caseload).join(' ');
  expect(words).toMatch(expected);
});
