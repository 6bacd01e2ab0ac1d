import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardWorker } from '@/domain/board/board';
import { compareRoom, type RoomComparison, type RoomFacts } from '@/domain/capacity/room';
import type { RoomRequest } from '@/domain/capacity/roomRequest';
import { roomText } from '@/domain/capacity/roomText';
import { costWords, weighWords } from '@/domain/capacity/roomWords';
import { addDays, type Day } from '@/domain/month';
import { textAt } from '@/domain/table';
import { caseTypes, isSocialWorkerRole, roles } from '@/domain/worker';
import type { CaseRow, WorkerRow } from '../measures/rows';
import { type Change, roomFacts } from './rows';

const held = fc.integer({ min: 0, max: 9 });

const anyRow: fc.Arbitrary<Partial<WorkerRow>> = fc.record({
  name: fc.constantFrom('A. Ng', 'B. Khan', 'C. Roe', 'D. Day', 'É. Fox', 'Z. Poe'),
  role: fc.oneof(fc.constant('case holder'), fc.constantFrom(...roles)),
  agency: fc.boolean(),
  asyeMonths: fc.option(fc.integer({ min: 0, max: 14 }), { nil: null }),
  skills: fc.constantFrom(null, 'Polish', 'Urdu; Court work'),
  fte: fc.constantFrom(0.4, 0.6, 0.8, 1),
  presence: fc.constantFrom(0, 0.5, 1, 1, 1),
  heldAssessment: held,
  heldChildInNeed: held,
  heldProtectionPlan: held,
  heldCareLeaver: held,
});

const anyWorker = fc.integer({ min: 1, max: 8 }).map((number) => `W${number}`);

const anyChange: fc.Arbitrary<Change> = fc.record({
  worker: anyWorker,
  kind: fc.constantFrom('leaver', 'agency end', 'ASYE step', 'return', 'long absence'),
  days: fc.integer({ min: 1, max: 112 }),
});

const anyCase: fc.Arbitrary<Partial<CaseRow>> = fc.record({
  reference: fc.string(),
  family: fc.constantFrom('F1', 'F2', 'F3'),
  worker: fc.option(anyWorker, { nil: null }),
  previousWorkers: fc.constantFrom(null, 'W1', 'W2; W3'),
});

const anyFacts: fc.Arbitrary<RoomFacts> = fc
  .record({
    rows: fc.array(anyRow, { maxLength: 8 }),
    changes: fc.array(anyChange, { maxLength: 5 }),
    cases: fc.array(anyCase, { maxLength: 8 }),
  })
  .map(({ rows, changes, cases }) => roomFacts(rows, { changes, cases }));

const anyRequest: fc.Arbitrary<RoomRequest> = fc.record({
  type: fc.constantFrom(...caseTypes),
  children: fc.integer({ min: 1, max: 12 }),
  skill: fc.constantFrom(undefined, 'Polish'),
  knownTo: fc.constantFrom(undefined, 'F1', 'W2'),
});

const optionsOf = ({ suits, judgement }: RoomComparison) => [...suits, ...judgement];
const idsOf = (items: readonly { worker: BoardWorker }[]) => items.map(({ worker }) => worker.id);

function forAll(check: (comparison: RoomComparison, facts: RoomFacts) => void) {
  fc.assert(
    fc.property(anyFacts, anyRequest, (facts, request) =>
      check(compareRoom(request, facts), facts),
    ),
  );
}

test('no order of workers changes the comparison', () => {
  const shuffled = anyFacts.chain((facts) =>
    fc
      .shuffledSubarray([...facts.board], { minLength: facts.board.length })
      .map((board) => [facts, { ...facts, board }] as const),
  );
  fc.assert(
    fc.property(shuffled, anyRequest, ([facts, other], request) => {
      expect(compareRoom(request, other)).toEqual(compareRoom(request, facts));
    }),
  );
});

const moreCapacity: fc.Arbitrary<(worker: BoardWorker) => BoardWorker> = fc.constantFrom(
  (worker) => ({ ...worker, fte: worker.fte + 0.2 }),
  (worker) => ({ ...worker, asyeMonths: (worker.asyeMonths ?? 0) + 3 }),
  (worker) => ({ ...worker, asyeMonths: Number.NaN }),
);

test('adding capacity never raises a load, nor how far it would be past its line', () => {
  fc.assert(
    fc.property(anyFacts, anyRequest, moreCapacity, (facts, request, change) => {
      const before = optionsOf(compareRoom(request, facts));
      const after = optionsOf(compareRoom(request, { ...facts, board: facts.board.map(change) }));
      for (const option of before) {
        const same = after.find(({ worker }) => worker.id === option.worker.id);
        expect(same?.percent).toBeLessThanOrEqual(option.percent);
        expect(same?.over).toBeLessThanOrEqual(option.over);
      }
    }),
  );
});

test('another worker changes nobody else’s load', () => {
  fc.assert(
    fc.property(anyFacts, anyRequest, anyRow, (facts, request, row) => {
      const [joining] = roomFacts([row]).board.map((worker) => ({ ...worker, id: 'W99' }));
      const board = joining ? [...facts.board, joining] : facts.board;
      const others = optionsOf(compareRoom(request, { ...facts, board })).filter(
        ({ worker }) => worker.id !== 'W99',
      );
      const before = optionsOf(compareRoom(request, facts));
      const byId = (a: (typeof before)[number], b: (typeof before)[number]) =>
        a.worker.id < b.worker.id ? -1 : 1;
      expect(others.sort(byId)).toEqual(before.sort(byId));
    }),
  );
});

test('a sibling group is never split: an option holds all of it', () => {
  forAll((comparison) => {
    for (const { worker, cases } of optionsOf(comparison))
      expect(cases - worker.cases).toBe(comparison.request.children);
  });
});

test('children are conserved: whoever takes the group, the team holds it and all it held, the absent’s too', () => {
  forAll((comparison, { board }) => {
    const { totals, request } = comparison;
    for (const option of optionsOf(comparison)) {
      const team = board.map(({ id, cases }) => (id === option.worker.id ? option.cases : cases));
      expect(team.reduce((sum, cases) => sum + cases, 0)).toBe(totals.after);
    }
    expect(totals.after - totals.held).toBe(request.children);
    const away = board.filter(({ presence }) => presence === 0);
    expect(totals.heldByAway).toBe(away.reduce((sum, { cases }) => sum + cases, 0));
  });
});

test('every worker is in the comparison once', () => {
  forAll((comparison, { board }) => {
    const shown = [...idsOf(optionsOf(comparison)), ...idsOf(comparison.cannot)];
    expect(shown.sort()).toEqual(board.map(({ id }) => id).sort());
  });
});

test('those who suit are present, experienced, staying social workers within their line, and no others', () => {
  forAll((comparison, facts) => {
    const { suits, request } = comparison;
    for (const option of optionsOf(comparison)) {
      const { worker, cases, limit } = option;
      const fits =
        limit !== undefined &&
        cases <= limit.red &&
        ['case holder', 'senior practitioner'].includes(worker.role ?? '') &&
        Number.isNaN(worker.asyeMonths) &&
        worker.presence === 1 &&
        !goesWithin(facts, worker.id, 84) &&
        (request.skill === undefined || worker.skills.includes(request.skill));
      expect(suits.includes(option)).toBe(fits);
    }
  });
});

function goesWithin({ coming, extract }: RoomFacts, worker: string, days: number): boolean {
  const { columns } = coming;
  return Array.from({ length: coming.rows }, (_, row) => row).some(
    (row) =>
      textAt(columns.worker, row) === worker &&
      ['leaver', 'agency end', 'long absence'].includes(textAt(columns.kind, row) ?? '') &&
      (columns.date[row] as Day) <= addDays(extract, days),
  );
}

test('a breach is never hidden: it is a reason, and part of the cost', () => {
  forAll((comparison) => {
    for (const option of optionsOf(comparison)) {
      const breach = option.limit !== undefined && option.cases > option.limit.red;
      expect(option.status === 'over limit').toBe(breach);
      expect(/ over$/.test(costWords(option))).toBe(breach);
      expect(weighWords(option).some((words) => /over their own line/i.test(words))).toBe(breach);
    }
  });
});

test('a child on a plan, looked after or being assessed is for present social workers alone', () => {
  forAll((comparison) => {
    for (const { worker } of optionsOf(comparison)) {
      expect(worker.presence).not.toBe(0);
      if (['protectionPlan', 'lookedAfter', 'assessment'].includes(comparison.request.type))
        expect(isSocialWorkerRole(worker.role)).toBe(true);
    }
  });
});

test('each group is in alphabetical order, whatever the loads', () => {
  forAll((comparison) => {
    for (const group of [comparison.suits, comparison.judgement, comparison.cannot]) {
      const names = group.map(({ worker }) => worker.name);
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
    }
  });
});

test('only the team’s own text names a worker or a family', () => {
  const context = { unit: 'North 1', asAt: 'noon', simulated: true, elsewhere: '' };
  forAll((comparison, { board }) => {
    for (const audience of ['leadership', 'public committee'] as const) {
      const made = roomText(comparison, audience, context);
      const text = made.offered ? made.text : made.why;
      for (const { name } of board) expect(text).not.toContain(name);
      expect(text).not.toMatch(/F1|the family/);
    }
  });
});
