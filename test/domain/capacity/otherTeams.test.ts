import { expect, test } from 'vitest';
import { boardOf } from '@/domain/board/boardOf';
import type { Extract } from '@/domain/board/nobodyDoubts';
import {
  elsewhereWords,
  otherTeams,
  roomByTotals,
  roomElsewhere,
  type TeamRoom,
} from '@/domain/capacity/otherTeams';
import { limitLookup } from '@/domain/limits/lookup';
import { teamMonths } from '@/domain/measures/teamMonths';
import { addMonths } from '@/domain/month';
import { extract, heldWhole } from '../board/rows';
import { september, tree, type WorkerRow, worker, workersTable } from '../measures/rows';
import { limits } from './rows';

const lookup = limitLookup(limits, september, tree);
const august = addMonths(september, -1);

/** The room of North 2 by its workers' rows where open, else by its totals of August. */
function roomOfNorth2(rows: readonly Partial<WorkerRow>[], open: boolean): TeamRoom | undefined {
  const of = (month: number) =>
    rows.map((row, i) => worker({ worker: `W${i}`, team: 'north-2', month, ...row }));
  const workers = workersTable([...of(august), ...of(september)]);
  const at: Extract = {
    day: extract,
    workers: heldWhole<'worker-month'>(workers),
    cases: { state: 'not held', sentence: 'No case system is connected.' },
    doubts: [],
  };
  return roomElsewhere(['north-2'], {
    tree,
    type: 'protectionPlan',
    lookup,
    boardOf: (team) => (open ? boardOf(at, [team], lookup) : undefined),
    teamMonths: teamMonths(workers, []),
    asAt: august,
  })[0];
}

test.each<[string, Partial<WorkerRow>[], number, number]>([
  ['what is left under the lines', [{ heldOther: 15 }, { heldOther: 16 }], 5, 5],
  ['by totals, who is over takes from who is not', [{ heldOther: 10 }, { heldOther: 24 }], 8, 2],
  ['who is away adds no room', [{ heldOther: 15 }, { heldOther: 9, presence: 0 }], 3, 3],
  ['nor does one who holds nothing take any away', [{ heldOther: 15 }, { presence: 0 }], 3, 3],
  [
    'who may not hold the work has no room for it',
    [{ heldOther: 15 }, { role: 'lead practitioner (not a social worker)', heldChildInNeed: 1 }],
    3,
    3,
  ],
  [
    'by totals, the newly qualified count at their first step',
    [{ heldOther: 10 }, { heldOther: 4, asyeMonths: 9 }],
    20,
    11,
  ],
  ['never less than none', [{ heldOther: 30 }], 0, 0],
  ['the line is that of the work held', [{ heldAssessment: 10 }], 6, 6],
])('%s', (_, rows, byWorkers, byTotals) => {
  expect(roomOfNorth2(rows, true)).toMatchObject({ room: byWorkers, basis: 'workers' });
  expect(roomOfNorth2(rows, false)).toMatchObject({ room: byTotals, basis: 'totals' });
});

test('totals that lack a part are no room, rather than none', () => {
  const records = teamMonths(workersTable([worker({ heldOther: null })]), []);
  expect(roomByTotals(records, 'north-1', september, lookup)).toBeNaN();
  expect(roomByTotals(records, 'south-1', september, lookup)).toBeNaN();
});

test('other teams are those of like function, in the order of the structure', () => {
  expect(otherTeams(tree, 'north-1')).toEqual(['north-2', 'south-1']);
});

const room = (number: number, basis: TeamRoom['basis'] = 'workers'): TeamRoom => ({
  team: '',
  name: '',
  room: number,
  least: false,
  basis,
});

test.each<[string, TeamRoom[], string]>([
  [
    'exact',
    [room(3), room(0), room(2)],
    'There is room for 5 cases in 2 of the 3 other mixed teams.',
  ],
  ['cautious', [room(1, 'totals')], 'There is room for about 1 case in the other mixed team.'],
  ['none', [room(0), room(0)], 'There is no room in the 2 other mixed teams.'],
  [
    'in part',
    [room(4), room(Number.NaN)],
    'There is room for 4 cases in the other mixed team. Of 1 more team it is not recorded.',
  ],
  ['not known', [room(Number.NaN)], 'What room other mixed teams have is not recorded.'],
  ['no such team', [], 'There is no other mixed team.'],
])('in words: %s', (_, rooms, words) => {
  expect(elsewhereWords(rooms, 'mixed', undefined)).toBe(words);
});
