import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comingKinds } from '@/domain/facts';
import { type RunwayFacts, runway } from '@/domain/projection/runway';
import type { KnownChange, RunwayWorker } from '@/domain/projection/runwayLimit';
import { knownValue } from '@/domain/value';
import { change, holder, inDays, monday, monthsWith } from './rows';

const share = fc.constantFrom(0, 0.4, 0.5, 0.6, 0.8, 1);
const ids = ['W1', 'W2', 'W3', 'W4', 'W5'] as const;

const aWorker = (id: string): fc.Arbitrary<RunwayWorker> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    agency: fc.boolean(),
    limit: fc.integer({ min: 1, max: 220 }).map((tenths) => tenths / 10),
    step: fc.constantFrom(0.4, 0.6, 0.8, 0.9, 1),
    kept: fc.constantFrom(0.5, 0.75, 1),
    presence: fc.constantFrom(0, 0.5, 1),
  });

const aChange: fc.Arbitrary<KnownChange> = fc.record({
  kind: fc.constantFrom(...comingKinds, 'reduction' as const),
  worker: fc.constantFrom(...ids, 'elsewhere', null),
  name: fc.constantFrom('A', 'B', 'C'),
  role: fc.constantFrom('case holder' as const, 'first line manager' as const, null),
  date: fc.integer({ min: -10, max: 100 }).map(inDays),
  fte: fc.constantFrom(0.5, 0.8, 1),
  share: fc.oneof(share, fc.constant(Number.NaN)),
});

const aTeam: fc.Arbitrary<RunwayFacts> = fc.record({
  extract: fc.constant(monday),
  workers: fc
    .subarray([...ids])
    .chain((chosen) => fc.tuple(...chosen.map(aWorker)) as fc.Arbitrary<RunwayWorker[]>),
  children: fc.nat({ max: 120 }),
  changes: fc.array(aChange, { maxLength: 8 }),
  starterLimit: fc.constantFrom(16, 18, 22),
  months: fc.array(fc.nat({ max: 120 }), { maxLength: 25 }).map(monthsWith),
  allAgencyLeaves: fc.boolean(),
});

const childrenOf = (facts: RunwayFacts) => runway(facts).weeks.map(({ children }) => children);

test('adding a worker, or one who starts, never raises the load or its range in any week', () => {
  const more = fc.oneof(
    aWorker('W9').map((worker) => (facts: RunwayFacts) => ({
      ...facts,
      workers: [...facts.workers, worker],
    })),
    fc.tuple(aChange, share).map(([starter, share]) => (facts: RunwayFacts) => ({
      ...facts,
      changes: [...facts.changes, { ...starter, kind: 'starter' as const, worker: null, share }],
    })),
  );
  fc.assert(
    fc.property(aTeam, more, (facts, add) => {
      const before = runway(facts).weeks;
      runway(add(facts)).weeks.forEach((week, i) => {
        const load = knownValue(before[i]!.load);
        if (load === undefined) return;
        expect(knownValue(week.load)).toBeLessThanOrEqual(load + 1e-6);
        if (week.range) expect(week.range.high).toBeLessThanOrEqual(before[i]!.range!.high + 1e-6);
      });
    }),
  );
});

test('children stay with the team: no worker or change of workers makes one more or fewer', () => {
  fc.assert(
    fc.property(aTeam, (facts) => {
      const children = childrenOf(facts);
      const alone = { ...facts, changes: [], allAgencyLeaves: !facts.allAgencyLeaves };
      expect(childrenOf(alone)).toEqual(children);
      expect(childrenOf({ ...alone, workers: facts.workers.slice(1) })).toEqual(children);
    }),
  );
});

test('children are those at the start, and those who come, less those who go, week after week', () => {
  fc.assert(
    fc.property(aTeam, (facts) => {
      const { weeks } = runway(facts);
      expect(weeks[0]!.children.expected).toBeCloseTo(facts.children, 6);
      weeks.slice(1).forEach((week, i) => {
        const before = weeks[i]!.children.expected;
        const { weekly } = runway({ ...facts, children: before });
        expect(week.children.expected).toBeCloseTo(before + weekly.in - weekly.out, 6);
      });
    }),
  );
});

test('the limit is today’s and the effects of all events so far, added up', () => {
  fc.assert(
    fc.property(aTeam, (facts) => {
      const { weeks } = runway(facts);
      let limit = weeks[0]!.limit;
      for (const week of weeks) {
        for (const { effect } of week.events) limit += effect;
        expect(week.limit).toBeCloseTo(limit, 6);
        expect(week.limit).toBeGreaterThan(-1e-6);
      }
    }),
  );
});

test('the order in which workers and changes are told does not matter', () => {
  const told = aTeam.chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.shuffledSubarray([...facts.workers], { minLength: facts.workers.length }),
      fc.shuffledSubarray([...facts.changes], { minLength: facts.changes.length }),
    ),
  );
  fc.assert(
    fc.property(told, ([facts, workers, changes]) => {
      const other = runway({ ...facts, workers, changes }).weeks;
      runway(facts).weeks.forEach((week, i) => {
        expect(other[i]!.limit).toBeCloseTo(week.limit, 6);
        expect(other[i]!.load.kind).toBe(week.load.kind);
        expect(other[i]!.events.length).toBe(week.events.length);
      });
    }),
  );
});

test('every load is a number or says why there is none, and lies within its range', () => {
  fc.assert(
    fc.property(aTeam, (facts) => {
      for (const { load, range, children } of runway(facts).weeks) {
        if (load.kind === 'known') expect(Number.isFinite(load.value)).toBe(true);
        else expect(load.kind).toBe('notApplicable');
        if (!range || load.kind !== 'known') continue;
        expect(range.low).toBeLessThanOrEqual(load.value + 1e-9);
        expect(range.high).toBeGreaterThanOrEqual(load.value - 1e-9);
        expect(children.range?.low).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('without its agency workers a team is never better off, and without any nothing changes', () => {
  const limits = (facts: RunwayFacts, allAgencyLeaves: boolean) =>
    runway({ ...facts, allAgencyLeaves }).weeks.map(({ limit }) => limit);
  fc.assert(
    fc.property(aTeam, (facts) => {
      const settled = { ...facts, changes: [change(), change({ worker: 'W2' })] };
      limits(settled, true).forEach((limit, week) => {
        expect(limit).toBeLessThanOrEqual(limits(settled, false)[week]! + 1e-6);
      });
      const employed = {
        ...facts,
        workers: facts.workers.map((each) => ({ ...each, agency: false })),
      };
      expect(limits(employed, true)).toEqual(limits(employed, false));
    }),
  );
  expect(limits({ ...lone, workers: [holder({ agency: true })] }, true)[1]).toBe(0);
});

const lone: RunwayFacts = {
  extract: monday,
  workers: [],
  children: 18,
  changes: [],
  starterLimit: 18,
  months: [],
  allAgencyLeaves: false,
};
