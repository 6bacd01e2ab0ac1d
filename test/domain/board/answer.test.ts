import { expect, test } from 'vitest';
import { teamAnswer } from '@/domain/board/answer';
import type { BoardWorker } from '@/domain/board/board';
import type { ChildWithNobody, HeldInName, Nobody } from '@/domain/board/unallocatedChildren';
import { addDays, addMonths } from '@/domain/month';
import { september } from '../measures/rows';
import { boardOf, days, extract, openChild, whole } from './rows';

const since = addDays(extract, -20);

const child = (given: Partial<ChildWithNobody>): ChildWithNobody => ({
  ...openChild,
  why: 'unallocated',
  worker: null,
  since,
  ...given,
});

const nobody = (children: ChildWithNobody[], heldInName: HeldInName[] = []): Nobody => ({
  children: whole(children),
  heldInName,
  covered: [],
});

const july = addMonths(september, -2);
const before = (id: string, heldOther: number, month = addMonths(september, -1)) => ({
  worker: id,
  heldOther,
  month,
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
      'One worker has room for 2.',
    ],
  ],
  [
    'one child, one worker over, no room',
    [child({ type: 'protectionPlan' })],
    boardOf([{ heldOther: 6 }, before('W1', 4)], over),
    [
      '1 child has nobody at work for them, 1 on a protection plan.',
      'The one worker present is over their own limit, since 23 Sep.',
      'Nobody has room.',
    ],
  ],
  [
    'neither who has been over longest nor who has room is named',
    [child({}), child({})],
    boardOf(
      [
        { heldOther: 5, name: 'B' },
        { heldOther: 6, name: 'A' },
        { name: 'D' },
        { name: 'C' },
        before('W1', 4),
        before('W2', 5),
        before('W2', 4, july),
      ],
      [
        ...over.slice(0, 5),
        ...over.map((row) => ({ ...row, worker: 'W2', allocatedOn: row.allocatedOn - 3 })),
      ],
    ),
    [
      '2 children have nobody at work for them.',
      '2 of the 4 workers present are over their own limit, the longest since August, at 1 month end.',
      '2 workers have room for 8.',
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
    'over for a time that the records do not tell',
    [],
    boardOf([{ heldOther: 6 }], []),
    [
      'Every child has somebody at work for them.',
      'The one worker present is over their own limit, since when is not known.',
      'Nobody has room.',
    ],
  ],
  [
    'all of them over',
    [],
    boardOf([{ heldOther: 6 }, { heldOther: 5 }, before('W1', 6), before('W1', 4, july)], []),
    [
      'Every child has somebody at work for them.',
      'All 2 workers present are over their own limit, the longest known since August, at 1 month end.',
      'Nobody has room.',
    ],
  ],
  [
    'everyone away',
    [child({ why: 'worker away', worker: 'W1' })],
    boardOf([{ heldOther: 1, presence: 0 }]),
    [
      '1 child has nobody at work for them.',
      'No worker of this team is at work.',
      'Nobody has room.',
    ],
  ],
  [
    'a team of nobody with cases',
    [],
    [],
    [
      'Every child has somebody at work for them.',
      'Nobody in this team holds cases at this extract.',
    ],
  ],
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
  expect(teamAnswer(nobody(children), whole(board)).map(({ text }) => text)).toEqual(expected);
});

const inName = (given: Partial<HeldInName>): HeldInName => ({
  ...openChild,
  reference: 'C9',
  type: 'protectionPlan',
  name: 'manager',
  since,
  ...given,
});

test.each<[string, HeldInName[], string[]]>([
  [
    'one that may not wait, apart from those with nobody',
    [inName({}), inName({ type: 'childInNeed' })],
    ['1 child on a protection plan is held in the manager’s name and has no named social worker.'],
  ],
  [
    'several, in more than one name',
    [inName({}), inName({ type: 'lookedAfter', name: 'team' })],
    [
      '1 child on a protection plan and 1 looked-after child are held in the manager’s or team’s name and have no named social worker.',
    ],
  ],
  ['children in need alone are left to the list', [inName({ type: 'childInNeed' })], []],
])('children held in a name: %s', (_, heldInName, expected) => {
  const [first, ...rest] = teamAnswer(nobody([], heldInName), whole(boardOf([{}])));
  expect(first?.text).toBe('Every child has somebody at work for them.');
  expect(rest.filter(({ loud }) => loud).map(({ text }) => text)).toEqual(expected);
});

test('only children with nobody are said loudly', () => {
  const loud = (children: ChildWithNobody[], board: BoardWorker[]) =>
    teamAnswer(nobody(children), whole(board)).map((part) => part.loud);
  expect(loud([child({})], boardOf([{}]))).toEqual([true, false, false]);
  expect(loud([], boardOf([{}]))).toEqual([false, false, false]);
  expect(loud([child({})], [])).toEqual([true, false]);
});
