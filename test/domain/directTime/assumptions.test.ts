import { expect, test } from 'vitest';
import {
  type AssumptionId,
  assumedIn,
  assumptionIds,
  assumptionOf,
  findAssumption,
} from '@/domain/directTime/assumptions';
import { assumptionProblem } from '@/domain/log/assumption';
import type { Entry, EntryContent } from '@/domain/log/entries';
import { addMonths, type Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { SessionRole } from '@/domain/session';
import { entry, september, takenBack, tree } from '../measures/rows';

const august = addMonths(september, -1);

function assume(
  position: number,
  assumption: AssumptionId,
  number: number,
  given: { effective?: Month } = {},
) {
  return entry(position, 'assumption', { assumption, number }, given);
}

test.each<[string, Entry[], number]>([
  ['the default, where nobody wrote one', [], 37],
  ['what was written', [assume(1, 'weeklyHours', 36)], 36],
  ['the newest of two', [assume(1, 'weeklyHours', 36), assume(2, 'weeklyHours', 35)], 35],
  [
    'the default again once it is taken back',
    [assume(1, 'weeklyHours', 36), takenBack(2, assume(1, 'weeklyHours', 36))],
    37,
  ],
  [
    'the older while the newest is of a later month',
    [
      assume(1, 'weeklyHours', 36),
      assume(2, 'weeklyHours', 35, { effective: addMonths(september, 1) }),
    ],
    36,
  ],
  ['its own, not another’s', [assume(1, 'weeksWorked', 40)], 37],
  [
    'no opening of a worker of the same name',
    [entry(1, 'opening', { worker: 'weeklyHours', team: 'north-1' })],
    37,
  ],
])('the hours of a week are %s', (_, log, hours) => {
  expect(assumedIn(log, september).weeklyHours).toBe(hours);
});

test('an assumption holds from the month it is effective, and not before', () => {
  const log = [assume(1, 'fixedDuties', 25, { effective: september })];
  expect([august, september].map((month) => assumedIn(log, month).fixedDuties)).toEqual([20, 25]);
});

test('every assumption has a source and a default that is plausible', () => {
  for (const id of assumptionIds) {
    const assumption = assumptionOf(id);
    expect(findAssumption(id)).toBe(assumption);
    expect(assumptionProblem(assumption, assumption.default)).toBeUndefined();
    expect(assumption.source).not.toBe('');
  }
  expect(findAssumption('plannedTurnover')).toBeUndefined();
});

test.each<[string, number, boolean]>([
  ['the lowest that is plausible', 30, true],
  ['the highest', 40, true],
  ['a slip of the hand', 370, false],
  ['less than nothing', -1, false],
  ['what is no number', Number.NaN, false],
])('hours of a week: %s', (_, value, fits) => {
  const problem = assumptionProblem(assumptionOf('weeklyHours'), value);
  expect(problem).toBe(
    fits
      ? undefined
      : '“Contracted hours of a whole-time worker” needs a number from 30 to 40, in hours a week.',
  );
});

const onlyLeaders =
  'Only a senior leader can change an assumption: it holds for the whole authority.';

test.each<[string, SessionRole, string, EntryContent, string | undefined]>([
  ['a senior leader changes one', 'senior leader', 'county', draft(36), undefined],
  ['a head of service does not', 'head of service', 'north', draft(36), onlyLeaders],
  ['a team manager does not', 'team manager', 'north-1', draft(36), onlyLeaders],
  [
    'nobody writes what cannot be',
    'senior leader',
    'county',
    draft(370),
    '“Contracted hours of a whole-time worker” needs a number from 30 to 40, in hours a week.',
  ],
  [
    'an assumption that the app does not have is set by nobody',
    'senior leader',
    'county',
    { ...draft(1), key: 'horizon', value: { assumption: 'horizon', number: 1 } },
    'The key of this entry is none that an entry of its kind can have.',
  ],
])('%s', (_, role, unit, written, sentence) => {
  expect(refusalOf(written, { name: '', role, unit }, [], tree)).toBe(sentence);
});

test('a senior leader takes back what stands, and nobody what does not', () => {
  const leader = { name: '', role: 'senior leader', unit: 'county' } as const;
  const standing: Entry = {
    ...draft(36),
    id: 'a',
    position: 1,
    author: '',
    at: '2026-09-01T00:00:00Z',
  };
  const takeBack = { ...draft(null), basedOn: standing.id };
  expect(refusalOf(takeBack, leader, [standing], tree)).toBeUndefined();
  expect(refusalOf(takeBack, leader, [], tree)).toBe('There is nothing there to take back.');
});

function draft(number: number | null): EntryContent<'assumption'> {
  return {
    kind: 'assumption',
    key: 'weeklyHours',
    value: number === null ? null : { assumption: 'weeklyHours', number },
    effective: september,
    basedOn: null,
    reason: 'The London week.',
  };
}
