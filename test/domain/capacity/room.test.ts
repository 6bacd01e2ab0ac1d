import { expect, test } from 'vitest';
import { reasonWords } from '@/domain/capacity/roomReasons';
import type { RoomRequest } from '@/domain/capacity/roomRequest';
import {
  cannotWords,
  costWords,
  roomSummary,
  totalsWords,
  weighWords,
} from '@/domain/capacity/roomWords';
import { addDays } from '@/domain/month';
import type { CaseType } from '@/domain/worker';
import { extract } from '../board/rows';
import { type CaseRow, entry, type WorkerRow } from '../measures/rows';
import { type Change, compared, limits } from './rows';

const plan = (children: number): RoomRequest => ({ type: 'protectionPlan', children });
const one = (type: CaseType): RoomRequest => ({ type, children: 1 });
const toManager = { named: true, judge: 'your' } as const;
const lead = 'lead practitioner (not a social worker)';

test.each<[string, Partial<WorkerRow>, Change[], RoomRequest, string[]]>([
  ['an experienced worker with room suits', { heldOther: 4 }, [], plan(3), []],
  ['exactly at the line after the whole group is not over it', { heldOther: 15 }, [], plan(3), []],
  [
    'one more is, and it is said before it happens',
    { heldOther: 16 },
    [],
    plan(3),
    ['Would go over their own line.'],
  ],
  [
    'who is over already is said to be',
    { heldOther: 19 },
    [],
    plan(1),
    ['Over their own line already.'],
  ],
  [
    'the line is that of the mix they would then hold',
    { heldAssessment: 16 },
    [],
    one('careLeaver'),
    ['Would go over their own line.'],
  ],
  ['a senior practitioner suits', { role: 'senior practitioner', heldOther: 1 }, [], plan(1), []],
  [
    'a newly qualified worker is the manager’s to judge, with room or without',
    { asyeMonths: 4 },
    [],
    plan(1),
    ['On the ASYE, month 4: protected at 60% of a full caseload.'],
  ],
  [
    'so is one on a phased return',
    { presence: 0.5 },
    [],
    plan(1),
    ['On a phased return, at work for 50% of their hours; the limit counts them in full.'],
  ],
  [
    'so is one whose booking ends within twelve weeks',
    { agency: true },
    [{ kind: 'agency end', days: 84 }],
    plan(1),
    ['Agency booking ends on 21 Dec.'],
  ],
  ['but not a day later', { agency: true }, [{ kind: 'agency end', days: 85 }], plan(1), []],
  ['agency without notice suits', { agency: true }, [], plan(1), []],
  [
    'a leaver is, and two reasons are both said',
    { heldOther: 18 },
    [{ kind: 'leaver', days: 7 }],
    plan(1),
    ['Would go over their own line.', 'Leaves on 5 Oct.'],
  ],
  [
    'an absence ahead is, without its reason',
    {},
    [{ kind: 'long absence', days: 14 }],
    plan(1),
    ['Away from 12 Oct.'],
  ],
  ['a step up ahead is none', {}, [{ kind: 'ASYE step', days: 7 }], plan(1), []],
  [
    'a lead practitioner may hold a child in need, in the manager’s judgement',
    { role: lead },
    [],
    one('childInNeed'),
    ['Not a social worker.'],
  ],
  [
    'a personal adviser a care leaver',
    { role: 'personal adviser' },
    [],
    one('careLeaver'),
    ['Not a social worker.'],
  ],
  [
    'a manager with cases is no case holder by role',
    { role: 'first line manager', heldOther: 1 },
    [],
    plan(1),
    ['Not a case holder by role: first line manager.'],
  ],
  [
    'a skill asked for and not recorded',
    { skills: 'Court work' },
    [],
    { ...plan(1), skill: 'Polish' },
    ['Polish is not recorded for them.'],
  ],
  [
    'a skill asked for and recorded among others',
    { skills: 'Court work; Polish' },
    [],
    { ...plan(1), skill: 'Polish' },
    [],
  ],
  [
    'a load that is not recorded',
    { heldOther: null },
    [],
    plan(1),
    [
      'The records do not say what they hold, at what stage they are or for how many hours they work.',
    ],
  ],
  [
    'a presence that is not recorded',
    { presence: null },
    [],
    plan(1),
    ['The records do not say whether they are at work.'],
  ],
])('%s', (_, row, changes, request, reasons) => {
  const { suits, judgement } = compared(request, [row], { changes });
  expect(suits.length).toBe(reasons.length === 0 ? 1 : 0);
  expect([...suits, ...judgement].map((option) => option.reasons.map(reasonWords))).toEqual([
    reasons,
  ]);
});

test.each<[string, Partial<WorkerRow>, CaseType, string]>([
  [
    'who is away cannot, and their children stay counted',
    {
      presence: 0,
      heldOther: 7,
      awaySince: addDays(extract, -5),
      expectedBack: addDays(extract, 20),
    },
    'childInNeed',
    'Away since 23 Sep, expected 18 Oct. The 7 cases they hold stay counted.',
  ],
  [
    'nor who is away with nothing more known',
    { presence: 0 },
    'childInNeed',
    'Away, return not known.',
  ],
  ...(['protectionPlan', 'lookedAfter', 'assessment', 'careLeaver', 'carer', 'other'] as const).map(
    (type): [string, Partial<WorkerRow>, CaseType, string] => [
      `a lead practitioner cannot hold work of type ${type}`,
      { role: lead },
      type,
      'Not a social worker, and this work needs one.',
    ],
  ),
  [
    'a personal adviser cannot hold a looked-after child',
    { role: 'personal adviser' },
    'lookedAfter',
    'Not a social worker, and this work needs one.',
  ],
])('%s', (_, row, type, words) => {
  const { suits, judgement, cannot } = compared(one(type), [row]);
  expect([suits, judgement]).toEqual([[], []]);
  expect(cannot.map(cannotWords)).toEqual([words]);
});

test('where only a newly qualified worker and a returner have room, neither is put first', () => {
  const comparison = compared(plan(3), [
    { name: 'R. Castell', heldOther: 18 },
    { name: 'P. Nandakumar', asyeMonths: 9, heldOther: 3 },
    { name: 'D. Moss', presence: 0.5, heldOther: 5 },
    { name: 'K. Lindqvist', presence: 0, heldOther: 10 },
  ]);
  expect(comparison.suits).toEqual([]);
  expect(comparison.judgement.map(costWords)).toEqual([
    'D. Moss would hold 8 of 18.0, within limit',
    'P. Nandakumar would hold 6 of 16.2, within limit',
    'R. Castell would hold 21 of 18.0, 3 over',
  ]);
  expect(roomSummary(comparison, toManager)).toBe(
    'Nobody can take 3 children on a protection plan together without going over the line or without your judgement. 2 would stay within their own limit but need your judgement; 1 would go over their own limit.',
  );
  expect(totalsWords(comparison)).toBe(
    'The team’s workers hold 36 cases, 10 of them with workers who are away; with these 3 it is 39, whoever takes them.',
  );
});

test.each<[string, Partial<WorkerRow>[], RoomRequest, string]>([
  [
    'those who suit are named in alphabetical order',
    [{ name: 'T. Ferreira' }, { name: 'D. Moss' }],
    plan(1),
    'D. Moss and T. Ferreira have room for 1 child on a protection plan, and the work suits their stage.',
  ],
  [
    'more than four are counted',
    [{}, {}, {}, {}, {}, { presence: 0 }],
    plan(2),
    '5 of the 6 workers have room for 2 children on a protection plan together, and the work suits their stage.',
  ],
  [
    'nobody at all',
    [{ presence: 0 }, { role: lead }],
    plan(1),
    'Nobody in this team can take 1 child on a protection plan: each is away or not a social worker.',
  ],
  ['no workers', [], plan(1), 'Nobody in this team holds cases at this extract.'],
  [
    'nobody of whom it can be said',
    [{ heldOther: null }],
    plan(1),
    'Nobody can take 1 child on a protection plan without going over the line or without your judgement. For 1 it cannot be said.',
  ],
])('the summary: %s', (_, rows, request, words) => {
  expect(roomSummary(compared(request, rows), toManager)).toBe(words);
});

test('without a limit nobody is said to have room, and the cost says so', () => {
  const { suits, judgement } = compared(plan(1), [{ heldOther: 2 }], { log: [] });
  expect(suits).toEqual([]);
  expect(judgement.map(costWords)).toEqual(['W1 would hold 3, no limit set']);
  expect(judgement.flatMap(weighWords)).toEqual([
    'No limit is set for this mix of work, so nobody can say whether there is room.',
  ]);
});

const siblings: Partial<CaseRow>[] = [
  { reference: 'C1', family: 'F7', worker: 'W1', previousWorkers: 'W3; W9' },
  { reference: 'C2', family: 'F7', worker: 'W1' },
  { reference: 'C3', family: 'F7', worker: 'W2' },
  { reference: 'C4', family: 'F8', worker: 'W2' },
];

test.each<[string, string, (string | undefined)[]]>([
  [
    'who holds a child of the family, who held one, and who neither',
    'F7',
    [
      'Knows the family: holds 2 children of it now. Others of the family stay: 1 with W2.',
      'Knows the family: holds 1 child of it now. Others of the family stay: 2 with W1.',
      'Knows the family: held a child of it before. Others of the family stay: 2 with W1 and 1 with W2.',
    ],
  ],
  [
    'a worker who is named, and of the others nothing is said',
    'W2',
    [undefined, 'Named as knowing the family.', undefined],
  ],
  ['a name that nobody has', 'F99', [undefined, undefined, undefined]],
])('who knows the family: %s', (_, knownTo, words) => {
  const { suits } = compared({ ...plan(1), knownTo }, [{}, {}, {}], { cases: siblings });
  expect(suits.map((option) => weighWords(option)[0])).toEqual(words);
});

test('an agreed reduction leaves less room: the line is the reduced one', () => {
  const agreed = entry(9, 'reduction', { worker: 'W1', team: 'north-1', percent: 50 });
  const { judgement } = compared(plan(1), [{ heldProtectionPlan: 9 }], {
    log: [...limits, agreed],
  });
  expect(judgement.map(({ limit, over }) => [limit?.amber, limit?.red, over])).toEqual([[8, 9, 1]]);
});
