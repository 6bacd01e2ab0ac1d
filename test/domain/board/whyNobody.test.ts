import { expect, test } from 'vitest';
import { childrenWithNobody } from '@/domain/board/unallocatedChildren';
import { addDays, type Day, dayOf, weekdays } from '@/domain/month';
import { type CaseRow, openCase, type WorkerRow, worker } from '../measures/rows';
import { extractOf } from './rows';

/** A Monday. */
const monday = dayOf(2026, 9, 28);
const since = addDays(monday, -90);

/** Away since a day, expected back on another. */
const away = (from: Day, back: Day | null = null): Partial<WorkerRow> => ({
  worker: 'W2',
  presence: 0,
  awaySince: from,
  expectedBack: back,
});
const onLeave = away(addDays(monday, -3), addDays(monday, 4));
const longGone = away(addDays(monday, -25));
const lead = { worker: 'W3', role: 'lead practitioner (not a social worker)' } as const;

/** Whose rows there are: one at work, one more as given, and a lead practitioner. */
function judged(given: Partial<CaseRow>, second: Partial<WorkerRow>, coverDays = 5): string[] {
  const rows = [worker(), worker({ worker: 'W2', ...second }), worker(lead)];
  const { children, heldInName } = childrenWithNobody(
    extractOf([openCase({ allocatedOn: since, ...given })], rows, monday),
    ['north-1'],
    coverDays,
  );
  return [
    ...children.items.map(({ why, since: from }) => `${why} ${monday - from}`),
    ...heldInName.map(({ name }) => `held in the ${name}’s name`),
    ...(children.whole ? [] : children.doubts.map(({ sentence }) => sentence)),
  ];
}

const plan = { type: 'protectionPlan' } as const;
const lookedAfter = { type: 'lookedAfter' } as const;
const inNeed = { type: 'childInNeed' } as const;

test.each<[string, Partial<CaseRow>, Partial<WorkerRow>, string[]]>([
  ['a worker at work is somebody', {}, {}, []],
  ['no worker is nobody, since the case has had none', { worker: null }, {}, ['unallocated 90']],
  ['so is one who has left', { worker: 'W9' }, {}, ['worker left 90']],
  [
    'cover does not make up for a named worker who is missing',
    { worker: null, coveringWorker: 'W1' },
    {},
    ['unallocated 90'],
  ],
  [
    'a protection plan needs a registered social worker',
    { ...plan, worker: 'W3' },
    {},
    ['not a social worker 90'],
  ],
  [
    'a looked-after child does too',
    { ...lookedAfter, worker: 'W3' },
    {},
    ['not a social worker 90'],
  ],
  [
    'a child in need needs a lead practitioner, social worker or not',
    { ...inNeed, worker: 'W3' },
    {},
    [],
  ],
  [
    'a care leaver has a personal adviser',
    { type: 'careLeaver', worker: 'W2' },
    { role: 'personal adviser' },
    [],
  ],
  [
    'a role not recorded is not known, where it matters',
    { ...plan, worker: 'W2' },
    { role: null },
    [
      'Whether the workers of 1 child on a protection plan or looked after are registered social workers is not recorded.',
    ],
  ],
  ['and does not matter for a child in need', { ...inNeed, worker: 'W2' }, { role: null }, []],
  ['a few days’ leave raises nothing', { ...plan, worker: 'W2' }, onLeave, []],
  [
    'unless a visit falls due meanwhile',
    { ...plan, worker: 'W2', nextVisitDue: addDays(monday, 2) },
    onLeave,
    ['worker away 3'],
  ],
  [
    'or a review',
    { ...plan, worker: 'W2', nextReview: addDays(monday, 3) },
    onLeave,
    ['worker away 3'],
  ],
  [
    'one due on the day they are back is theirs',
    { ...plan, worker: 'W2', nextVisitDue: addDays(monday, 4) },
    onLeave,
    [],
  ],
  [
    'one overdue before they went is due all the same',
    { ...plan, worker: 'W2', nextVisitDue: addDays(monday, -20) },
    onLeave,
    ['worker away 3'],
  ],
  [
    'with no day of return, what falls due within the days set counts',
    { worker: 'W2', nextVisitDue: addDays(monday, 1) },
    away(monday),
    ['worker away 0'],
  ],
  [
    'and what falls due later does not yet',
    { worker: 'W2', nextVisitDue: addDays(monday, 7) },
    away(monday),
    [],
  ],
  ['beyond the days set the child has nobody', { worker: 'W2' }, longGone, ['worker away 25']],
  [
    'cover at work is somebody for one who is away',
    { worker: 'W2', coveringWorker: 'W1' },
    longGone,
    [],
  ],
  [
    'cover by somebody who is away as well is nobody',
    { worker: 'W2', coveringWorker: 'W2' },
    longGone,
    ['worker away 25'],
  ],
  [
    'a plan is covered by a social worker only',
    { ...plan, worker: 'W2', coveringWorker: 'W3' },
    longGone,
    ['worker away 25'],
  ],
  [
    'cover from another team is taken to be at work',
    { worker: 'W2', coveringWorker: 'X9' },
    longGone,
    [],
  ],
  [
    'a child given to a worker who was away already has nobody since then',
    { worker: 'W2', allocatedOn: addDays(monday, -2) },
    longGone,
    ['worker away 2'],
  ],
  [
    'since when somebody is away not recorded is no few days',
    { worker: 'W2' },
    { presence: 0 },
    ['worker away NaN'],
  ],
  [
    'a presence not recorded is not known',
    { worker: 'W2' },
    { presence: null },
    ['Whether the workers of 1 child are at work is not recorded.'],
  ],
  [
    'work held in a team’s name is shown apart',
    { worker: null, heldInName: 'team' },
    {},
    ['held in the team’s name'],
  ],
])('%s', (_, given, second, expected) => {
  expect(judged(given, second)).toEqual(expected);
});

test('the working days one may be away are the authority’s own', () => {
  // Away since the Monday before: six working days by this Monday.
  const gone = away(addDays(monday, -7), addDays(monday, 30));
  const days = [3, 5, 6, 10].map((coverDays) => judged({ worker: 'W2' }, gone, coverDays).length);
  expect(days).toEqual([1, 1, 0, 0]);
});

test.each([
  [monday, monday, 1],
  [addDays(monday, -3), monday, 2],
  [addDays(monday, -2), addDays(monday, -1), 0],
  [addDays(monday, -7), monday, 6],
  [monday, addDays(monday, -1), 0],
  [dayOf(2026, 1, 1), dayOf(2026, 12, 31), 261],
])('working days from %d to %d: %d', (from, to, number) => {
  expect(weekdays(from, to)).toBe(number);
});
