import { randomFrom } from '@mocks/authority/random';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, monthOf } from '@/domain/month';
import { runNeeded } from '@/domain/spc/carryOver';
import { labelOf } from '@/domain/spc/label';
import { carryOverWords, signalSentence, signalWords } from '@/domain/spc/sentence';
import { type Signal, signalOf } from '@/domain/spc/signal';

const january = monthOf(2020, 1);
const share = { better: 'lower', style: { decimals: 1, suffix: '%' } } as const;

/** One figure a month from January 2020; null where a month has none. */
function read(
  values: readonly (number | null)[],
  better: 'lower' | 'higher' = 'lower',
  count?: number,
): Signal {
  return signalOf(
    values.map((value, i) => ({ month: addMonths(january, i), value, count })),
    { better },
  );
}

/** 16 and 14 by turns: nothing carries over. */
const swing = (months: number) => Array.from({ length: months }, (_, i) => (i % 2 ? 14 : 16));
/** Up from 0 to 7 and down again, one a month, ending at the top. */
const tide = (months: number) =>
  Array.from({ length: months }, (_, i) => 7 - Math.abs(((months - 1 - i + 7) % 14) - 7));
/** Nothing, but every tenth month 5, the latest of them. */
const rare = (months: number) =>
  Array.from({ length: months }, (_, i) => ((months - 1 - i) % 10 === 0 ? 5 : 0));

test.each<[string, Signal, string]>([
  [
    'a figure that carries over goes past the chart’s limit by chance',
    read(tide(60)),
    'no proven rise: above the upper limit, but the figure carries over from month to month, so that happens by chance',
  ],
  [
    'one so far off that carrying over does not explain it is real all the same',
    read([...tide(59), 20]),
    'a real rise: above the upper limit',
  ],
  [
    'a limit that is often passed proves nothing',
    read(rare(60)),
    'no proven rise: above the upper limit, but 5 of the 59 months before were past it too',
  ],
  [
    'unless no month before was as far',
    read([...rare(58), 0, 6]),
    'a real rise: above the upper limit',
  ],
  [
    'one month past it in four years is not often',
    read([...swing(20), 30, ...swing(28), 29]),
    'a real rise: above the upper limit',
  ],
  [
    'one person alone is no rise',
    read([...swing(24), 40], 'lower', 1),
    'no proven rise: above the upper limit, but one alone makes that much in so small a unit',
  ],
  ['two are', read([...swing(24), 40], 'lower', 2), 'a real rise: above the upper limit'],
  [
    'that nobody is left is a fall',
    read([...swing(24), 0], 'lower', 0),
    'a real fall: below the lower limit',
  ],
  [
    'months at what most months are prove no fall',
    read(rare(60).slice(0, -1)),
    'no proven fall: 9 months running below the mean, but most months before stood at the same figure',
  ],
  [
    'a step of fresh months is as real as ever',
    read([...swing(40), 18, 16, 18, 16, 18, 16, 18].map((value, i) => value + (i % 3) / 10)),
    'part of a real rise since May 2023: 7 months running above the mean',
  ],
  [
    'months that swing about one level with some missing tell nothing new',
    read([...swing(20), null, null, ...swing(20)]),
    'within usual variation',
  ],
  [
    'trial limits judge nothing, however much carries over',
    read(tide(12)),
    'trial limits: 12 months so far',
  ],
])('%s', (_, signal, words) => {
  expect(signalWords(signal)).toBe(words);
});

test('what is no proof is neither marked, nor dated, nor concerning, and the chart keeps its own mark', () => {
  const signal = read(tide(60));
  expect(signal).toMatchObject({ cause: null, since: null, variation: 'common_cause' });
  expect(signal.latest).toMatchObject({
    label: 'Above UCL',
    pointType: 'special_cause_concern',
  });
  expect(signalSentence(signal, share)).toMatch(
    /^7\.0% in December 2024 is no proven rise: above the upper limit, but .* by chance\.$/,
  );
});

test('a limit between the chart’s and the wider limits is met or missed by chance', () => {
  const series = tide(60).map((value, i) => ({ month: addMonths(january, i), value }));
  const { latest, assurance } = signalOf(series, { better: 'lower', target: 8 });
  expect(latest?.upper).toBeLessThan(8);
  expect(assurance).toBe('inconsistent');
});

test('the note says how much carries over and what is asked for instead; fresh months have none', () => {
  expect(carryOverWords(read(tide(60)), share)).toMatch(
    /about \d\d% of its distance .* outside −\d.*% to \d.*% is called/,
  );
  // Of 40 months 16 could run on one side.
  expect(carryOverWords(read(chance(0.6, { series: 1, months: 40 })[0] ?? []), share)).toMatch(
    /, or 1\d months running on one side of the mean, is called/,
  );
  expect(carryOverWords(read([...swing(40), 30]), share)).toBe('');
});

test('a missing month is no pair, so it changes little of what carries over', () => {
  const whole = tide(60);
  const gap = whole.map((value, i) => (i === 30 ? null : value));
  expect(read(gap).carried).toBeGreaterThan(0.7);
  expect(read(gap).doubt?.why).toBe('carries over');
});

test.each([
  [0, 7],
  [0.3, 10],
  [0.5, 13],
  [0.8, 31],
  [0.95, 121],
])('at %d carried over it takes %i months running', (carried, months) => {
  expect(runNeeded(carried)).toBe(months);
});

/** Series of months of which each keeps a share of the distance of the one before, from the last `lifted` on higher. */
function chance(carried: number, { series = 400, months = 60, lifted = 0, by = 0 } = {}) {
  const random = randomFrom(7);
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.share())) * Math.cos(2 * Math.PI * random.share());
  return Array.from({ length: series }, () => {
    let distance = normal();
    return Array.from({ length: months }, (_, i) => {
      distance = carried * distance + Math.sqrt(1 - carried ** 2) * normal();
      return distance + (i >= months - lifted ? by : 0);
    });
  });
}

/** How many of 100 series end in a real rise, and in one by the chart's own marks. */
function rises(all: readonly number[][]): { real: number; marked: number } {
  const signals = all.map((values) => read(values));
  const of100 = (is: (signal: Signal) => boolean) => (signals.filter(is).length * 100) / all.length;
  return {
    real: of100(({ variation }) => variation === 'concern_high'),
    marked: of100(({ latest }) => latest?.pointType === 'special_cause_concern'),
  };
}

test('where four fifths carry over the chart marks often and Loadline hardly ever', () => {
  const { real, marked } = rises(chance(0.8));
  expect(marked).toBeGreaterThan(15);
  expect(real).toBeLessThan(2);
});

test.each([
  [7, 95],
  [12, 95],
  // By then some have dipped below the mean once, and count anew.
  [24, 80],
])('a clear step of fresh months is still called real after %i', (lifted, least) => {
  const { real, marked } = rises(chance(0, { lifted, by: 4 }));
  expect(marked).toBeGreaterThan(95);
  expect(real).toBeGreaterThan(least);
});

/** Whole numbers that wander, jump and stand still. */
const months = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 13,
    maxLength: 60,
  })
  .map((steps) => {
    let level = 0;
    return steps.map(([step, swing]) => {
      level += step;
      return level + swing;
    });
  });

/** So near a border that the last bit of the arithmetic decides. */
function isOnABorder({ latest }: Signal): boolean {
  const { value, lower, mean, upper } = latest ?? {};
  if (value == null || lower == null || mean == null || upper == null) return false;
  const near = (2 * (upper - mean)) / 3;
  return [lower, upper, mean - near, mean + near].some((end) => Math.abs(value - end) < 1e-9);
}

test('where nothing carries over, what the chart marks is real, but for a limit that is none or the usual figure', () => {
  fc.assert(
    fc.property(months, (values) => {
      const { cause, doubt, carried, latest } = read(values);
      fc.pre(carried === 0);
      if (doubt) expect(['often past', 'usual figure']).toContain(doubt.why);
      else expect(labelOf(cause)).toBe(latest?.label);
    }),
  );
});

test('nothing is called real that the chart does not mark the same way', () => {
  fc.assert(
    fc.property(months, (values) => {
      const { cause, doubt, latest, variation } = read(values);
      if (latest?.pointType === 'common_cause') expect([cause, doubt]).toEqual([null, null]);
      else expect((cause === null) === (doubt === null)).toBe(false);
      if (cause)
        expect(latest?.pointType).toBe(
          variation === 'concern_high' ? 'special_cause_concern' : 'special_cause_improvement',
        );
    }),
  );
});

test('a whole number added to every month changes nothing that is said', () => {
  fc.assert(
    fc.property(months, fc.integer({ min: -500, max: 500 }), (values, added) => {
      const signal = read(values);
      fc.pre(!isOnABorder(signal));
      const moved = read(values.map((value) => value + added));
      expect(moved.carried).toBeCloseTo(signal.carried, 9);
      const { cause, doubt, since, variation } = moved;
      expect({ cause, doubt, since, variation }).toEqual({
        cause: signal.cause,
        doubt: signal.doubt,
        since: signal.since,
        variation: signal.variation,
      });
    }),
  );
});

test('turned upside down, and the better direction with it, the same is real', () => {
  fc.assert(
    fc.property(months, (values) => {
      const signal = read(values, 'lower');
      fc.pre(!isOnABorder(signal));
      const turned = read(
        values.map((value) => -value),
        'higher',
      );
      const flipped = { high: 'low', low: 'high' } as const;
      expect(turned.cause).toEqual(
        signal.cause && { ...signal.cause, direction: flipped[signal.cause.direction] },
      );
      expect(turned.doubt).toEqual(
        signal.doubt && { ...signal.doubt, direction: flipped[signal.doubt.direction] },
      );
      expect(turned.since).toBe(signal.since);
      expect(turned.carried).toBeCloseTo(signal.carried, 9);
      expect(turned.variation?.split('_')[0]).toBe(signal.variation?.split('_')[0]);
    }),
  );
});
