import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assumedIn } from '@/domain/directTime/assumptions';
import {
  type DirectTime,
  directTime,
  leavesSentence,
  oneMoreSentence,
} from '@/domain/directTime/directTime';
import { measureFlags } from '@/domain/flags/measures';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import { headline } from '@/domain/readings/headline';
import {
  entry,
  evidenceOf,
  figureOf,
  september,
  tree,
  type WorkerRow,
  worker,
} from '../measures/rows';

/** 36 hours a week in 40 weeks a year are 120 hours a month, and 97 after meetings and supervision. */
const log = [
  entry(1, 'assumption', { assumption: 'weeklyHours', number: 36 }),
  entry(2, 'assumption', { assumption: 'weeksWorked', number: 40 }),
];

function sumOf(rows: readonly Partial<WorkerRow>[], unit = 'north-1'): DirectTime | undefined {
  const { records } = evidenceOf(rows.map(worker), [], log);
  return directTime(records, tree.teamsOf(unit), september, assumedIn(log, september));
}

test('the sum is taken off step by step, and what is left is divided once', () => {
  const sum = sumOf([
    { fte: 1, heldProtectionPlan: 10, heldLookedAfter: 10 },
    { fte: 0.5, heldChildInNeed: 5 },
  ]);
  expect(sum?.steps.map(({ label, hours }) => [label, Math.round(hours * 10) / 10])).toEqual([
    ['Contracted hours at work', 180],
    ['Meetings, duty and administration', -30],
    ['Supervision', -4.5],
    ['Recording', -(30 + 25 + 10)],
    ['Travel', -(15 + 25 + 5)],
    ['Court', -36],
  ]);
  expect(sum?.left).toBeCloseTo(-0.5);
  expect([sum?.children, sum?.fte, sum?.each]).toEqual([25, 1.5, 0]);
});

test.each<[string, Partial<WorkerRow>[], number | 'notApplicable' | 'unavailable']>([
  ['one worker and ten children in need', [{ heldChildInNeed: 10 }], (97 - 30) / 10],
  ['half a worker has half the hours', [{ heldChildInNeed: 10, fte: 0.5 }], (48.5 - 30) / 10],
  ['on a phased return only the hours at work', [{ heldOther: 10, presence: 0.5 }], 2.35],
  [
    'the children of an absent worker count without their hours',
    [{ heldOther: 10 }, { heldOther: 10, presence: 0 }],
    (97 - 50) / 20,
  ],
  [
    'who holds cases by their role has hours while they hold none',
    [{ heldOther: 10 }, {}],
    (194 - 25) / 10,
  ],
  [
    'a senior practitioner has hours once they hold a child',
    [{ heldOther: 9 }, { role: 'senior practitioner', heldOther: 1 }],
    (194 - 25) / 10,
  ],
  [
    'a senior practitioner without a child has none, nor has a manager',
    [{ heldOther: 10 }, { role: 'senior practitioner' }, { role: 'first line manager' }],
    (97 - 25) / 10,
  ],
  [
    'the children of a manager count, the manager’s hours do not',
    [{ heldOther: 9 }, { role: 'first line manager', heldOther: 1 }],
    (97 - 25) / 10,
  ],
  [
    'a personal adviser has hours like others',
    [{ role: 'personal adviser', heldCareLeaver: 20 }],
    (97 - 50) / 20,
  ],
  ['a load that takes more than there is leaves none', [{ heldAssessment: 30 }], 0],
  ['without a child there is nothing to divide by', [{}], 'notApplicable'],
  [
    'a presence that is not known leaves it unknown',
    [{ heldOther: 5, presence: null }],
    'unavailable',
  ],
])('direct time: %s', (_, rows, expected) => {
  const { value } = figureOf('directTime', evidenceOf(rows.map(worker), [], log), 'north-1');
  if (value.kind === 'known') expect(value.value).toBeCloseTo(expected as number, 6);
  else expect(value.kind).toBe(expected);
});

test('the model’s sum and the measure are one figure', () => {
  const rows = [{ heldOther: 12 }, { heldLookedAfter: 9, fte: 0.8 }].map(worker);
  const evidence = evidenceOf(rows, [], log);
  const { value } = figureOf('directTime', evidence, 'north');
  const sum = directTime(
    evidence.records,
    tree.teamsOf('north'),
    september,
    assumedIn(log, september),
  );
  expect(value).toEqual({ kind: 'known', value: expect.closeTo(sum?.each ?? Number.NaN, 9) });
});

test.each<[string, Partial<WorkerRow>[], string, string]>([
  [
    'time is left',
    [{ heldChildInNeed: 18 }, { heldChildInNeed: 14 }],
    'In September 2026 the load leaves about 3.1 hours of direct time a month for each of the 32 children held in North 1.',
    'One more whole-time experienced worker in North 1 would leave about 3.0 hours a month more for each of 32 children.',
  ],
  [
    'an effect of minutes is told to the nearest five',
    [{ fte: 6, heldChildInNeed: 118 }],
    'In September 2026 the load leaves about 1.9 hours of direct time a month for each of the 118 children held in North 1.',
    'One more whole-time experienced worker in North 1 would leave about 50 minutes a month more for each of 118 children.',
  ],
  [
    'none is left, and one more worker would make some',
    [{ heldAssessment: 20 }],
    'In September 2026 the load leaves no direct time for the 20 children held in North 1.',
    'One more whole-time experienced worker in North 1 would leave about 4.7 hours a month for each of 20 children.',
  ],
  [
    'none is left, and one more would not do',
    [{ heldAssessment: 60 }],
    'In September 2026 the load leaves no direct time for the 60 children held in North 1.',
    'One more whole-time experienced worker would not be enough for North 1: the load of 60 children would still leave no direct time.',
  ],
])('in words: %s', (_, rows, leaves, more) => {
  const sum = sumOf(rows);
  expect(sum && leavesSentence('North 1', sum)).toBe(leaves);
  expect(sum && oneMoreSentence('North 1', sum)).toBe(more);
});

test('a part that is not known leaves no sum', () => {
  expect(sumOf([{ heldOther: null }])).toBeUndefined();
  expect(sumOf([{}])).toBeUndefined();
});

const anyWorker = fc
  .record({
    team: fc.constantFrom('north-1', 'north-2'),
    role: fc.constantFrom('case holder', 'personal adviser', 'first line manager'),
    fte: fc.constantFrom(0.4, 0.8, 1),
    presence: fc.constantFrom(0, 0.5, 1),
    heldAssessment: fc.nat(6),
    heldProtectionPlan: fc.nat(8),
    heldCareLeaver: fc.nat(8),
  })
  .map((given) => worker(given));
const anyTeam = fc.array(anyWorker, { minLength: 1, maxLength: 8 });

const eachOf = (rows: readonly WorkerRow[]) => sumOf(rows, 'north')?.each;

test('another worker’s hours never lower it, another child never raises it', () => {
  fc.assert(
    fc.property(anyTeam, fc.nat(), (rows, at) => {
      const now = eachOf(rows);
      if (now === undefined) return;
      expect(eachOf([...rows, worker({ fte: 0.5 })])).toBeGreaterThanOrEqual(now);
      const one = at % rows.length;
      const more = rows.map((row, i) =>
        i === one ? { ...row, heldCareLeaver: (row.heldCareLeaver ?? 0) + 1 } : row,
      );
      expect(eachOf(more)).toBeLessThanOrEqual(now + 1e-9);
    }),
  );
});

test('what one more worker would add is what adding one adds', () => {
  fc.assert(
    fc.property(anyTeam, (rows) => {
      const now = sumOf(rows, 'north');
      if (now === undefined) return;
      const then = sumOf([...rows, worker({ team: 'north-2' })], 'north');
      expect((then?.each ?? 0) - now.each).toBeCloseTo(now.oneMore, 9);
    }),
  );
});

test('a service’s hours and children are those of its teams added up', () => {
  fc.assert(
    fc.property(anyTeam, (rows) => {
      const parts = ['north-1', 'north-2'].map((team) => sumOf(rows, team));
      const whole = sumOf(rows, 'north');
      if (parts.some((part) => part === undefined) || !whole) return;
      const total = (of: 'left' | 'children' | 'fte') =>
        parts.reduce((sum, part) => sum + (part?.[of] ?? 0), 0);
      for (const of of ['left', 'children', 'fte'] as const)
        expect(whole[of]).toBeCloseTo(total(of), 9);
    }),
  );
});

test('a model has no limit, no signal and no place among the headlines that raise flags', () => {
  const { limit, signal, modelled } = measureOf('directTime');
  expect([limit, signal, modelled]).toEqual([null, null, true]);
  expect(headlineMeasures).not.toContain('directTime');
  const evidence = evidenceOf([worker({ heldAssessment: 30 })], [], log);
  const row = headline('directTime', 'north-1', september, evidence);
  expect([row.status, row.line, row.change]).toEqual(['no limit set', undefined, undefined]);
  const flagged = measureFlags('north-1', september, evidence).map(({ measure }) => measure);
  expect(flagged).not.toContain('directTime');
});
