import { expect, test } from 'vitest';
import type { RoomRequest } from '@/domain/capacity/roomRequest';
import { teamsNow } from '@/domain/capacity/teamCapacity';
import { capacityOf, inTeamOrder, seeTeams, type TeamOrder } from '@/domain/capacity/teamsBoard';
import { ableCount, notOpenWords, teamsAnswer } from '@/domain/capacity/teamsWords';
import { limitLookup } from '@/domain/limits/lookup';
import { addDays } from '@/domain/month';
import { extract } from '../board/rows';
import {
  type CaseRow,
  casesTable,
  openCase,
  ready,
  september,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';
import { limits } from './rows';

const lookup = limitLookup(limits, september, tree);
const ids = ['north-1', 'north-2', 'south-1'];
const nameOf = (id: string) => tree.byId.get(id)?.name ?? id;

interface Given {
  /** What the workers of a team hold on a protection plan, a worker a number; null where it is not recorded. */
  readonly held: Readonly<Record<string, readonly (number | null)[]>>;
  /** How many children of a team are unallocated, on a plan. */
  readonly waiting?: Readonly<Record<string, number>>;
  readonly asked?: Pick<RoomRequest, 'type' | 'children'>;
  readonly open?: readonly string[];
}

/** Teams seen side by side, with as many open cases as their workers hold. */
function seen({ held, waiting = {}, asked, open = ids }: Given) {
  const workers: WorkerRow[] = Object.entries(held).flatMap(([team, numbers]) =>
    numbers.map((number, i) =>
      worker({ team, worker: `${team} ${i}`, name: `${team} ${i}`, heldProtectionPlan: number }),
    ),
  );
  const cases: CaseRow[] = Object.entries(held).flatMap(([team, numbers]) => [
    ...numbers.flatMap((number, i) =>
      Array.from({ length: number ?? 1 }, () =>
        openCase({ team, worker: `${team} ${i}`, type: 'protectionPlan' }),
      ),
    ),
    ...Array.from({ length: waiting[team] ?? 0 }, () =>
      openCase({
        team,
        worker: null,
        type: 'protectionPlan',
        allocatedOn: addDays(extract, -3),
      }),
    ),
  ]);
  const nowOf = teamsNow(
    {
      day: extract,
      age: 0,
      workers: ready(workersTable(workers)),
      cases: ready(casesTable(cases)),
      listed: [],
    },
    new Set(open),
    lookup,
    5,
  );
  return seeTeams(Object.keys(held), nowOf, asked, lookup);
}

function answer(given: Given): string {
  const { open, able } = seen(given);
  return teamsAnswer(open, able, given.asked !== undefined, nameOf)
    .map(({ text }) => text)
    .join(' ');
}

const none = 'Every child has somebody at work for them.';

test.each<[string, Given, string]>([
  [
    'nobody waits, and two of three teams have room',
    { held: { 'north-1': [10], 'north-2': [16], 'south-1': [18] } },
    `${none} 2 of 3 teams have room, for 10 children together; in 1 of them one worker could take 3 children on a protection plan together.`,
  ],
  [
    'most of those who wait are in one team, which is named',
    { held: { 'north-1': [18], 'north-2': [18] }, waiting: { 'north-1': 3, 'north-2': 1 } },
    '4 children have nobody at work for them, 4 on a protection plan. 3 of them are in North 1. Neither team has room; in none of them could one worker take 3 children on a protection plan together.',
  ],
  [
    'two who are in one team',
    { held: { 'north-1': [15], 'north-2': [15] }, waiting: { 'north-2': 2 } },
    '2 children have nobody at work for them, 2 on a protection plan. Both are in North 2. Both teams have room, for 6 children together; in 2 of them one worker could take 3 children on a protection plan together.',
  ],
  [
    'room is for what is asked, and so is the group',
    { held: { 'north-1': [10], 'north-2': [10] }, asked: { type: 'assessment', children: 8 } },
    `${none} Both teams have room, for 14 children being assessed together; in none of them could one worker take 8 children being assessed together.`,
  ],
  [
    'a single team has no others to be one of',
    { held: { 'north-1': [10] } },
    `${none} There is room for 8 children; one worker could take 3 children on a protection plan together.`,
  ],
])('%s', (_, given, words) => {
  expect(answer(given)).toBe(words);
});

test('what is not known of one team leaves the answer at least so much, and names the team', () => {
  const words = answer({ held: { 'north-1': [10], 'north-2': [null] } });
  expect(words).toContain('At least 1 of 2 teams has room, for at least 8 children together');
  expect(words).not.toMatch(/None|Nobody|every team/);
});

test('teams whose workers are not open are in no sum, and are told of apart', () => {
  const { open, shut } = seen({ held: { 'north-1': [10], 'north-2': [16] }, open: ['north-1'] });
  expect(open.map(({ team }) => team)).toEqual(['north-1']);
  expect(shut).toEqual(['north-2']);
  expect(notOpenWords(['North 1'], 1, 'North')).toBe(
    'This is of North 1: the workers and children of 1 other team are not open to you.',
  );
});

test('asked for a group, the board shows the teams that could take it and those of which it is not known', () => {
  const held = { 'north-1': [15], 'north-2': [16], 'south-1': [null] };
  const { shown, able } = seen({ held, asked: { type: 'protectionPlan', children: 3 } });
  expect(shown.map(({ team }) => team)).toEqual(['north-1', 'south-1']);
  expect(able && ableCount(able, 3)).toBe('at least 1 of 3 teams; of 1 it is not known');
});

test('a sub-total is its teams’ numbers added up, and its load is all cases against all limits', () => {
  const { open } = seen({
    held: { 'north-1': [9], 'north-2': [18, 20] },
    waiting: { 'north-1': 2, 'north-2': 1 },
  });
  const { children, over, present, room, load } = capacityOf(open);
  expect([children.items.length, over.items.length, present.items.length, room]).toEqual([
    3, 1, 3, 9,
  ]);
  expect(load).toBeCloseTo((50 / 54) * 100);
});

test.each<[TeamOrder, string[]]>([
  ['nobody', ['north-2', 'north-1', 'south-1']],
  ['load', ['north-1', 'north-2', 'south-1']],
  ['room', ['south-1', 'north-2', 'north-1']],
  ['most', ['south-1', 'north-2', 'north-1']],
])('teams in order of %s, from the highest down', (key, expected) => {
  const { open } = seen({
    held: { 'north-1': [18], 'north-2': [15], 'south-1': [2] },
    waiting: { 'north-2': 1 },
  });
  expect(inTeamOrder(open, key, 'descending').map(({ team }) => team)).toEqual(expected);
});

test('a team of which it is not known comes last, whichever way', () => {
  const { open } = seen({ held: { 'north-1': [null], 'north-2': [15], 'south-1': [2] } });
  for (const direction of ['ascending', 'descending'] as const)
    expect(inTeamOrder(open, 'load', direction).at(-1)?.team).toBe('north-1');
});
