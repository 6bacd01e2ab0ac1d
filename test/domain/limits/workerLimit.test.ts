import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitLookup } from '@/domain/limits/lookup';
import { type WorkerForLimit, workerAt, workerLimit } from '@/domain/limits/workerLimit';
import type { Entry } from '@/domain/log/entries';
import { asye, inductionStep } from '@/domain/log/induction';
import { limitEntry, september, tree, worker, workersTable } from '../measures/rows';

const general = limitEntry(1, 'caseload', [16, 18]);
const assessment = limitEntry(2, 'caseload', [14, 16], { caseType: 'assessment' });
const careLeaver = limitEntry(3, 'caseload', [20, 22], { caseType: 'careLeaver' });
const log = [general, assessment, careLeaver];

function limitOf(given: Partial<WorkerForLimit>, entries: readonly Entry[] = log) {
  const worker: WorkerForLimit = {
    team: 'north-1',
    role: 'case holder',
    fte: 1,
    asyeMonths: Number.NaN,
    programme: asye,
    kept: 1,
    cases: {},
    ...given,
  };
  const limit = workerLimit(worker, limitLookup(entries, september, tree));
  return limit && [limit.amber, limit.red];
}

test.each<[string, Partial<WorkerForLimit>, [number, number]]>([
  ['a whole-time experienced worker has the limit as set', { cases: { childInNeed: 9 } }, [16, 18]],
  ['it scales with FTE', { fte: 0.6, cases: { childInNeed: 9 } }, [9.6, 10.8]],
  ['without cases it is the limit for any type', { fte: 0.5 }, [8, 9]],
  ['one kind of work has its own', { cases: { assessment: 3 } }, [14, 16]],
  [
    // 9 of 18 and 8 of 16 fill one worker exactly: 17 cases. For amber, 17 / (9/16 + 8/14).
    'a mixed caseload’s limit is where the mix fills the worker',
    { cases: { childInNeed: 9, assessment: 8 } },
    [15, 17],
  ],
  [
    'the mix counts in its own proportions, however many cases there are',
    { cases: { childInNeed: 18, assessment: 16 } },
    [15, 17],
  ],
  ['a newly qualified worker starts at 40%', { asyeMonths: 0 }, [6.4, 7.2]],
  ['steps and FTE both apply', { asyeMonths: 4, fte: 0.8 }, [7.7, 8.6]],
  ['a tie rounds up', { asyeMonths: 10, fte: 0.5 }, [7.2, 8.1]],
  ['a reduction of 25% leaves three quarters of both', { kept: 0.75 }, [12, 13.5]],
  ['it is of what FTE and step leave', { asyeMonths: 4, fte: 0.8, kept: 0.75 }, [5.8, 6.5]],
  ['no FTE has no room', { fte: 0, cases: { childInNeed: 2 } }, [0, 0]],
])('%s', (_, given, expected) => {
  expect(limitOf(given)).toEqual(expected);
});

test.each<[string, number, number]>([
  ['40% from the start', 0, 0.4],
  ['40% to the end of month 2', 2, 0.4],
  ['60% from month 3', 3, 0.6],
  ['60% in month 5', 5, 0.6],
  ['80% from month 6', 6, 0.8],
  ['90% from month 9', 9, 0.9],
  ['90% after month 12 too, until the programme is passed', 15, 0.9],
  ['all of it for those not on it, or past it', Number.NaN, 1],
])('the newly qualified step is %s', (_, months, share) => {
  expect(inductionStep({ asyeMonths: months, programme: asye })).toBe(share);
});

test.each<[string, readonly Entry[], Partial<WorkerForLimit>]>([
  ['where none is set', [], { cases: { childInNeed: 1 } }],
  ['where some of the work held has none', [assessment], { cases: { assessment: 5, carer: 1 } }],
  ['for those without cases, where only kinds of work have one', [assessment], {}],
])('nobody is given a limit %s', (_, entries, given) => {
  expect(limitOf(given, entries)).toBeUndefined();
});

test('a worker who is away has the limit they have at work', () => {
  const rows = [worker({ heldOther: 5 }), worker({ heldOther: 5, presence: 0 })];
  const table = workersTable(rows);
  const lookup = limitLookup(log, september, tree);
  expect(workerAt(table, 1, lookup)).toEqual(workerAt(table, 0, lookup));
});

const anyWorker = fc.record({
  fte: fc.constantFrom(0.4, 0.6, 0.8, 1),
  asyeMonths: fc.constantFrom(Number.NaN, 1, 4, 7, 12),
  cases: fc.record({
    assessment: fc.nat(20),
    childInNeed: fc.nat(20),
    careLeaver: fc.nat(20),
  }),
});

test('a limit lies between those of the kinds of work held, in proportion to FTE and step', () => {
  fc.assert(
    fc.property(anyWorker, (given) => {
      const share = given.fte * inductionStep({ asyeMonths: given.asyeMonths, programme: asye });
      const [amber, red] = limitOf(given)!;
      expect(red).toBeGreaterThanOrEqual(16 * share - 0.05);
      expect(red).toBeLessThanOrEqual(22 * share + 0.05);
      expect(amber).toBeLessThanOrEqual(red!);
    }),
  );
});

test('the cases that fill a worker are as many as the limit, whatever the mix', () => {
  fc.assert(
    fc.property(anyWorker, ({ fte, asyeMonths, cases }) => {
      const held = cases.assessment + cases.childInNeed + cases.careLeaver;
      fc.pre(held > 0);
      const [, red] = limitOf({ fte, asyeMonths, cases })!;
      const worth = cases.assessment / 16 + cases.childInNeed / 18 + cases.careLeaver / 22;
      // Holding `red` cases of the same mix fills FTE x step, within the rounding of the limit.
      const filled = (worth * red!) / held;
      expect(
        Math.abs(filled - fte * inductionStep({ asyeMonths, programme: asye })),
      ).toBeLessThanOrEqual(0.05 / 16 + 1e-9);
    }),
  );
});

test('an agreed reduction never raises a limit, the larger it is the less it leaves, and none changes nothing', () => {
  const percent = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(anyWorker, percent, percent, (given, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const reduced = (by: number) => limitOf({ ...given, kept: (100 - by) / 100 })!;
      for (const side of [0, 1]) {
        expect(reduced(less)[side]!).toBeLessThanOrEqual(limitOf(given)![side]!);
        expect(reduced(more)[side]!).toBeLessThanOrEqual(reduced(less)[side]!);
      }
      expect(reduced(0)).toEqual(limitOf(given));
    }),
  );
});
