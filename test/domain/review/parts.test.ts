import { expect, test } from 'vitest';
import type { Audience } from '@/domain/audience';
import { textOf } from '@/domain/log/quote';
import { addMonths, monthText } from '@/domain/month';
import { showsMeasure, unitsFor } from '@/domain/review/audience';
import { candidatesFor } from '@/domain/review/candidates';
import { compare } from '@/domain/review/compare';
import { exceptionsOf } from '@/domain/review/exceptions';
import { lastingChanges } from '@/domain/review/lasting';
import { reviewOf } from '@/domain/review/review';
import { figuresToSign, signOffOf } from '@/domain/review/signOff';
import { summaryOf } from '@/domain/review/summary';
import {
  entry,
  evidenceOf,
  history,
  limitEntry,
  september,
  takenBack,
  teamOnly,
  tree,
  wobble,
  worker,
} from '../measures/rows';
import { action, limit } from './rows';

const risen = [...wobble(26), 6, 6, 6, 6];

/** Workers of a team in September 2026. */
const team = (id: string, people: number) =>
  Array.from({ length: people }, (_, i) => worker({ team: id, worker: `${id} ${i}` }));

test.each<[string, [number, number, number], Audience, string[]]>([
  [
    'a team of 4 is hidden, and the other of its service with it',
    [4, 9, 9],
    'public committee',
    ['county', 'north', 'south', 'south-1'],
  ],
  [
    'a team of 5 is shown',
    [5, 9, 9],
    'public committee',
    ['county', 'north', 'north-1', 'north-2', 'south', 'south-1'],
  ],
  [
    'a team of 6 is shown',
    [6, 9, 9],
    'public committee',
    ['county', 'north', 'north-1', 'north-2', 'south', 'south-1'],
  ],
  [
    'two small teams hide each other',
    [4, 3, 9],
    'public committee',
    ['county', 'north', 'south', 'south-1'],
  ],
  [
    'a service of one small team is hidden, and the other service, from which it could be worked out',
    [9, 9, 4],
    'public committee',
    ['county'],
  ],
  [
    'a team of 4 is shown to leadership',
    [4, 9, 9],
    'leadership',
    ['county', 'north', 'north-1', 'north-2', 'south', 'south-1'],
  ],
])('%s', (_, [one, two, three], audience, shown) => {
  const { records } = evidenceOf([
    ...team('north-1', one),
    ...team('north-2', two),
    ...team('south-1', three),
  ]);
  expect([...unitsFor(audience, september, records, tree)].sort()).toEqual(shown);
});

test('what tells of single workers is not for a public committee', () => {
  expect(showsMeasure('public committee', 'workersOverLimit')).toBe(false);
  expect(showsMeasure('public committee', 'caseload')).toBe(true);
  expect(showsMeasure('leadership', 'workersOverLimit')).toBe(true);
});

test('a quiet month has no exceptions and says so in five short sentences', () => {
  const evidence = history(wobble(26), [limit]);
  expect(exceptionsOf('north-1', september, evidence)).toEqual([]);
  expect(summaryOf('north-1', september, evidence)).toMatchObject({
    over: 'The one headline measure with a limit is not over it.',
    worse: 'No headline measure of North 1 is worse for real.',
    better: 'No headline measure of North 1 is better for real.',
    agreed: 'No action is open.',
  });
});

test('a breach is an exception with its draft, and the summary names it', () => {
  const evidence = history(risen, [limit]);
  const [first] = exceptionsOf('north-1', september, evidence);
  expect(first?.flag).toMatchObject({ kind: 'limit', measure: 'vacancy', unit: 'north-1' });
  expect(first?.draft.map(textOf)[0]).toContain('for 4 month-ends running, since June 2026');
  expect(summaryOf('north-1', september, evidence).over).toBe(
    'Vacancy (37.5% against 14%) is over its limit.',
  );
  expect(summaryOf('north-1', september, evidence).worse).toContain(
    'vacancy, since September 2026',
  );
});

test('an exception shows what was agreed about it, its states across months, and the summary counts it', () => {
  const agreed = addMonths(september, -2);
  const later = addMonths(september, -1);
  const log = [limit, action(2, agreed), action(3, later, { action: 'Advertise again.' })];
  const evidence = history(risen, log);
  const [first] = exceptionsOf('north-1', september, evidence);
  expect(first?.agreed?.states.map(({ effective }) => monthText(effective))).toEqual([
    '2026-07',
    '2026-08',
  ]);
  expect(summaryOf('north-1', september, evidence).agreed).toBe(
    '1 action is open, past its review date; since it was agreed, vacancy in North 1 stayed at 37.5% (not better for real).',
  );
  expect(summaryOf('north-1', september, evidence, 'public committee').agreed).toBe(
    '1 action is open, past its review date.',
  );
});

test.each<[string, (number | null)[], string, string]>([
  ['a real change', risen, 'up 23.7', 'above usual range, worse'],
  ['a wobble', [...wobble(25), 1.7], 'up 0.7', 'within usual range'],
  [
    'a real change that has gone again',
    [...wobble(26), 9, 9, 9, 9, ...Array<number>(11).fill(1.5)],
    'no change',
    'within usual range; above it from September 2025 until May 2026',
  ],
  [
    'a missing month',
    [...wobble(20), null, ...wobble(5)],
    'cannot be compared: a figure is missing',
    'within usual range',
  ],
])('two months side by side: %s', (_, vacant, moved, told) => {
  const evidence = history(vacant, [limit]);
  const earlier = addMonths(september, -5);
  const { movedWords, changeWords } = compare('vacancy', 'north-1', earlier, september, evidence);
  expect([movedWords, changeWords]).toEqual([moved, told]);
});

test.each<[string, number, string[]]>([
  ['is an exception in its first three months', 0, []],
  ['and in the last of them', 2, []],
  ['is a remark from then on', 3, ['north-1 vacancy']],
])('a real change for the worse below its limit %s', (_, more, remarked) => {
  const vacant = [...risen, ...Array<number>(more).fill(6)];
  const evidence = history(vacant, [limitEntry(1, 'vacancy', [60, 70])]);
  const review = reviewOf('north-1', september, 'leadership', evidence);
  expect(review.exceptions.map(({ flag }) => flag.kind)).toEqual(
    remarked.length > 0 ? [] : ['signal'],
  );
  expect(lastingChanges(review).map(({ unit, measure }) => `${unit} ${measure.id}`)).toEqual(
    remarked,
  );
});

test('candidates are what moved with it, with their numbers, and nothing else', () => {
  const evidence = history(risen, [], (i) => ({
    leaversFte: i >= 28 ? 1 : 0,
    startedChildInNeed: i >= 27 ? 9 : 4,
    closedChildInNeed: 4,
  }));
  const words = (measure: 'vacancy' | 'caseload') =>
    candidatesFor(measure, 'north-1', september, evidence).map(({ sentence }) => textOf(sentence));
  expect(words('vacancy')).toEqual([
    '2.0 FTE left in the three months, moves to other teams included.',
  ]);
  expect(words('caseload')).toEqual([
    '2.0 FTE left in the three months, moves to other teams included.',
    '27 cases were opened in the three months, against 12 in a usual three.',
  ]);
});

test('a sign-off keeps the figures as shown, with their parts, and can be reopened', () => {
  const evidence = history(risen, [limit]);
  const value = figuresToSign(september, evidence);
  expect(value.figures).toContainEqual({
    unit: 'north-1',
    measure: 'vacancy',
    value: 37.5,
    numerator: 6,
    denominator: 16,
  });
  const signed = entry(2, 'sign-off', value);
  expect(signOffOf(september, [signed]).state).toBe('signed');
  expect(signOffOf(september, [signed, takenBack(3, signed)]).state).toBe('open');
  expect(signOffOf(addMonths(september, -1), [signed]).state).toBe('open');
});

test('a unit without records signs nothing', () => {
  const evidence = evidenceOf([], [teamOnly({ vacantFte: null })]);
  expect(figuresToSign(september, evidence).figures).toEqual([]);
});
