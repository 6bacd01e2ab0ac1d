import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '@/domain/entries';
import { limitsInForce } from '@/domain/limits/limit';
import { caseloadLookup } from '@/domain/limits/workerLimit';
import { addDays, dayOf } from '@/domain/month';
import { teamAnswer } from '@/domain/workload/answer';
import {
  type BoardWorker,
  boardWorkers,
  caseStatus,
  overSince,
  pressureOf,
  roomOf,
} from '@/domain/workload/board';
import { type ChildWithNobody, childrenWithNobody } from '@/domain/workload/childrenWithNobody';
import { stageWords } from '@/domain/workload/stage';
import {
  type CaseRow,
  casesTable,
  limitEntry,
  openCase,
  september,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from './measuresRows';

const extract = dayOf(2026, 9, 28);
const general = limitEntry(1, 'caseload', [3, 4]);

function boardOf(
  workers: readonly Partial<WorkerRow>[],
  cases: readonly Partial<CaseRow>[] = [],
  log: readonly Entry[] = [general],
): BoardWorker[] {
  const lookup = caseloadLookup(limitsInForce(log, september), tree);
  const table = workersTable(
    workers.map((row, i) => worker({ worker: `W${i + 1}`, name: `W${i + 1}`, ...row })),
  );
  return boardWorkers(table, casesTable(cases.map(openCase)), extract, lookup);
}

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
  expect(boardOf([given]).map(roomOf)).toEqual([room]);
});

test('nobody has room or pressure by a limit that is not set', () => {
  const [free] = boardOf([{ heldOther: 1 }], [], []);
  expect([roomOf(free!), pressureOf(free!)]).toEqual([0, Number.NaN]);
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
      const room = roomOf(now!);
      fc.pre(room > 0);
      const [full] = boardOf([{ ...row, heldOther: row.heldOther + room }], [], log);
      const [past] = boardOf([{ ...row, heldOther: row.heldOther + room + 1 }], [], log);
      expect([full?.status === 'over limit', past?.status]).toEqual([false, 'over limit']);
    }),
  );
});

const days = [1, 2, 3, 4, 5, 6].map((day) => addDays(extract, day - 10));

test.each<[string, readonly number[], number, number | undefined]>([
  ['the day of the case past the limit', days, 4, days[4]],
  ['a part of a case makes no difference', days, 4.8, days[4]],
  ['just under a whole case counts from the one before', days, 3.9, days[3]],
  ['nothing where the open cases are within it', days.slice(0, 4), 4, undefined],
])('over since: %s', (_, allocated, limit, since) => {
  expect(overSince(allocated, limit)).toBe(since);
});

test('a worker is over since their open cases passed their limit, by the days of allocation in order', () => {
  const cases = days.toReversed().map((allocatedOn, i) => ({ reference: `C${i}`, allocatedOn }));
  const [over] = boardOf([{ heldOther: 6 }], cases);
  expect(over).toMatchObject({ overSince: days[4], lastAllocated: days[5], status: 'over limit' });
  const [within] = boardOf([{ heldOther: 4 }], cases.slice(2));
  expect(within).toMatchObject({ overSince: undefined, status: 'near limit' });
});

test('overdue visits are those due before the extract, by child', () => {
  const cases = [
    { reference: 'C1', nextVisitDue: addDays(extract, -1) },
    { reference: 'C2', nextVisitDue: extract },
    { reference: 'C3' },
    { reference: 'C4', nextVisitDue: addDays(extract, -9), worker: 'W2' },
  ];
  expect(boardOf([{ heldOther: 3 }], cases)[0]?.overdueVisits).toEqual(['C1']);
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

const since = addDays(extract, -20);
const away = { worker: 'W2', presence: 0, awaySince: addDays(extract, -5) };

function nobodyOf(given: Partial<CaseRow>) {
  const workers = workersTable([worker(), worker(away)]);
  const { children, heldInName } = childrenWithNobody(
    casesTable([openCase({ allocatedOn: since, ...given })]),
    workers,
  );
  return [
    ...children.map((child) => [child.why, child.worker, child.since]),
    ...heldInName.map((child) => ['held in name', child.name, child.since]),
  ];
}

test.each<[string, Partial<CaseRow>, unknown[]]>([
  ['a child whose worker is at work has somebody', {}, []],
  ['a child without a worker is unallocated', { worker: null }, [['unallocated', null, since]]],
  [
    'a child whose worker is away has nobody since the worker went',
    { worker: 'W2' },
    [['worker away', 'W2', away.awaySince]],
  ],
  [
    'a child given to a worker who was away already has nobody since then',
    { worker: 'W2', allocatedOn: addDays(extract, -2) },
    [['worker away', 'W2', addDays(extract, -2)]],
  ],
  ['a child whose worker has left has nobody', { worker: 'W9' }, [['worker left', 'W9', since]]],
  ['cover is somebody, for one whose worker is away', { worker: 'W2', coveringWorker: 'W1' }, []],
  ['cover is somebody, for one whose worker has left', { worker: 'W9', coveringWorker: 'W1' }, []],
  ['cover is somebody, for one without a worker', { worker: null, coveringWorker: 'W1' }, []],
  [
    'cover by somebody who is away is nobody',
    { worker: null, coveringWorker: 'W2' },
    [['unallocated', null, since]],
  ],
  [
    'work held in a team’s name is shown apart',
    { worker: null, heldInName: 'team' },
    [['held in name', 'team', since]],
  ],
])('%s', (_, given, expected) => {
  expect(nobodyOf(given)).toEqual(expected);
});

const child = (given: Partial<ChildWithNobody>): ChildWithNobody => ({
  reference: 'C1',
  team: 'north-1',
  type: 'childInNeed',
  why: 'unallocated',
  worker: null,
  since,
  ...given,
});

const over = days.map((allocatedOn, i) => ({ reference: `C${i}`, allocatedOn }));

test.each<[string, ChildWithNobody[], BoardWorker[], string[]]>([
  [
    'all is well',
    [],
    boardOf([{ heldOther: 2 }]),
    [
      'Every child has somebody at work for them.',
      'Nobody present is over their own limit.',
      'W1 has room for 2.',
    ],
  ],
  [
    'one child, one worker over, no room',
    [child({ type: 'protectionPlan' })],
    boardOf([{ heldOther: 6 }], over),
    [
      '1 child has nobody at work for them, 1 on a protection plan.',
      '1 of the 1 worker present is over their own limit, W1 since 23 Sep.',
      'Nobody has room.',
    ],
  ],
  [
    'the longest over is named first, and room by name',
    [child({}), child({})],
    boardOf(
      [{ heldOther: 5, name: 'B' }, { heldOther: 6, name: 'A' }, { name: 'D' }, { name: 'C' }],
      [
        ...over.slice(0, 5),
        ...over.map((row) => ({ ...row, worker: 'W2', allocatedOn: row.allocatedOn - 3 })),
      ],
    ),
    [
      '2 children have nobody at work for them.',
      '2 of the 4 workers present are over their own limit, A longest, since 20 Sep.',
      'C and D have room for 8.',
    ],
  ],
  [
    'more than four with room are counted',
    [],
    boardOf([{}, {}, {}, {}, {}]),
    [
      'Every child has somebody at work for them.',
      'Nobody present is over their own limit.',
      '5 workers have room for 20.',
    ],
  ],
  [
    'who is away is neither over nor has room',
    [],
    boardOf([{ heldOther: 6, presence: 0 }, { heldOther: 4 }], over),
    [
      'Every child has somebody at work for them.',
      'Nobody present is over their own limit.',
      'Nobody has room.',
    ],
  ],
  [
    'over for a time that the open cases do not tell',
    [],
    boardOf([{ heldOther: 6 }], []),
    [
      'Every child has somebody at work for them.',
      '1 of the 1 worker present is over their own limit.',
      'Nobody has room.',
    ],
  ],
  ['a team of nobody with cases', [], [], ['Nobody in this team holds cases at this extract.']],
  [
    'a team of nobody with cases still has its children first',
    [child({ type: 'protectionPlan' }), child({})],
    [],
    [
      '2 children have nobody at work for them, 1 on a protection plan.',
      'Nobody in this team holds cases at this extract.',
    ],
  ],
])('a team’s answer: %s', (_, children, board, expected) => {
  expect(teamAnswer(children, board).map(({ text }) => text)).toEqual(expected);
});

test('only children with nobody are said loudly', () => {
  const loud = (children: ChildWithNobody[], board: BoardWorker[]) =>
    teamAnswer(children, board).map((part) => part.loud);
  expect(loud([child({})], boardOf([{}]))).toEqual([true, false, false]);
  expect(loud([], boardOf([{}]))).toEqual([false, false, false]);
  expect(loud([child({})], [])).toEqual([true, false]);
});
