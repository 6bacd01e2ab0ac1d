import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitMonths } from '@/domain/limits/limitMonths';
import { limitSum } from '@/domain/limits/limitSum';
import { limitLookup } from '@/domain/limits/lookup';
import { workerAt } from '@/domain/limits/workerLimit';
import type { Entry } from '@/domain/log/entries';
import { sumOver } from '@/domain/measures/cube';
import { addMonths } from '@/domain/month';
import { knownValue } from '@/domain/value';
import {
  entry,
  limitEntry,
  september,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';

const may = addMonths(september, -4);
const log = [
  limitEntry(1, 'caseload', [16, 18]),
  limitEntry(2, 'caseload', [14, 16], { caseType: 'assessment' }),
  limitEntry(3, 'caseload', [20, 22], { caseType: 'careLeaver' }),
];

const agreed = entry(4, 'reduction', { worker: 'W1', team: 'north-1', percent: 25 });
const programme = entry(5, 'induction', {
  name: 'Two-year induction',
  month: may,
  months: 24,
  steps: [
    { from: 0, percent: 50 },
    { from: 12, percent: 75 },
  ],
});

function sumOf(given: Partial<WorkerRow>, entries: readonly Entry[] = log) {
  const workers = workersTable([worker(given)]);
  const lookup = limitLookup(entries, september, tree);
  return limitSum(workerAt(workers, 0, lookup), workers.columns.presence[0]!, lookup);
}

const mixed = { heldChildInNeed: 6, heldAssessment: 4, heldCareLeaver: 2 };

test.each<[string, Partial<WorkerRow>, string, string]>([
  [
    'one kind of work',
    { heldChildInNeed: 9 },
    '18 × 1.0 FTE = 18.0',
    '9/18 = 0.50 whole workers, over 1.0 FTE × presence 1 = 1.00: 50%',
  ],
  [
    'kinds of one limit stand together',
    { heldChildInNeed: 9, heldProtectionPlan: 9 },
    '18 × 1.0 FTE = 18.0',
    '18/18 = 1.00 whole workers, over 1.0 FTE × presence 1 = 1.00: 100%',
  ],
  [
    'a newly qualified part-timer',
    { fte: 0.8, asyeMonths: 4, heldChildInNeed: 9 },
    '18 × 0.8 FTE × 60% = 8.6',
    '9/18 = 0.50 whole workers, over 0.8 FTE × 60% × presence 1 = 0.48: 104%',
  ],
  [
    // 6/18 + 4/16 + 2/22 = 0.6742; 12 x 0.48 / 0.6742 = 8.54; 0.6742 / 0.48 = 140.5 %.
    'a mixed caseload',
    { fte: 0.8, asyeMonths: 4, ...mixed },
    '12 / (4/16 + 6/18 + 2/22) × 0.8 FTE × 60% = 8.5',
    '4/16 + 6/18 + 2/22 = 0.67 whole workers, over 0.8 FTE × 60% × presence 1 = 0.48: 140%',
  ],
  [
    'on a phased return the limit stays and the capacity is halved',
    { presence: 0.5, heldChildInNeed: 9 },
    '18 × 1.0 FTE = 18.0',
    '9/18 = 0.50 whole workers, over 1.0 FTE × presence 0.50 = 0.50: 100%',
  ],
  [
    'who is away has no capacity, and is never “not applicable”',
    { presence: 0, heldChildInNeed: 9 },
    '18 × 1.0 FTE = 18.0',
    '9/18 = 0.50 whole workers, over 1.0 FTE × presence 0 = 0.00: there is nothing to set it against while they are away',
  ],
  [
    'without cases',
    {},
    '18 × 1.0 FTE = 18.0',
    'No cases = 0.00 whole workers, over 1.0 FTE × presence 1 = 1.00: 0%',
  ],
])('how limit and load are reckoned: %s', (_, given, limit, load) => {
  expect(sumOf(given)).toMatchObject({ limit, load });
});

const fourMonths = { fte: 0.8, asyeMonths: 4, heldChildInNeed: 9 };

test.each<[string, readonly Entry[], string, string]>([
  [
    // 18 x 0.8 x 0.6 x 0.75 = 6.48; the load is over FTE x step x presence alone.
    'an agreed reduction scales the limit, not the capacity',
    [agreed],
    '18 × 0.8 FTE × 60% × 75% agreed = 6.5',
    '9/18 = 0.50 whole workers, over 0.8 FTE × 60% × presence 1 = 0.48: 104%',
  ],
  [
    'the steps are those of the programme begun by the month they started',
    [programme],
    '18 × 0.8 FTE × 50% = 7.2',
    '9/18 = 0.50 whole workers, over 0.8 FTE × 50% × presence 1 = 0.40: 125%',
  ],
  [
    'a programme that begins after they started is not theirs',
    [entry(5, 'induction', { ...programme.value!, month: addMonths(may, 1) })],
    '18 × 0.8 FTE × 60% = 8.6',
    '9/18 = 0.50 whole workers, over 0.8 FTE × 60% × presence 1 = 0.48: 104%',
  ],
])('how limit and load are reckoned: %s', (_, written, limit, load) => {
  expect(sumOf(fourMonths, [...log, ...written])).toMatchObject({ limit, load });
});

test('nothing is reckoned where no limit is set for some of the work', () => {
  const only = [limitEntry(1, 'caseload', [14, 16], { caseType: 'assessment' })];
  expect(sumOf(mixed, only)).toBeUndefined();
  expect(sumOf({ heldAssessment: 4 }, only)?.limit).toBe('16 × 1.0 FTE = 16.0');
});

test('a worker’s sum is their part of the team’s, as measures have it', () => {
  const given = fc.record({
    fte: fc.constantFrom(0.2, 0.4, 0.5, 0.6, 0.8, 1),
    asyeMonths: fc.option(fc.nat(14)),
    presence: fc.constantFrom(0, 0.5, 1),
    heldAssessment: fc.nat(6),
    heldChildInNeed: fc.nat(9),
    heldCareLeaver: fc.nat(9),
    heldOther: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(given, (row) => {
      const all = [...log, agreed, programme];
      const cube = limitMonths(workersTable([worker(row)]), all, tree);
      const part = (name: 'workersWorth' | 'capacity' | 'limitRed') =>
        sumOver(cube, [name], ['north-1'], september);
      const sum = sumOf(row, all)!;
      expect(sum.workersWorth).toBe(part('workersWorth'));
      expect(sum.capacity).toBe(part('capacity'));
      expect(sum.limit.endsWith(` = ${part('limitRed').toFixed(1)}`)).toBe(true);
      const share = (part('workersWorth') / part('capacity')) * 100;
      expect(knownValue(sum.share) ?? Number.POSITIVE_INFINITY).toBeCloseTo(share, 8);
    }),
  );
});
