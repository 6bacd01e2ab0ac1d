import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pressureOf, roomOf } from '@/domain/board/board';
import { stageWords } from '@/domain/board/stage';
import { caseStatus } from '@/domain/limits/caseStatus';
import { dayOf } from '@/domain/month';
import { known, knownValue } from '@/domain/value';
import { limitEntry, type WorkerRow } from '../measures/rows';
import { boardOf, days } from './rows';

test.each<[string, Partial<WorkerRow>[], string[]]>([
  ['case holders are on it, with cases or without', [{}, { heldOther: 2 }], ['W1', 'W2']],
  [
    'so are personal advisers and lead practitioners',
    [{ role: 'personal adviser' }, { role: 'lead practitioner (not a social worker)' }],
    ['W1', 'W2'],
  ],
  [
    'managers and senior practitioners are on it only while they hold cases',
    [
      { role: 'first line manager' },
      { role: 'first line manager', heldOther: 1 },
      { role: 'senior practitioner' },
      { role: 'senior practitioner', heldOther: 1 },
    ],
    ['W2', 'W4'],
  ],
  ['a worker of another month is not', [{ month: dayOf(1970, 1, 2) }, {}], ['W2']],
  ['who is away stays on it', [{ presence: 0, heldOther: 2 }], ['W1']],
])('the board: %s', (_, workers, ids) => {
  expect(boardOf(workers).map(({ id }) => id)).toEqual(ids);
});

test.each<[string, number, { amber: number; red: number } | undefined, string]>([
  ['no limit is not within one', 40, undefined, 'no limit set'],
  ['below amber is within', 14, { amber: 14.4, red: 16.2 }, 'within limit'],
  ['amber is near', 16, { amber: 16, red: 18 }, 'near limit'],
  ['exactly at red is not over', 18, { amber: 16, red: 18 }, 'near limit'],
  ['one more is', 19, { amber: 16, red: 18 }, 'over limit'],
  ['cases that are not known are no status', Number.NaN, { amber: 16, red: 18 }, 'no data'],
  ['a limit that is not known is no status', 5, { amber: Number.NaN, red: Number.NaN }, 'no data'],
])('a worker’s status: %s', (_, cases, limit, status) => {
  expect(caseStatus(cases, limit)).toBe(status);
});

test.each<[string, Partial<WorkerRow>, number]>([
  ['up to the red limit, which is not over', { heldOther: 1 }, 3],
  ['none at it', { heldOther: 4 }, 0],
  ['none past it, and never less than none', { heldOther: 9 }, 0],
  ['whole cases of what is left', { heldOther: 1, fte: 0.6 }, 1],
  ['a newly qualified worker’s is of their protected step', { asyeMonths: 0, heldOther: 1 }, 0],
  ['none while away', { heldOther: 1, presence: 0 }, 0],
])('room: %s', (_, given, room) => {
  expect(boardOf([given]).map(roomOf)).toEqual([known(room)]);
});

test('nobody has room or pressure by a limit that is not set', () => {
  const [free] = boardOf([{ heldOther: 1 }], [], []);
  expect([roomOf(free!).kind, pressureOf(free!)]).toEqual(['unavailable', Number.NaN]);
});

test('pressure is the share of a worker’s own limit', () => {
  expect(boardOf([{ heldOther: 3 }, { heldOther: 3, fte: 0.5 }]).map(pressureOf)).toEqual([
    75, 150,
  ]);
});

test('room fills to the limit and no further', () => {
  const given = fc.record({
    fte: fc.constantFrom(0.4, 0.5, 0.6, 0.8, 1),
    heldOther: fc.nat(24),
    asyeMonths: fc.option(fc.nat(14)),
  });
  fc.assert(
    fc.property(given, (row) => {
      const log = [limitEntry(1, 'caseload', [16, 18])];
      const [now] = boardOf([row], [], log);
      const room = knownValue(roomOf(now!)) ?? 0;
      fc.pre(room > 0);
      const [full] = boardOf([{ ...row, heldOther: row.heldOther + room }], [], log);
      const [past] = boardOf([{ ...row, heldOther: row.heldOther + room + 1 }], [], log);
      expect([full?.status === 'over limit', past?.status]).toEqual([false, 'over limit']);
    }),
  );
});

test('a worker’s last case is the latest by the days of allocation, in whatever order they come', () => {
  const cases = days.toReversed().map((allocatedOn, i) => ({ reference: `C${i}`, allocatedOn }));
  const [over] = boardOf([{ heldOther: 6 }], cases);
  expect(over).toMatchObject({ lastAllocated: days[5], status: 'over limit' });
});

test.each<[string, Partial<WorkerRow>, string]>([
  ['experienced', {}, 'Experienced'],
  ['agency', { agency: true }, 'Agency'],
  ['newly qualified, with the step', { asyeMonths: 4 }, 'ASYE month 4, 60% step'],
  ['past month 12 but not passed', { asyeMonths: 13 }, 'ASYE month 13, 90% step'],
  ['a manager', { role: 'first line manager', heldOther: 1 }, 'Team manager'],
  ['a personal adviser', { role: 'personal adviser' }, 'Personal adviser'],
])('a stage in words: %s', (_, given, words) => {
  expect(boardOf([given]).map(stageWords)).toEqual([words]);
});
