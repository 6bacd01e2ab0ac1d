import { expect, test } from 'vitest';
import { addMonths, monthOf } from '@/domain/month';
import { signalSentence } from '@/domain/spc/sentence';
import { type SignalOptions, signalOf } from '@/domain/spc/signal';

const start = monthOf(2025, 1);

/** Figures that take 15 and 17 by turns. */
function swing(months: number): number[] {
  return Array.from({ length: months }, (_, i) => (i % 2 === 0 ? 15 : 17));
}

/** Twenty months from January 2025 on, of which the last seven, from February 2026, lie above the mean. */
const shifted = [...swing(14), 18, 17.5, 18, 17.5, 18, 17.5];
const climb = [15.5, 15.8, 16.1, 16.4, 16.7, 17, 17.3];

function sentence(
  values: readonly (number | null)[],
  better: SignalOptions['better'] = 'lower',
  changes: readonly number[] = [],
): string {
  const signal = signalOf(
    values.map((value, i) => ({ month: addMonths(start, i), value })),
    { better, rebases: changes.map((i) => addMonths(start, i)) },
  );
  return signalSentence(signal, { better, style: { decimals: 1, suffix: '%' } });
}

test.each<[string, string, string]>([
  ['nothing known', sentence([null]), 'No month has a figure yet.'],
  [
    'too few months say how many are needed',
    sentence([15]),
    '15.0% in January 2025. Too few months for limits: 1 month so far, and 7 are needed.',
  ],
  [
    'trial limits are called so, and say what they lack',
    sentence(swing(9)),
    '15.0% in September 2025. Trial limits, 10.6% to 21.2%: 9 months so far, and 13 are needed to tell a signal from chance.',
  ],
  [
    'after a change the months are counted from it',
    sentence([...swing(20), 20, 22, 20], 'lower', [20]),
    '20.0% in November 2026. Too few months for limits: 3 months since the change in September 2026, and 7 are needed.',
  ],
  [
    'a month that is missing at the end leaves the sentence with the month it is about',
    sentence([...swing(20), null, Number.NaN]),
    '17.0% in August 2026 is within usual variation, 10.7% to 21.3%.',
  ],
  [
    'a second month outside is counted',
    sentence([...swing(20), 5, 5.5]),
    '5.5% in October 2026 is part of a real fall since September 2026: 2 months running below the lower limit, which is an improvement because lower is better.',
  ],
  [
    'a month outside that ends a run is part of the rise that began with the run',
    sentence([...shifted, 25]),
    '25.0% in September 2026 is part of a real rise since February 2026: above the upper limit, which is concerning because lower is better.',
  ],
  [
    'a known change ends the rise before it',
    sentence([...shifted, ...swing(14), 25], 'lower', [20]),
    '25.0% in November 2027 is a real rise: above the upper limit, which is concerning because lower is better.',
  ],
  [
    'a trend says its length, and a neutral measure takes no side',
    sentence([...swing(14), ...climb], 'neutral'),
    '17.3% in September 2026 is part of a real rise since March 2026: a rising trend of 7 months, which is neither better nor worse in itself.',
  ],
  [
    'two in three says so',
    sentence([...swing(30), 20.2, 17, 20.2]),
    '20.2% in September 2027 is a real rise: at least 2 of the last 3 months close to the upper limit, which is concerning because lower is better.',
  ],
])('%s', (_, actual, expected) => {
  expect(actual).toBe(expected);
});

test('a month given twice is refused in a sentence', () => {
  const twice = [1, 2].map((value) => ({ month: start, value }));
  expect(() => signalOf(twice, { better: 'lower' })).toThrow('two figures for the same time');
});
