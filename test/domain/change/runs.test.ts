import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinSentence, joinsOf, runsOf, runsWithin } from '@/domain/change/runs';
import type { Entry } from '@/domain/log/entries';
import { measureOf } from '@/domain/measures/catalogue';
import { series } from '@/domain/measures/evaluate';
import type { MeasureId } from '@/domain/measures/measure';
import { addMonths } from '@/domain/month';
import { changeFor } from '@/domain/readings/headline';
import { knownValue } from '@/domain/value';
import { entry, evidenceOf, september, takenBack, tree, worker } from '../measures/rows';

const first = addMonths(september, -59);
const at = (months: number) => addMonths(first, months);
const took = (position: number, unit: string, from: string, months: number) =>
  entry(position, 'inheritance', { unit, from, month: at(months) }, { effective: at(months) });

const one = took(1, 'north-1', 'north-2', 30);

test.each<[string, readonly Entry[], MeasureId, string, readonly [string, number, number][]]>([
  ['all its own', [], 'caseload', 'north-1', [['north-1', 0, 59]]],
  [
    'before the join those of the other team',
    [one],
    'caseload',
    'north-1',
    [
      ['north-2', 0, 29],
      ['north-1', 30, 59],
    ],
  ],
  ['of a measure of people its own', [one], 'vacancy', 'north-1', [['north-1', 0, 59]]],
  ['of the team it took over, its own', [one], 'caseload', 'north-2', [['north-2', 0, 59]]],
  [
    'taken back, its own again',
    [one, takenBack(2, one)],
    'caseload',
    'north-1',
    [['north-1', 0, 59]],
  ],
  [
    'of two written the newer',
    [one, took(2, 'north-1', 'south-1', 40)],
    'caseload',
    'north-1',
    [
      ['south-1', 0, 39],
      ['north-1', 40, 59],
    ],
  ],
  [
    'of what the other had taken over too',
    [one, took(2, 'north-2', 'south-1', 12)],
    'caseload',
    'north-1',
    [
      ['south-1', 0, 11],
      ['north-2', 12, 29],
      ['north-1', 30, 59],
    ],
  ],
  [
    'nothing of what the other took over after the join',
    [one, took(2, 'north-2', 'south-1', 40)],
    'caseload',
    'north-1',
    [
      ['north-2', 0, 29],
      ['north-1', 30, 59],
    ],
  ],
  [
    'of a circle each once',
    [one, took(2, 'north-2', 'north-1', 12)],
    'caseload',
    'north-1',
    [
      ['north-2', 0, 29],
      ['north-1', 30, 59],
    ],
  ],
  [
    'none of a team that is not there',
    [took(1, 'north-1', 'west', 30)],
    'caseload',
    'north-1',
    [['north-1', 0, 59]],
  ],
  [
    'none from before the records',
    [took(1, 'north-1', 'north-2', 0)],
    'caseload',
    'north-1',
    [['north-1', 0, 59]],
  ],
])('months that tell what is usual: %s', (_, log, id, unit, expected) => {
  expect(runsOf(measureOf(id), unit, [first, september], log, tree)).toEqual(
    expected.map(([name, from, to]) => ({ unit: name, first: at(from), last: at(to) })),
  );
});

test('a join is told by its month and the team whose months stand before it', () => {
  const runs = runsOf(measureOf('caseload'), 'north-1', [first, september], [one], tree);
  expect(joinsOf(runs).map((join) => joinSentence(join, tree))).toEqual([
    'Months before April 2024 are those of North 2.',
  ]);
  expect(joinsOf(runsWithin(runs, at(30), september))).toEqual([]);
  expect(runsWithin(runs, at(20), at(40))).toEqual([
    { unit: 'north-2', first: at(20), last: at(29) },
    { unit: 'north-1', first: at(30), last: at(40) },
  ]);
});

/** Two teams of one whole-time case holder each, with so much work every month; the first opens with the join. */
function evidence(own: readonly number[], others: readonly number[], log: readonly Entry[]) {
  const rows = (team: string, held: readonly number[], from: number) =>
    held.map((cases, i) =>
      worker({ month: at(from + i), team, worker: team, heldChildInNeed: cases }),
    );
  return evidenceOf(
    [...rows('north-1', own, others.length), ...rows('north-2', others, 0)],
    [],
    log,
  );
}

const caseload = measureOf('caseload');
const wobbling = (months: number) => Array.from({ length: months }, (_, i) => (i % 2 ? 14 : 16));

test('a new team is judged from its first month by the months it took over, as if both were one', () => {
  const log = [took(1, 'north-1', 'north-2', 30)];
  const all = evidence(Array(8).fill(19), wobbling(30), log);
  const change = changeFor('caseload', 'north-1', at(37), all);
  expect(change.baselines).toMatchObject([{ from: first, to: at(23), mean: 15, frozen: true }]);
  expect(change.now).toMatchObject({ kind: 'above' });
  const alone = changeFor('caseload', 'north-1', at(37), { ...all, entries: [] });
  expect(alone.now).toMatchObject({ kind: 'level' });
  const before = changeFor('caseload', 'north-1', at(29), all);
  expect(before.months.every(({ value }) => value === null)).toBe(true);
});

test('a known change of the other team counts in the months taken over, and not after them', () => {
  const rebase = (position: number, months: number) =>
    entry(position, 'rebase', {
      unit: 'north-2',
      measure: 'caseload',
      month: at(months),
      change: 'new estate',
    });
  const log = [took(1, 'north-1', 'north-2', 30), rebase(2, 10), rebase(3, 33)];
  const { months } = changeFor(
    'caseload',
    'north-1',
    at(37),
    evidence(wobbling(8), wobbling(30), log),
  );
  expect([...new Set(months.map(({ restart }) => restart?.month))]).toEqual([undefined, at(10)]);
});

const held = fc.integer({ min: 0, max: 40 });

test('what is inherited is the other team’s months to the last digit, and adding a month changes no state before it', () => {
  fc.assert(
    fc.property(
      fc.array(held, { minLength: 1, maxLength: 20 }),
      fc.array(held, { minLength: 10, maxLength: 39 }),
      fc.nat(19),
      (own, others, cut) => {
        const log = [took(1, 'north-1', 'north-2', others.length)];
        const whole = evidence(own, others, log);
        const last = at(others.length + own.length - 1);
        const { months } = changeFor('caseload', 'north-1', last, whole);
        const figures = series(caseload, whole.records, ['north-2'], first, at(others.length - 1));
        expect(months.slice(0, others.length).map(({ value }) => value)).toEqual(
          figures.map(({ value }) => knownValue(value) ?? null),
        );
        const fewer = own.slice(0, 1 + (cut % own.length));
        const part = evidence(fewer, others, log);
        const end = at(others.length + fewer.length - 1);
        expect(changeFor('caseload', 'north-1', end, part).months).toEqual(
          months.slice(0, others.length + fewer.length),
        );
      },
    ),
    { numRuns: 25 },
  );
});
