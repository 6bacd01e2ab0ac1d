import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardOf as boardSeen } from '@/domain/board/boardOf';
import { overdueVisits } from '@/domain/board/overdue';
import { managerWords, positionWords } from '@/domain/board/position';
import { tenureWords } from '@/domain/board/stage';
import { supervisionWords } from '@/domain/board/supervision';
import { limitsInForce } from '@/domain/limits/limit';
import { limitLookup } from '@/domain/limits/lookup';
import { addDays, addMonths, dayOf } from '@/domain/month';
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
} from '../measures/rows';
import { boardOf, extract, extractOf, whole } from './rows';

test('visits are overdue by child, the longest first, those of nobody among them', () => {
  const due = (days: number, given: Partial<CaseRow> = {}) =>
    openCase({ nextVisitDue: addDays(extract, -days), ...given });
  const visits = overdueVisits(
    extractOf(
      [
        due(1, { reference: 'C1' }),
        due(0, { reference: 'C2' }),
        openCase({ reference: 'C3' }),
        due(9, { reference: 'C5', worker: null, type: 'protectionPlan' }),
        due(9, { reference: 'C4' }),
      ],
      [],
    ),
    ['north-1'],
  );
  expect(
    visits.items.map(({ reference, days, worker: holder }) => [reference, days, holder]),
  ).toEqual([
    ['C4', 9, 'W1'],
    ['C5', 9, null],
    ['C1', 1, 'W1'],
  ]);
});

test('no child is overdue twice, early or on the day', () => {
  const days = fc.array(fc.option(fc.integer({ min: -30, max: 30 })), { maxLength: 20 });
  fc.assert(
    fc.property(days, (given) => {
      const cases = given.map((late, i) =>
        openCase({ reference: `C${i}`, nextVisitDue: late === null ? null : extract - late }),
      );
      const visits = overdueVisits(extractOf(cases, []), ['north-1']);
      expect(visits.items.map((visit) => visit.days).toSorted((a, b) => a - b)).toEqual(
        given
          .flatMap((late) => (late !== null && late > 0 ? [late] : []))
          .toSorted((a, b) => a - b),
      );
    }),
  );
});

const met = { supervisionsDue: 1, supervisionsHeld: 1 };
const missed = { supervisionsDue: 1, supervisionsHeld: 0 };

test.each<[string, Partial<WorkerRow>[], string[]]>([
  ['all held', [met, met], ['In September 2026, 2 of the 2 supervisions due were held, 100%.']],
  [
    'some not, whose names stand in their own order',
    [{ ...missed, name: 'B' }, met, { ...missed, name: 'A' }],
    [
      'In September 2026, 1 of the 3 supervisions due was held, 33%.',
      'Still to be offered one: A and B.',
    ],
  ],
  ['none due', [{}], ['No supervision was due in September 2026.']],
  [
    'not recorded',
    [{ supervisionsDue: null }],
    ['Supervision in September 2026 is not in the records.'],
  ],
  ['nobody there', [], ['Supervision in September 2026 is not in the records.']],
  [
    'another month’s do not count',
    [met, { ...missed, month: addMonths(september, -1) }],
    ['In September 2026, 1 of the 1 supervision due was held, 100%.'],
  ],
])('supervision: %s', (_, rows, expected) => {
  const table = workersTable(rows.map((row, i) => worker({ worker: `W${i}`, ...row })));
  expect(supervisionWords(table, september)).toEqual(expected);
});

test.each<[string, Partial<WorkerRow>[], string[]]>([
  [
    'what is held against the limits of those present',
    [{ heldOther: 3 }, { heldOther: 2, fte: 0.5 }],
    ['The team has 5 children, against limits of 6.0 for the 2 workers present: 83%.'],
  ],
  [
    'the children of one who is away stay counted, their limit does not',
    [{ heldOther: 3 }, { heldOther: 3, presence: 0 }],
    [
      'The team has 6 children, 3 with workers who are away, against limits of 4.0 for the 1 worker present: 150%.',
    ],
  ],
  [
    'a phased return counts by its part',
    [{ heldOther: 3, presence: 0.5 }],
    ['The team has 3 children, against limits of 2.0 for the 1 worker present: 150%.'],
  ],
  [
    'everyone away',
    [{ heldOther: 3, presence: 0 }],
    ['The team has 3 children, 3 with workers who are away, and nobody is at work.'],
  ],
  [
    'cases not known',
    [{ heldOther: null }],
    ['What the team’s workers hold is not known for all of them.'],
  ],
  [
    'carers are cases, not children',
    [{ heldCarer: 3 }],
    ['The team has 3 cases, against limits of 4.0 for the 1 worker present: 75%.'],
  ],
  ['nobody at all', [], []],
])('the team’s own position: %s', (_, rows, expected) => {
  expect(positionWords(whole(boardOf(rows)), casesTable([]), 0)).toEqual(expected);
});

test('a position without every limit says so instead of a per cent', () => {
  expect(positionWords(whole(boardOf([{ heldOther: 3 }], [], [])), casesTable([]), 0)).toEqual([
    'The team has 3 children. Not every worker’s limit is set.',
  ]);
});

test('children of nobody, of a name and of one who has left are the team’s too', () => {
  const cases = [
    openCase({}),
    openCase({ worker: null }),
    openCase({ worker: null, heldInName: 'manager' }),
    openCase({ worker: 'W9' }),
  ];
  expect(positionWords(whole(boardOf([{ heldOther: 1 }], cases)), casesTable(cases), 0)).toEqual([
    'The team has 4 children, 3 without a worker, against limits of 4.0 for the 1 worker present: 100%.',
  ]);
});

test('cases that the rows and the list give to different workers are counted once, by the list', () => {
  const cases = [1, 2, 3].map((i) => openCase({ reference: `C${i}`, worker: 'W9' }));
  const at = extractOf(cases, [worker({ heldOther: 3 })]);
  const board = boardSeen(at, ['north-1'], limitLookup([], september, tree));
  expect(positionWords(board, casesTable(cases), 0)).toEqual([
    'The team’s list of open cases has 3; what its workers hold of them is not known for all.',
  ]);
});

test('where the list does not say who holds a case, none is added to what the workers hold', () => {
  const cases = {
    ...casesTable([openCase({ worker: null })]),
    unavailable: { worker: 'On paper.' },
  };
  expect(positionWords(whole(boardOf([{ heldOther: 1 }])), cases, 0)).toEqual([
    'The team’s workers hold 1 child; how many more it has without a worker is not known.',
  ]);
});

const manager = { worker: 'M1', name: 'M1', role: 'first line manager' } as const;
const supervised = (number: number) =>
  Array.from({ length: number }, (_, i) => ({ worker: `W${i}`, supervisor: 'M1' }));

test.each<[string, Partial<WorkerRow>[], string[]]>([
  [
    'span against its limit, and own cases',
    [{ ...manager, heldOther: 1 }, ...supervised(7)],
    ['M1, team manager, supervises 7 people (limit 7, near limit) and holds 1 child.'],
  ],
  [
    'over it',
    [manager, ...supervised(8)],
    ['M1, team manager, supervises 8 people (limit 7, over limit) and holds no cases.'],
  ],
  [
    'away, without the reason',
    [{ ...manager, presence: 0, awaySince: dayOf(2026, 9, 3) }],
    [
      'M1, team manager, away since 3 Sep, supervises nobody (limit 7, within limit) and holds no cases.',
    ],
  ],
  [
    'each of two',
    [manager, { ...manager, worker: 'M2', name: 'M2' }, ...supervised(1)],
    [
      'M1, team manager, supervises 1 person (limit 7, within limit) and holds no cases.',
      'M2, team manager, supervises nobody (limit 7, within limit) and holds no cases.',
    ],
  ],
  ['none', supervised(2), ['No team manager is in the records of this team.']],
])('the managers: %s', (_, rows, expected) => {
  const limits = limitsInForce([limitEntry(1, 'span', [6, 7])], september);
  const table = workersTable(rows.map((row) => worker(row)));
  expect(managerWords(table, 'north-1', limits, tree)).toEqual(expected);
});

test.each([
  [0, 'under a month'],
  [1, '1 month'],
  [23, '23 months'],
  [24, '2 years'],
  [47, '3 years'],
  [Number.NaN, 'not recorded'],
])('%d months in post are "%s"', (monthsInPost, words) => {
  expect(tenureWords({ monthsInPost })).toBe(words);
});
