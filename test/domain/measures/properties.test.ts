import fc from 'fast-check';
import { expect, test } from 'vitest';
import { teamOnlyComponents } from '@/domain/facts';
import { measureIds, measureOf } from '@/domain/measures/catalogue';
import type { TeamOnlyRow } from '@/domain/measures/teamMonths';
import { addMonths, monthRange } from '@/domain/month';
import {
  evidenceOf,
  figureOf,
  limitEntry,
  september,
  shownOf,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
} from './rows';

const limits = [
  limitEntry(1, 'caseload', [16, 18]),
  limitEntry(2, 'caseload', [8, 10], { caseType: 'assessment' }),
];

const tenths = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((n) => n / 10);
const teams = ['north-1', 'north-2', 'south-1'] as const;

const anyWorker: fc.Arbitrary<WorkerRow> = fc
  .record({
    team: fc.constantFrom(...teams),
    role: fc.constantFrom('case holder', 'first line manager', 'personal adviser'),
    agency: fc.boolean(),
    fte: fc.constantFrom(0, 0.4, 0.6, 0.8, 1),
    asyeMonths: fc.option(fc.integer({ min: 0, max: 14 })),
    presence: fc.constantFrom(0, 0.5, 1),
    heldAssessment: fc.nat(12),
    heldOther: fc.nat(20),
    daysLost: fc.nat(20),
    supervisionsDue: fc.nat(2),
    supervisor: fc.option(fc.constantFrom('W0', 'W1', 'M1')),
    monthsInPost: fc.nat(90),
  })
  .map(worker);

const anyOthers: fc.Arbitrary<Partial<TeamOnlyRow>> = fc.record({
  vacantFte: tenths(5),
  agencyCoverFte: tenths(3),
  leaversFte: tenths(2),
  unallocatedOther: fc.nat(4),
  visitsDueLookedAfter: fc.nat(9),
  visitsHeldLookedAfter: fc.nat(9),
  heldInTeamName: fc.nat(3),
  movedInFte: tenths(2),
  movedOutFte: tenths(2),
  startersFte: tenths(2),
  manyWorkersLookedAfter: fc.nat(9),
  openInYearLookedAfter: fc.nat(40),
});

const anyMonth = fc.tuple(
  fc
    .array(anyWorker, { minLength: 1, maxLength: 12 })
    .map((rows) => rows.map((row, i) => ({ ...row, worker: `W${i}` }))),
  fc.tuple(anyOthers, anyOthers, anyOthers),
);

/** The same month twelve times over, so that rolling measures have theirs. */
function year(rows: readonly WorkerRow[], others: readonly TeamOnlyRow[]) {
  const range = monthRange(addMonths(september, -11), september);
  return evidenceOf(
    range.flatMap((month) => rows.map((row) => ({ ...row, month }))),
    range.flatMap((month) => others.map((row) => ({ ...row, month }))),
    limits,
  );
}

test('a roll-up is the measure of all its units’ records together, however they are split into teams', () => {
  fc.assert(
    fc.property(anyMonth, ([rows, others]) => {
      const split = year(
        rows,
        others.map((row, i) => teamOnly({ ...row, team: teams[i]! })),
      );
      const merged = year(
        rows.map((row) => ({ ...row, team: 'north-1' })),
        [others.reduce<TeamOnlyRow>((total, row) => add(total, row), teamOnly())],
      );
      for (const id of measureIds)
        expect([id, shownOf(id, figureOf(id, split).value)]).toEqual([
          id,
          shownOf(id, figureOf(id, merged).value),
        ]);
    }),
    { numRuns: 20 },
  );
});

function add(total: TeamOnlyRow, row: Partial<TeamOnlyRow>): TeamOnlyRow {
  const sum = { ...total };
  for (const name of Object.keys(row) as 'vacantFte'[])
    sum[name] = (sum[name] ?? 0) + (row[name] ?? 0);
  return sum;
}

const gaps = [
  'role',
  'fte',
  'heldOther',
  'presence',
  'agency',
  'daysLost',
  'supervisionsDue',
] as const;

test('one gap in one record makes a measure unknown or leaves it as it was, never another number', () => {
  fc.assert(
    fc.property(anyMonth, fc.nat(), fc.constantFrom(...gaps), ([rows, others], at, gap) => {
      const rest = others.map((row, i) => teamOnly({ ...row, team: teams[i]! }));
      const gappy = rows.map((row, i) => (i === at % rows.length ? { ...row, [gap]: null } : row));
      const [whole, partial] = [year(rows, rest), year(gappy, rest)];
      for (const id of measureIds) {
        const { value } = figureOf(id, partial);
        if (value.kind !== 'unavailable')
          expect([id, shownOf(id, value)]).toEqual([id, shownOf(id, figureOf(id, whole).value)]);
      }
    }),
    { numRuns: 30 },
  );
});

test('one part that no worker’s record holds is missing of one team: unknown or as it was, never another number', () => {
  const parts = Object.keys(teamOnlyComponents) as (keyof typeof teamOnlyComponents)[];
  fc.assert(
    fc.property(anyMonth, fc.nat(2), fc.constantFrom(...parts), ([rows, others], at, gap) => {
      const rest = others.map((row, i) => teamOnly({ ...row, team: teams[i]! }));
      const gappy = rest.map((row, i) => (i === at ? { ...row, [gap]: null } : row));
      const [whole, partial] = [year(rows, rest), year(rows, gappy)];
      for (const id of measureIds) {
        const { value } = figureOf(id, partial);
        const uses = [
          ...measureOf(id).formula.numerator,
          ...(measureOf(id).formula.denominator ?? []),
        ];
        if (uses.some((term) => term === gap || term === `-${gap}`))
          expect([id, value.kind]).toEqual([id, 'unavailable']);
        else expect([id, shownOf(id, value)]).toEqual([id, shownOf(id, figureOf(id, whole).value)]);
      }
    }),
    { numRuns: 30 },
  );
});

test('every figure has its parts, and they are what it was divided from', () => {
  fc.assert(
    fc.property(anyMonth, ([rows, others]) => {
      const evidence = year(rows, [teamOnly(others[0])]);
      for (const id of measureIds) {
        const { value, numerator, denominator } = figureOf(id, evidence);
        if (value.kind !== 'known' || numerator.kind !== 'known') continue;
        const {
          scale,
          denominator: terms,
          floor = Number.NEGATIVE_INFINITY,
          highest,
        } = measureOf(id).formula;
        if (highest) {
          expect(value).toEqual(numerator);
          continue;
        }
        const divisor = terms === null || denominator.kind !== 'known' ? 1 : denominator.value;
        const parts = Math.max(floor, numerator.value * scale);
        expect(value.value * divisor).toBeCloseTo(parts, 6);
      }
    }),
    { numRuns: 20 },
  );
});

test('every measure but a plain count names both of its parts', () => {
  for (const id of measureIds) {
    const { numeratorWords, denominatorWords, formula } = measureOf(id);
    expect(numeratorWords).not.toBe('');
    expect(denominatorWords === '').toBe(formula.denominator === null);
  }
  expect(tree.teamsOf('county')).toEqual(teams);
});
