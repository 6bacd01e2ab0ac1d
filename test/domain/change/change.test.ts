import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, changeOf, changeUpTo } from '@/domain/change/change';
import type { ChangeRecord, Restart } from '@/domain/change/record';
import type { ChangeState } from '@/domain/change/state';
import { addMonths, monthOf } from '@/domain/month';

const january = monthOf(2020, 1);

/** One figure a month from January 2020; null where a month has none. */
function record(
  values: readonly (number | null)[],
  more: Partial<Omit<ChangeRecord, 'points'>> = {},
): ChangeRecord {
  return {
    points: values.map((value, i) => ({ month: addMonths(january, i), value, worth: null })),
    carry: 0,
    least: 0,
    most: null,
    decimals: 1,
    restarts: [],
    ...more,
  };
}

function told(values: readonly (number | null)[], more?: Partial<ChangeRecord>): ChangeState[] {
  return changeOf(record(values, more)).months.map(({ state }) => state);
}

/** A baseline of 24 months about 15, whose range is 13.6 to 16.4 and whose inner range 14.3 to 15.7. */
const usual = Array.from({ length: 24 }, (_, i) => (i % 2 ? 14 : 16));
const at = (value: number | null, months: number) => Array<number | null>(months).fill(value);
const restart = (month: number): Restart => ({
  month: addMonths(january, month),
  why: 'new team',
  carry: 0,
});

/** In a word or two, what a state is. */
function short(state: ChangeState | undefined): string {
  switch (state?.kind) {
    case 'above':
    case 'below': {
      const more = [
        ...(state.returning > 0 ? [`${state.returning} back`] : []),
        ...(state.stands ? ['stands'] : []),
      ];
      return [`${state.kind} ${state.months}`, ...more].join(', ');
    }
    case 'usual':
      return state.ended
        ? `usual, after ${state.ended.months} ${state.ended.side}`
        : state.stands
          ? 'usual, stands'
          : 'usual';
    case 'trial':
      return state.past ? `trial, ${state.past}` : 'trial';
    case 'cannot be told':
      return state.stood ? `cannot be told, ${state.stood}` : 'cannot be told';
    default:
      return state?.kind ?? 'none';
  }
}

test.each<[string, readonly (number | null)[], string]>([
  ['nothing under seven months', at(15, 6), 'too few'],
  ['a level from seven on', at(15, 7), 'level'],
  ['a level up to twelve', at(15, 12), 'level'],
  ['a range on trial from thirteen on', usual.slice(0, 13), 'trial'],
  [
    'past it on trial is told and called nothing',
    [...usual.slice(0, 17), ...at(25, 6)],
    'trial, above',
  ],
  ['the 24th month is not yet judged', usual, 'trial'],
  ['the 25th is', [...usual, 15], 'usual'],
  ['within the range', [...usual, ...at(16.4, 12)], 'usual'],
  ['above it: 16.5 in a mean of six', [...usual, ...at(16.5, 6)], 'above 1'],
  ['below it', [...usual, ...at(13.5, 6)], 'below 1'],
  [
    'it stands while the mean stays outside the inner range',
    [...usual, ...at(16.5, 6), ...at(15.8, 30)],
    'above 31',
  ],
  ['on the way back', [...usual, ...at(18, 6), ...at(15, 5)], 'above 8, 1 back'],
  ['two months on the way back', [...usual, ...at(18, 6), ...at(15, 6)], 'above 9, 2 back'],
  ['three months back end it', [...usual, ...at(18, 6), ...at(15, 7)], 'usual, after 9 above'],
  [
    'said in the two months after it too',
    [...usual, ...at(18, 6), ...at(15, 9)],
    'usual, after 9 above',
  ],
  ['and no longer', [...usual, ...at(18, 6), ...at(15, 10)], 'usual'],
  [
    'a month outside starts the count anew',
    [...usual, ...at(18, 6), ...at(15, 6), 40, ...at(15, 5), 15],
    'above 16, 1 back',
  ],
  ['the other side ends it at once', [...usual, ...at(18, 6), ...at(10, 4)], 'below 1'],
  ['a month not known stands still', [...usual, ...at(18, 6), null], 'above 4, stands'],
  [
    'and so does the count on the way back',
    [...usual, ...at(18, 6), ...at(15, 5), null],
    'above 9, 1 back, stands',
  ],
  ['which goes on after it', [...usual, ...at(18, 6), ...at(15, 5), null, 15], 'above 10, 2 back'],
  ['usual stands too', [...usual, 15, null], 'usual, stands'],
  ['six within nine months make a mean', [...usual, 15, null, null, null, ...at(15, 5)], 'usual'],
  [
    'six over more than nine tell nothing',
    [...usual, 15, null, null, null, null, 15],
    'cannot be told',
  ],
  [
    'what stood is kept meanwhile',
    [...usual, ...at(18, 6), null, null, null, null, 18],
    'cannot be told, above',
  ],
  [
    'and goes on after it',
    [...usual, ...at(18, 6), null, null, null, null, ...at(18, 6)],
    'above 13',
  ],
  ['a gap counts no month of a baseline', [...usual.slice(0, 23), null, null, 14], 'trial'],
])('%s', (_, values, expected) => {
  expect(short(told(values).at(-1))).toBe(expected);
});

test.each<[string, readonly (number | null)[], Partial<ChangeRecord>, string]>([
  ['a known change ends a state', [...usual, ...at(18, 6)], { restarts: [restart(29)] }, 'too few'],
  [
    'a change of a month without a figure counts from its next',
    [...usual, ...at(18, 6), null, ...at(18, 8)],
    { restarts: [restart(30)] },
    'level',
  ],
  [
    'a new baseline is judged from its own 25th month',
    [...usual, ...usual, 15],
    { restarts: [restart(24)] },
    'usual',
  ],
  [
    'of two changes the newer counts',
    [...usual, ...at(18, 20)],
    { restarts: [restart(24), restart(40)] },
    'too few',
  ],
  [
    'a change adopts its own carry-over',
    [...usual, ...usual, ...at(18, 6)],
    { restarts: [{ ...restart(24), carry: 0.9 }] },
    'usual',
  ],
  ['an end below 0 calls nothing', [...usual.map((v) => v - 14), ...at(0, 12)], {}, 'usual'],
  [
    'where a figure may lie below 0 it does',
    [...usual.map((v) => v - 14), ...at(-1, 12)],
    { least: null },
    'below 8',
  ],
  [
    'no end to pass',
    [...usual.map((v) => (v - 14) * 50), 0],
    { most: 100, carry: 0.9 },
    'too wide',
  ],
])('%s', (_, values, more, expected) => {
  expect(short(told(values, more).at(-1))).toBe(expected);
});

test('a range is made once and kept: the years after do not move it', () => {
  const { months, baselines } = changeOf(record([...usual, ...at(18, 60)]));
  expect(baselines).toHaveLength(1);
  expect(baselines[0]).toMatchObject({
    from: january,
    to: addMonths(january, 23),
    mean: 15,
    frozen: true,
  });
  expect(months.at(-1)!.band).toBe(months[23]!.band);
});

const figures = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  { minLength: 20, maxLength: 90 },
);
const carries = fc.constantFrom(0, 0.3, 0.9);
const restarts = fc
  .array(fc.integer({ min: 0, max: 80 }), { maxLength: 2 })
  .map((months) => [...new Set(months)].sort((a, b) => a - b).map(restart));

test('adding a month never changes an earlier state', () => {
  fc.assert(
    fc.property(figures, carries, restarts, fc.nat(89), (values, carry, known, cut) => {
      const whole = changeOf(record(values, { carry, restarts: known }));
      const part = changeOf(record(values.slice(0, cut), { carry, restarts: known }));
      expect(whole.months.slice(0, cut)).toEqual(part.months);
      expect(changeUpTo(whole, addMonths(january, cut - 1))).toEqual(part);
    }),
  );
});

/** Figures that move between levels, so that states come and go. */
const levels = fc
  .array(fc.tuple(fc.constantFrom(10, 14, 15, 16, 20, null), fc.integer({ min: 1, max: 9 })), {
    maxLength: 10,
  })
  .map((parts) => [...usual, ...parts.flatMap(([value, months]) => at(value, months))]);

test('a state ends by three months back within, by the other side, or by a known change, and by nothing else', () => {
  fc.assert(
    fc.property(levels, restarts, (values, known) => {
      const { months } = changeOf(record(values, { restarts: known }));
      const sides = months.map(({ state }) => sideOf(state));
      sides.slice(1).forEach((side, i) => {
        const before = sides[i];
        const { state, restart: anew } = months[i + 1]!;
        if (before == null || side === before || anew !== months[i]!.restart) return;
        if (side === null) {
          expect(state).toMatchObject({ kind: 'usual', ended: { side: before } });
          expect(backMonths(months.slice(0, i + 2), before)).toBe(3);
        } else expect(pastEnd(months[i + 1]!)).toBe(side);
      });
    }),
  );
});

test('what is called is past an end the month it is called, and a month not known calls nothing', () => {
  fc.assert(
    fc.property(levels, (values) => {
      const { months } = changeOf(record(values));
      months.slice(1).forEach((month, i) => {
        const [side, before] = [sideOf(month.state), sideOf(months[i]!.state)];
        if (side !== null && side !== before) expect(pastEnd(month)).toBe(side);
        if (month.value === null) expect(side).toBe(before);
      });
    }),
  );
});

function sideOf(state: ChangeState) {
  if (state.kind === 'above' || state.kind === 'below') return state.kind;
  return state.kind === 'cannot be told' ? state.stood : null;
}

type Month = Change['months'][number];
const tenths = (value: number) => Math.round(value * 10 + 1e-6);

function pastEnd({ mean6, band }: Month) {
  if (tenths(mean6!) > tenths(band!.upper!)) return 'above';
  return tenths(mean6!) < tenths(band!.lower!) ? 'below' : null;
}

/** How many of the known months running, up to the last, have their mean back at the inner end or beyond it. */
function backMonths(months: readonly Month[], side: 'above' | 'below'): number {
  const known = months.filter(({ mean6 }) => mean6 !== null).reverse();
  const out = known.findIndex(({ mean6, band }) =>
    side === 'above'
      ? tenths(mean6!) > tenths(band!.inner.upper)
      : tenths(mean6!) < tenths(band!.inner.lower),
  );
  return out;
}
