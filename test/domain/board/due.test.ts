import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueByWorker, dueSoon, lastLookedAt } from '@/domain/board/due';
import { visitTimes, visitTimesIn } from '@/domain/board/visitTimes';
import { doubtsOf } from '@/domain/found';
import { addWorkingDays, type Day, dayOf, dayText, weekdays } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Persona } from '@/domain/session';
import { type CaseRow, entry, openCase, september, tree, worker } from '../measures/rows';
import { extractOf } from './rows';

/** A Monday. */
const monday = dayOf(2026, 10, 5);
const at = (day: number, month = 10) => dayOf(2026, month, day);
const times = visitTimesIn([], september);
const plan = { type: 'protectionPlan', nextReview: at(1, 12) } as const;

function soon(rows: readonly Partial<CaseRow>[], day: Day = monday) {
  const cases = rows.map((row, i) => openCase({ reference: `C${i + 1}`, ...row }));
  return dueSoon(extractOf(cases, [worker()], day), ['north-1'], times);
}

test.each<[string, Partial<CaseRow>, string[]]>([
  ['a visit by the records’ own day', { nextVisitDue: at(8) }, ['visit 2026-10-08 records']],
  ['today’s too', { nextVisitDue: at(5) }, ['visit 2026-10-05 records']],
  ['up to the tenth working day', { nextVisitDue: at(16) }, ['visit 2026-10-16 records']],
  ['and none after it', { nextVisitDue: at(17) }, []],
  ['one that is overdue already is told apart', { nextVisitDue: at(4) }, []],
  [
    'a visit and a review of one child are two',
    { nextVisitDue: at(8), nextReview: at(9) },
    ['visit 2026-10-08 records', 'review 2026-10-09 records'],
  ],
  [
    'on a protection plan ten working days after the last visit',
    { ...plan, lastVisit: at(24, 9) },
    ['visit 2026-10-08 timescale'],
  ],
  [
    'of a looked-after child six weeks after it',
    { ...plan, type: 'lookedAfter', lastVisit: at(1, 9) },
    ['visit 2026-10-13 timescale'],
  ],
  [
    'of a child in need four weeks after it',
    { lastVisit: at(8, 9) },
    ['visit 2026-10-06 timescale'],
  ],
  [
    'the records’ day goes before a timescale',
    { lastVisit: at(8, 9), nextVisitDue: at(15) },
    ['visit 2026-10-15 records'],
  ],
  ['another team’s is not this one’s', { team: 'north-2', nextVisitDue: at(8) }, []],
])('due in ten working days: %s', (_, given, expected) => {
  const { items } = soon([given]).seen;
  expect(items.map(({ what, due, by }) => `${what} ${dayText(due)} ${by}`)).toEqual(expected);
});

test.each<[string, Partial<CaseRow>, RegExp | undefined]>([
  ['a day in the records leaves no doubt', { nextVisitDue: at(8) }, undefined],
  ['neither day nor last visit', {}, /next visit falls due is not known of 1 open case/],
  [
    'a kind without a timescale',
    { type: 'careLeaver', lastVisit: at(8, 9) },
    /next visit falls due is not known of 1 open case/,
  ],
  [
    'a plan without a day of its review',
    { type: 'protectionPlan', nextVisitDue: at(8) },
    /next review is not recorded for 1 open case/,
  ],
])('what is not known is said: %s', (_, given, expected) => {
  const words = doubtsOf(soon([given]).seen).map(({ sentence }) => sentence);
  if (expected) expect(words).toEqual([expect.stringMatching(expected)]);
  else expect(words).toEqual([]);
});

test('visits that fell due by a timescale alone are counted, since no list of overdue visits has them', () => {
  expect(soon([{ lastVisit: at(1, 8) }, { nextVisitDue: at(1) }]).late).toBe(1);
});

test('children without a worker come first, then workers by name, each by day; a restricted case has no day there', () => {
  const due = soon([
    { worker: 'W2', nextVisitDue: at(6) },
    { worker: 'W1', nextVisitDue: at(9) },
    { worker: 'W1', nextVisitDue: at(7) },
    { worker: null, nextVisitDue: at(15) },
    { worker: 'W2', nextVisitDue: at(8), reference: null, restricted: true },
  ]).seen.items;
  const names: Record<string, string> = { W1: 'Zoe', W2: 'Ann' };
  expect(
    dueByWorker(due, (id) => names[id] ?? id).map(({ worker: id, items, dated }) => [
      id,
      items.map(({ reference }) => reference),
      dated.length,
    ]),
  ).toEqual([
    [null, ['C4'], 1],
    ['W2', ['C1', ''], 1],
    ['W1', ['C3', 'C2'], 2],
  ]);
});

test('ten working days are ten, whichever day they are looked at from', () => {
  const day = fc.integer({ min: 20000, max: 30000 }).map((number) => number as Day);
  fc.assert(
    fc.property(day, (from) => {
      expect(weekdays(from, lastLookedAt(from))).toBe(10);
    }),
  );
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const to = addWorkingDays(from, days);
      expect(weekdays((from + 1) as Day, to)).toBe(days);
    }),
  );
});

const leader: Persona = { name: 'L', role: 'senior leader', unit: 'county' };
const manager: Persona = { name: 'M', role: 'team manager', unit: 'north-1' };

test.each<[string, number, Persona, RegExp | undefined]>([
  ['a leader of the authority sets a timescale', 15, leader, undefined],
  ['within what is plausible', 90, leader, /needs a number from 1 to 40, in working days/],
  ['a team manager does not', 15, manager, /Only .* can change/],
])('%s', (_, number, person, refusal) => {
  const { id } = visitTimes.protectionPlan;
  const set = entry(1, 'assumption', { assumption: id, number }, { effective: september });
  const words = refusalOf({ ...set, reason: 'Agreed by the board.' }, person, [], tree);
  if (refusal) expect(words).toMatch(refusal);
  else expect(words).toBeUndefined();
  expect(visitTimesIn([set], september).protectionPlan).toBe(number === 90 ? 10 : 15);
});
