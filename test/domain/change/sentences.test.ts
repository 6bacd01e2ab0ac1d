import { expect, test } from 'vitest';
import type { Side } from '@/domain/change/band';
import type { Change, ChangeMonth } from '@/domain/change/change';
import type { ChangeState } from '@/domain/change/state';
import { changeLabel, changeSentence, type Named, newsSentence } from '@/domain/change/words';
import { measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { addMonths, monthOf } from '@/domain/month';

/** What is said of every state, in each direction, of a month that is known and of one that is not: a row is a case. */

const september = monthOf(2026, 9);
const february = monthOf(2026, 2);

/** A month in a state, and the one before it: 16.0 and then a figure a step higher, unless it is said to fall or stay. */
function told(
  state: ChangeState,
  { went = 'up', ...given }: Partial<ChangeMonth> & { went?: 'up' | 'down' | 'nowhere' } = {},
): Change {
  const step = { up: 0.4, down: -0.4, nowhere: 0 }[went];
  const month: ChangeMonth = {
    month: september,
    value: 16 + step,
    mean6: state.kind === 'below' ? 13.2 : 17.9,
    band: { lower: 14.6, upper: 17.1, inner: { lower: 15.2, upper: 16.5 } },
    baseline: {
      from: addMonths(september, -59),
      to: addMonths(september, -36),
      known: 24,
      mean: 15.85,
      sd: 1,
      sigma: 1,
      carry: 0.3,
      frozen: true,
    },
    restart: null,
    state,
    ...given,
  };
  const before = { ...month, month: addMonths(september, -1), value: 16 };
  return { months: [before, month], baselines: [], now: state };
}

const unknown = { value: null, mean6: null } as const;

/** A state past an end, since so many months ago, so many months back within the inner range. */
function past(side: Side, months: number, returning: 0 | 1 | 2 = 0, stands = false): ChangeState {
  const since = addMonths(september, 1 - months);
  return { kind: side, since, months, returning, past: returning === 0 && !stands, stands };
}

const ended = (side: Side, ago = 0): ChangeState => {
  const month = addMonths(september, -ago);
  return {
    kind: 'usual',
    stands: false,
    ended: { side, since: addMonths(month, -9), months: 9, month },
  };
};
const usual: ChangeState = { kind: 'usual', stands: false, ended: null };
const restart = { month: february, why: 'new team', carry: 0.3 };

type Row = readonly [
  what: string,
  change: Change,
  measure: MeasureId,
  sentence: string,
  label: string,
];

const rows: readonly Row[] = [
  // Too few months.
  [
    'nothing known',
    { months: [], baselines: [], now: { kind: 'too few', known: 0 } },
    'caseload',
    'Caseload has no figure yet.',
    'not told yet: 0 of 24 months',
  ],
  [
    'too few for a level',
    told({ kind: 'too few', known: 5 }),
    'caseload',
    'Whether caseload has changed for real cannot be told yet: 5 of 24 months.',
    'not told yet: 5 of 24 months',
  ],
  [
    'counted anew',
    told({ kind: 'too few', known: 5 }, { restart }),
    'caseload',
    'Whether caseload has changed for real cannot be told yet: 5 of 24 months, counted anew since February 2026.',
    'not told yet: 5 of 24 months',
  ],
  [
    'a level',
    told({ kind: 'level', known: 9 }),
    'caseload',
    'Whether caseload has changed for real cannot be told yet: 9 of 24 months. Its level so far is 15.9.',
    'not told yet: 9 of 24 months',
  ],
  [
    'on trial, within',
    told({ kind: 'trial', known: 17, past: null }, { mean6: 16 }),
    'caseload',
    'Whether caseload has changed for real cannot be told yet: 17 of 24 months. Provisionally, its six-month average, 16.0, is within a trial range of 14.6 to 17.1.',
    'not told yet: 17 of 24 months',
  ],
  [
    'on trial, above',
    told({ kind: 'trial', known: 17, past: 'above' }),
    'caseload',
    'Whether caseload has changed for real cannot be told yet: 17 of 24 months. Provisionally, its six-month average, 17.9, is above a trial range of 14.6 to 17.1.',
    'not told yet: 17 of 24 months',
  ],
  [
    'on trial, below',
    told({ kind: 'trial', known: 17, past: 'below' }, { mean6: 13.2 }),
    'caseload',
    'Whether caseload has changed for real cannot be told yet: 17 of 24 months. Provisionally, its six-month average, 13.2, is below a trial range of 14.6 to 17.1.',
    'not told yet: 17 of 24 months',
  ],
  [
    'on trial, the month not known',
    told({ kind: 'trial', known: 17, past: 'above' }, unknown),
    'caseload',
    'Whether caseload has changed for real cannot be told yet: 17 of 24 months.',
    'not told yet: 17 of 24 months',
  ],
  [
    'all months are there, and none is judged yet',
    told({ kind: 'trial', known: 24, past: null }, { mean6: 16 }),
    'caseload',
    'Whether caseload has changed for real cannot be told yet: 24 of 24 months, and the next is the first to be judged. Provisionally, its six-month average, 16.0, is within a trial range of 14.6 to 17.1.',
    'not told yet: 24 of 24 months',
  ],

  // What cannot be told.
  [
    'gaps',
    told({ kind: 'cannot be told', stood: null }),
    'caseload',
    'Whether caseload has changed for real cannot be told: fewer than six of the last nine months are known.',
    'cannot be told',
  ],
  [
    'gaps after a state',
    told({ kind: 'cannot be told', stood: 'above' }),
    'caseload',
    'Whether caseload has changed for real cannot be told: fewer than six of the last nine months are known. It was above its usual level before.',
    'cannot be told',
  ],
  [
    'a range that tells nothing, of people',
    told({ kind: 'too wide' }),
    'workersOverLimit',
    'The usual range of the share of case holders over their own limit is too wide to tell for so few people: North tells more.',
    'too wide to tell',
  ],
  [
    'and of work',
    told({ kind: 'too wide' }),
    'visitsLookedAfter',
    'The usual range of visits on time to looked-after children is too wide to tell for so few: North tells more.',
    'too wide to tell',
  ],

  // Usual.
  [
    'usual',
    told(usual, { mean6: 15.9 }),
    'caseload',
    'The six-month average of caseload, 15.9, is within its usual range of 14.6 to 17.1.',
    'within usual range',
  ],
  [
    'usual, without a lower end',
    told(usual, { mean6: 12, band: { lower: null, upper: 28.1, inner: { lower: 5, upper: 20 } } }),
    'vacancy',
    'The six-month average of vacancy, 12.0%, is within its usual range of up to 28.1%.',
    'within usual range',
  ],
  [
    'usual, without an upper end',
    told(usual, { mean6: 96, band: { lower: 88, upper: null, inner: { lower: 91, upper: 97 } } }),
    'visitsLookedAfter',
    'The six-month average of visits on time to looked-after children, 96.0%, is within its usual range of 88.0% or more.',
    'within usual range',
  ],
  [
    'usual, and never moved',
    told(usual, { mean6: 3, band: { lower: 3, upper: 3, inner: { lower: 3, upper: 3 } } }),
    'unallocated',
    'The six-month average of the number of unallocated children, 3.0, is within its usual range of 3.0.',
    'within usual range',
  ],
  [
    'usual, the month not known',
    told({ ...usual, stands: true }, unknown),
    'caseload',
    'Caseload is not known for the month, so what was told before stands: within its usual range of 14.6 to 17.1.',
    'within usual range; the month is not known',
  ],
  [
    'back from above',
    told(ended('above'), { mean6: 16 }),
    'caseload',
    'Caseload is back within its usual range since September 2026, after 9 months above it.',
    'back within usual range',
  ],
  [
    'back from below, two months later',
    told(ended('below', 2), { mean6: 16 }),
    'caseload',
    'Caseload is back within its usual range since July 2026, after 9 months below it.',
    'back within usual range',
  ],
  [
    'back, of several',
    told(ended('above'), { mean6: 1 }),
    'leaversInMonth',
    'Leavers in the month are back within their usual range since September 2026, after 9 months above it.',
    'back within usual range',
  ],

  // Above.
  [
    'called above, worse',
    told(past('above', 1)),
    'caseload',
    'Caseload has risen for real, for the worse: its six-month average, 17.9, is above its usual range of 14.6 to 17.1.',
    'above usual range, worse',
  ],
  [
    'called above, better',
    told(past('above', 3)),
    'supervision',
    'Supervision on time has risen for real, for the better: its six-month average, 17.9%, is above its usual range of 14.6% to 17.1%.',
    'above usual range, better',
  ],
  [
    'called above, neither',
    told(past('above', 1)),
    'starters',
    'The number of starters has risen for real: its six-month average, 17.9, is above its usual range of 14.6 to 17.1.',
    'above usual range',
  ],
  [
    'called above, of several',
    told(past('above', 1)),
    'leaversInMonth',
    'Leavers in the month have risen for real, for the worse: their six-month average, 17.9%, is above its usual range of 14.6% to 17.1%.',
    'above usual range, worse',
  ],
  [
    'called above while the month fell',
    told(past('above', 2), { went: 'down' }),
    'caseload',
    'Caseload is above its usual range for real, for the worse: its six-month average, 17.9, is above its usual range of 14.6 to 17.1.',
    'above usual range, worse',
  ],
  [
    'called above while the month stayed',
    told(past('above', 2), { went: 'nowhere' }),
    'caseload',
    'Caseload has risen for real, for the worse: its six-month average, 17.9, is above its usual range of 14.6 to 17.1.',
    'above usual range, worse',
  ],
  [
    'above for longer',
    told(past('above', 8)),
    'caseload',
    'The six-month average of caseload, 17.9, is above its usual level since February 2026, for the worse.',
    'above usual level since Feb 2026, worse',
  ],
  [
    'above for longer while the month fell',
    told(past('above', 8), { went: 'down' }),
    'caseload',
    'The six-month average of caseload, 17.9, is above its usual level since February 2026, for the worse.',
    'above usual level since Feb 2026, worse',
  ],
  [
    'above, on the way back',
    told(past('above', 8, 1), { mean6: 16.4 }),
    'caseload',
    'Caseload, above its usual level since February 2026, is on the way back: its six-month average is 16.4, and two more such months end it.',
    'on the way back from above usual',
  ],
  [
    'above, further on the way back',
    told(past('above', 8, 2), { mean6: 16.4 }),
    'leaversInMonth',
    'Leavers in the month, above their usual level since February 2026, are on the way back: their six-month average is 16.4%, and one more such month ends it.',
    'on the way back from above usual',
  ],
  [
    'above, the month not known',
    told(past('above', 8, 0, true), unknown),
    'caseload',
    'Caseload is not known for the month, so what was told before stands: above its usual level since February 2026.',
    'above usual level since Feb 2026, worse; the month is not known',
  ],

  // Below.
  [
    'called below, better',
    told(past('below', 1), { went: 'down' }),
    'caseload',
    'Caseload has fallen for real, for the better: its six-month average, 13.2, is below its usual range of 14.6 to 17.1.',
    'below usual range, better',
  ],
  [
    'called below, worse',
    told(past('below', 1), { went: 'down' }),
    'supervision',
    'Supervision on time has fallen for real, for the worse: its six-month average, 13.2%, is below its usual range of 14.6% to 17.1%.',
    'below usual range, worse',
  ],
  [
    'called below, neither',
    told(past('below', 1), { went: 'down' }),
    'starters',
    'The number of starters has fallen for real: its six-month average, 13.2, is below its usual range of 14.6 to 17.1.',
    'below usual range',
  ],
  [
    'called below while the month rose',
    told(past('below', 1), { went: 'up' }),
    'caseload',
    'Caseload is below its usual range for real, for the better: its six-month average, 13.2, is below its usual range of 14.6 to 17.1.',
    'below usual range, better',
  ],
  [
    'below for longer',
    told(past('below', 8), { went: 'up' }),
    'caseload',
    'The six-month average of caseload, 13.2, is below its usual level since February 2026, for the better.',
    'below usual level since Feb 2026, better',
  ],
  [
    'below, on the way back',
    told(past('below', 8, 2), { mean6: 15.3 }),
    'caseload',
    'Caseload, below its usual level since February 2026, is on the way back: its six-month average is 15.3, and one more such month ends it.',
    'on the way back from below usual',
  ],
  [
    'below, the month not known',
    told(past('below', 8, 0, true), unknown),
    'caseload',
    'Caseload is not known for the month, so what was told before stands: below its usual level since February 2026.',
    'below usual level since Feb 2026, better; the month is not known',
  ],
];

test.each(rows)('%s', (_, change, id, sentence, label) => {
  const measure: Named = measureOf(id);
  expect(changeSentence(change, measure, 'North')).toBe(sentence);
  expect(changeLabel(change.now, measure)).toBe(label);
});

test('the authority has no unit above that tells more', () => {
  expect(changeSentence(told({ kind: 'too wide' }), measureOf('agency'))).toBe(
    'The usual range of agency use is too wide to tell for so few people.',
  );
});

test.each<[string, Change, string | undefined]>([
  [
    'a call is news for three months',
    told(past('above', 3)),
    'Caseload has risen for real, for the worse.',
  ],
  [
    'of a month that fell nothing rises',
    told(past('above', 1), { went: 'down' }),
    'Caseload is above its usual range for real, for the worse.',
  ],
  ['so is its end', told(ended('above', 2)), 'Caseload is back within its usual range.'],
  ['what stands for longer is none', told(past('above', 4)), undefined],
  ['what is on its way back is none', told(past('above', 3, 1)), undefined],
  ['what is usual is none', told(usual), undefined],
  ['a month not known brings none', told(past('above', 2, 0, true), unknown), undefined],
])('news: %s', (_, change, sentence) => {
  expect(newsSentence(change, measureOf('caseload'))).toBe(sentence);
});

const sentences = rows.flatMap(([, change, id]) =>
  changeSentence(change, measureOf(id), 'North').split(/(?<=\.) (?=[A-Z])/),
);

test('no sentence of a change speaks of a limit, and none compares twice', () => {
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/\blimit\b(?! is)/);
    const compared = sentence.match(
      /month before|year before|when agreed|usual range of|usual level since|trial range of/g,
    );
    expect(compared?.length ?? 0, sentence).toBeLessThanOrEqual(1);
  }
});

test('every kind of state has a row', () => {
  const kinds = new Set(rows.map(([, { now }]) => now.kind));
  const all: Record<ChangeState['kind'], true> = {
    'too few': true,
    level: true,
    trial: true,
    'cannot be told': true,
    'too wide': true,
    usual: true,
    above: true,
    below: true,
  };
  expect([...kinds].sort()).toEqual(Object.keys(all).sort());
});

const comesBack = (months: number, mean6: number, returning: 0 | 1 | 2) =>
  told({ ...(past('above', months, returning) as object), past: false } as ChangeState, { mean6 });

test.each([
  [
    'in its first months, once its average is back inside the end: it has not risen',
    comesBack(2, 16.9, 0),
    'The six-month average of caseload, 16.9, is above its usual level since August 2026, for the worse.',
    'above usual level since Aug 2026, worse',
  ],
  [
    'back at its level, it is not said to be above it',
    comesBack(8, 15.8, 1),
    'Caseload is back at its usual level, having been above it since February 2026: its six-month average is 15.8, and two more such months end it.',
    'on the way back from above usual',
  ],
])('a state that still stands: %s', (_, change, sentence, label) => {
  expect(changeSentence(change, measureOf('caseload'))).toBe(sentence);
  expect(changeLabel(change.now, measureOf('caseload'))).toBe(label);
  expect(newsSentence(change, measureOf('caseload'))).toBeUndefined();
});
