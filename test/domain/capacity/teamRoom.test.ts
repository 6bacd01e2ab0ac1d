import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRoom } from '@/domain/capacity/room';
import type { RoomRequest } from '@/domain/capacity/roomRequest';
import { mostOf, roomIn, roomInTeamWords, roomSum } from '@/domain/capacity/teamRoom';
import { found } from '@/domain/found';
import { limitLookup } from '@/domain/limits/lookup';
import { boardOf, whole } from '../board/rows';
import { limitEntry, september, tree, type WorkerRow } from '../measures/rows';
import { limits, roomFacts } from './rows';

const lookup = limitLookup(limits, september, tree);
const boardWith = (rows: readonly Partial<WorkerRow>[]) => whole(boardOf(rows, [], limits));

test.each<[string, Partial<WorkerRow>[], RoomRequest['type'] | undefined, number, number]>([
  ['what is left under each line', [{ heldOther: 15 }, { heldOther: 16 }], undefined, 5, 3],
  ['of a type, with the mix then held', [{ heldAssessment: 10 }], 'careLeaver', 8, 8],
  ['less of a type whose own limit is lower', [{ heldOther: 15 }], 'assessment', 2, 2],
  ['who is past the line takes from nobody', [{ heldOther: 30 }, { heldOther: 17 }], 'other', 1, 1],
  ['who is away has no room', [{ heldOther: 9, presence: 0 }], 'other', 0, 0],
  [
    'who may not hold the work has none for it',
    [{ role: 'personal adviser', heldCareLeaver: 4 }],
    'protectionPlan',
    0,
    0,
  ],
])('%s', (_, rows, type, sum, most) => {
  const room = roomIn(boardWith(rows), type, lookup);
  expect(room.whole).toBe(true);
  expect([roomSum(room.items), mostOf(room.items)]).toEqual([sum, most]);
});

test('a worker whose cases are not recorded leaves the team’s room not known in whole', () => {
  const room = roomIn(boardWith([{ heldOther: null }, { heldOther: 15 }]), 'other', lookup);
  expect([room.whole, roomSum(room.items)]).toEqual([false, 3]);
  expect(roomInTeamWords(room, 'other')).toBe(
    'There is room for at least 3 other cases in this team, with one worker.',
  );
});

test('work that nobody set a limit for is no room, and not none', () => {
  const log = [limitEntry(1, 'caseload', [14, 16], { caseType: 'other' })];
  const own = limitLookup(log, september, tree);
  const board = whole(boardOf([{ heldOther: 4 }], [], log));
  expect(roomIn(board, undefined, own)).toMatchObject({ whole: true });
  const room = roomIn(board, 'assessment', own);
  expect(room).toMatchObject({ whole: false, items: [] });
  expect(roomInTeamWords(room, 'assessment')).toBe(
    'Whether there is room for any child being assessed in this team is not known.',
  );
});

test('whoever a team’s room counts as able to take a group stays under their line when it is compared', () => {
  const held = fc.integer({ min: 0, max: 24 });
  const rows = fc.array(
    fc.record({ heldOther: held, heldAssessment: held, heldCareLeaver: held }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const type = fc.constantFrom('assessment', 'careLeaver', 'protectionPlan');
  fc.assert(
    fc.property(rows, type, fc.integer({ min: 1, max: 12 }), (workers, asked, children) => {
      const facts = roomFacts(workers);
      const able = roomIn(found(facts.board, []), asked, facts.lookup)
        .items.filter(({ cases }) => cases >= children)
        .map(({ worker }) => worker.id);
      const { suits, judgement } = compareRoom({ type: asked, children }, facts);
      const under = [...suits, ...judgement]
        .filter(({ over }) => over === 0)
        .map(({ worker }) => worker.id);
      expect(able.sort()).toEqual(under.sort());
    }),
  );
});
