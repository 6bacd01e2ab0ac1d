import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '@/domain/log/entries';
import {
  reductionDraft,
  reductionIn,
  reductionProblems,
  reductionsIn,
  reductionWords,
  shareKept,
  WHY_NOT_SAID,
} from '@/domain/log/reductions';
import { addMonths, type Month } from '@/domain/month';
import { september } from '../measures/rows';

const subject = { team: 'north-1', worker: 'W1' };

/** By how many per cent, from how many months after September 2026, to how many; null takes back from then on. */
type Told = readonly [percent: number | null, from: number, to?: number];

function logOf(...told: readonly Told[]): readonly Entry[] {
  return told.map(([percent, from, to], i) => ({
    ...reductionDraft(
      [],
      subject,
      addMonths(september, from),
      percent === null
        ? null
        : { percent, to: to === undefined ? undefined : addMonths(september, to) },
    ),
    id: `e${i + 1}`,
    position: i + 1,
    author: 'M. Manager',
    at: '2026-10-05T09:00:00Z',
  }));
}

const keptOf = (log: readonly Entry[], month: Month, of = subject) =>
  shareKept(reductionIn(reductionsIn(log), of, month));

test.each<[string, readonly Told[], Readonly<Record<number, number>>]>([
  ['nothing agreed leaves all', [], { 0: 1 }],
  ['one without an end holds from its first month on', [[25, 0]], { [-1]: 1, 0: 0.75, 48: 0.75 }],
  ['one with an end holds through its last month', [[25, 0, 2]], { 2: 0.75, 3: 1 }],
  [
    'taken back, it holds until the month before',
    [
      [25, 0],
      [null, 3],
    ],
    { 2: 0.75, 3: 1 },
  ],
  [
    'taken back from its first month, it never held',
    [
      [25, 0],
      [null, 0],
    ],
    { 0: 1, 5: 1 },
  ],
  [
    'of one first month the later written counts',
    [
      [25, 0],
      [50, 0, 1],
    ],
    { 0: 0.5, 2: 1 },
  ],
  [
    'the next takes its place',
    [
      [25, 0],
      [50, 2, 3],
    ],
    { 1: 0.75, 2: 0.5, 4: 1 },
  ],
  [
    'whichever was written first',
    [
      [50, 4],
      [25, 0, 2],
    ],
    { 2: 0.75, 3: 1, 4: 0.5 },
  ],
])('%s', (_, told, expected) => {
  const log = logOf(...told);
  for (const [month, kept] of Object.entries(expected))
    expect([month, keptOf(log, addMonths(september, Number(month)))]).toEqual([month, kept]);
});

test('it is of one worker in one team', () => {
  const log = logOf([25, 0]);
  expect(keptOf(log, september, { team: 'north-1', worker: 'W2' })).toBe(1);
  expect(keptOf(log, september, { team: 'north-2', worker: 'W1' })).toBe(1);
});

test('why is never said', () => {
  expect(logOf([25, 0]).map(({ reason }) => reason)).toEqual([WHY_NOT_SAID]);
});

test.each<[string, { percent: number; from?: number; to?: number }, readonly string[]]>([
  ['a quarter from now on', { percent: 25, from: 0 }, []],
  ['for one month', { percent: 25, from: 0, to: 0 }, []],
  ['by nothing', { percent: 0, from: 0 }, ['percent']],
  ['by all', { percent: 100, from: 0 }, ['percent']],
  ['by what is no number, from no month', { percent: Number.NaN }, ['percent', 'from']],
  ['to a month before', { percent: 25, from: 0, to: -1 }, ['to']],
])('a reduction %s is taken, or told where it is wrong', (_, { percent, from, to }, fields) => {
  const month = (at: number | undefined) =>
    at === undefined ? undefined : addMonths(september, at);
  const problems = reductionProblems({ percent, from: month(from), to: month(to) });
  expect(Object.keys(problems)).toEqual(fields);
});

test('it is told with its months, until the next begins', () => {
  const found =
    reductionsIn(logOf([25, 1, 6], [50, 4]))
      .values()
      .next().value ?? [];
  expect(found.map(reductionWords)).toEqual([
    'Reduced by 25% from October 2026 to December 2026',
    'Reduced by 50% from January 2027 until it is taken back',
  ]);
});

test('whatever is written, no two hold in one month and none raises a limit', () => {
  const told = fc.tuple(
    fc.option(fc.integer({ min: 1, max: 90 })),
    fc.integer({ min: 0, max: 8 }),
    fc.option(fc.integer({ min: 8, max: 12 }), { nil: undefined }),
  );
  fc.assert(
    fc.property(fc.array(told, { maxLength: 8 }), (written) => {
      const log = logOf(
        ...written.map(([percent, from, to]): Told => (to ? [percent, from, to] : [percent, from])),
      );
      const all = [...reductionsIn(log).values()].flat();
      for (let at = -1; at <= 14; at++) {
        const month = addMonths(september, at);
        const holding = all.filter(({ from, to }) => from <= month && month <= (to ?? month));
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(keptOf(log, month)).toBeLessThanOrEqual(1);
        expect(keptOf(log, month)).toBeGreaterThanOrEqual(0.1);
      }
    }),
  );
});
