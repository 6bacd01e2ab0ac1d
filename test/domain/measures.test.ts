import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MeasureId, measureIds, measureOf } from '@/domain/measures/catalogue';
import { evaluate } from '@/domain/measures/evaluate';
import type { TeamOnlyRow } from '@/domain/measures/teamMonths';
import { addMonths, type Month, monthOf, monthRange } from '@/domain/month';
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
} from './measuresRows';

const limits = [
  limitEntry(1, 'caseload', [16, 18]),
  limitEntry(2, 'caseload', [8, 10], { caseType: 'assessment' }),
];

/** Each worker has the id of their place in the list. */
function people(rows: readonly Partial<WorkerRow>[]): WorkerRow[] {
  return rows.map((row, i) => worker({ worker: `W${i}`, ...row }));
}

test.each<[string, MeasureId, Partial<WorkerRow>[], Partial<TeamOnlyRow>, number | string]>([
  [
    'caseload divides cases by the FTE that holds them',
    'caseload',
    [{ heldOther: 20, fte: 0.8 }, { heldOther: 16, agency: true }, {}],
    {},
    20,
  ],
  ['caseload of nobody with cases is not applicable', 'caseload', [{}], {}, 'notApplicable'],
  [
    'workers over limit counts those past their own, and exactly at it is not over',
    'workersOverLimit',
    [{ heldOther: 19 }, { heldOther: 18 }, { heldAssessment: 11 }, {}],
    {},
    66.7,
  ],
  [
    'vacancy leaves agency out of both parts',
    'vacancy',
    [{ fte: 3 }, { agency: true }],
    { vacantFte: 1 },
    25,
  ],
  ['vacancy without a post is not applicable', 'vacancy', [{ agency: true }], {}, 'notApplicable'],
  [
    'agency is a share of itself and those in post',
    'agency',
    [{ fte: 3 }, { agency: true }],
    {},
    25,
  ],
  [
    'uncovered vacancy takes cover off the gap',
    'uncoveredVacancy',
    [{ fte: 8 }],
    { vacantFte: 2, agencyCoverFte: 1.5 },
    5,
  ],
  [
    'vacancies covered is cover over the vacant FTE',
    'vacanciesCovered',
    [{}],
    { vacantFte: 2, agencyCoverFte: 1.5 },
    75,
  ],
  ['nothing vacant leaves nothing to cover', 'vacanciesCovered', [{}], {}, 'notApplicable'],
  [
    'more cover than there is to cover is of low reliability',
    'vacanciesCovered',
    [{}],
    { vacantFte: 1, agencyCoverFte: 1.1 },
    'lowReliability',
  ],
  [
    'agency covering is cover over the agency FTE',
    'agencyCovering',
    [{ agency: true, fte: 4 }],
    { vacantFte: 5, agencyCoverFte: 1 },
    25,
  ],
  [
    'more cover than agency is of low reliability',
    'agencyCovering',
    [{ agency: true }],
    { agencyCoverFte: 2 },
    'lowReliability',
  ],
  [
    'unallocated adds up the types, and leaves out what stands in a team’s name',
    'unallocated',
    [],
    { unallocatedAssessment: 2, unallocatedCarer: 1, heldInTeamName: 4 },
    3,
  ],
  ['no unallocated children are 0, not missing', 'unallocated', [], {}, 0],
  [
    'need for cover counts the children of those away',
    'needCover',
    [
      { presence: 0, heldOther: 7 },
      { presence: 0.5, heldOther: 5 },
    ],
    {},
    7,
  ],
  [
    'the share at 20 or more is of case holders, by cases for each FTE',
    'caseHolders20Plus',
    [{ heldOther: 12, fte: 0.6 }, { heldOther: 19 }, {}],
    {},
    50,
  ],
  [
    'capacity-adjusted load counts each case by its kind, and an absent worker as no capacity',
    'capacityLoad',
    [{ heldAssessment: 5, heldOther: 9 }, { heldOther: 9, presence: 0 }, {}],
    {},
    150,
  ],
  [
    'capacity shrinks with FTE, with the newly qualified step, and on a phased return',
    'capacityLoad',
    [
      { heldOther: 9, fte: 0.5 },
      { heldOther: 9, asyeMonths: 4 },
      { heldOther: 9, presence: 0.4 },
    ],
    {},
    100,
  ],
  [
    'no capacity at work at all is not applicable, not infinity',
    'capacityLoad',
    [{ heldOther: 9, presence: 0 }],
    {},
    'notApplicable',
  ],
  [
    'the newly qualified share is of those in post',
    'newlyQualified',
    [{ asyeMonths: 3 }, {}, {}, { agency: true, asyeMonths: 3 }],
    {},
    33.3,
  ],
  [
    'span counts people, not FTE',
    'span',
    [
      { role: 'first line manager', fte: 0.5 },
      { fte: 0.5, supervisor: 'M' },
      { supervisor: 'M' },
      { role: 'personal adviser', supervisor: 'M' },
    ],
    {},
    3,
  ],
  ['span without a manager is not applicable', 'span', [{ supervisor: 'M' }], {}, 'notApplicable'],
  [
    'supervision on time is held over due',
    'supervision',
    [
      { supervisionsDue: 2, supervisionsHeld: 1 },
      { supervisionsDue: 1, supervisionsHeld: 1 },
    ],
    {},
    66.7,
  ],
  [
    'visits on a protection plan are held over due',
    'visitsProtectionPlan',
    [],
    { visitsDueProtectionPlan: 8, visitsHeldProtectionPlan: 7, visitsDueLookedAfter: 5 },
    87.5,
  ],
  [
    'visits to looked-after children are held over due',
    'visitsLookedAfter',
    [],
    { visitsDueLookedAfter: 3, visitsHeldLookedAfter: 3 },
    100,
  ],
  ['no visits due is not applicable', 'visitsChildInNeed', [], {}, 'notApplicable'],
  [
    'leavers in the month are over those in post at its end',
    'leaversInMonth',
    [{ fte: 40 }],
    { leaversFte: 1.25 },
    3.1,
  ],
  [
    'days lost in the month are for each FTE in post, agency out of both',
    'daysLostInMonth',
    [
      { fte: 8, daysLost: 3 },
      { agency: true, daysLost: 9 },
    ],
    {},
    0.38,
  ],
])('%s', (_, id, rows, others, expected) => {
  const { value } = figureOf(id, evidenceOf(people(rows), [teamOnly(others)], limits), 'north-1');
  expect(shownOf(id, value)).toBe(expected);
});

/** Months of one team alike: 40 FTE, half an FTE leaving and 25 days lost in each. */
function months(first: Month, last: Month) {
  const range = monthRange(first, last);
  return evidenceOf(
    range.map((month) => worker({ month, fte: 40, daysLost: 25 })),
    range.map((month) => teamOnly({ month, leaversFte: 0.5 })),
  );
}

test.each<[string, MeasureId, Month, number, number | string]>([
  ['turnover adds up 12 months over those in post at the end', 'turnover', september, 12, 15],
  ['turnover of 11 months of records is not made up', 'turnover', september, 11, 'unavailable'],
  ['absence counts 253 working days for each FTE', 'absence', september, 12, 2.96],
  ['absence of 11 months of records is not made up', 'absence', september, 11, 'unavailable'],
  ['absence counts 254 with a 29 February among them', 'absence', monthOf(2024, 9), 12, 2.95],
  ['absence counts 254 up to the January after', 'absence', monthOf(2025, 1), 12, 2.95],
  ['absence counts 253 again from the February after', 'absence', monthOf(2025, 2), 12, 2.96],
])('%s', (_, id, month, held, expected) => {
  const { value } = figureOf(id, months(addMonths(month, 1 - held), month), 'north-1', month);
  expect(value.kind === 'known' ? Math.round(value.value * 100) / 100 : value.kind).toBe(expected);
});

test('a month of the 12 without a record of it leaves the rolling figure unknown, with the reason', () => {
  const range = monthRange(addMonths(september, -11), september);
  const rows = range.map((month) => worker({ month }));
  const others = range.map((month, i) => teamOnly({ month, ...(i === 4 && { leaversFte: null }) }));
  const { value, denominator } = figureOf('turnover', evidenceOf(rows, others), 'north-1');
  expect(value).toEqual({
    kind: 'unavailable',
    reason: 'The records do not hold all of the 12 months.',
  });
  expect(denominator).toEqual({ kind: 'known', value: 1 });
});

test('measures that need workers’ own records say so where those are not open, and never read 0', () => {
  const { records } = evidenceOf([worker({ heldOther: 30 })], [teamOnly()], limits);
  const closed = { ...records, openTeams: new Set(['north-2']) };
  for (const id of ['workersOverLimit', 'capacityLoad'] as const)
    expect(evaluate(measureOf(id), closed, ['north-1', 'north-2'], september).value).toEqual({
      kind: 'unavailable',
      reason: 'It needs the workers’ own records, which are not open to you.',
    });
  expect(evaluate(measureOf('caseload'), closed, ['north-1'], september).value.kind).toBe('known');
});

test('workers over limit leaves nobody out whose record is incomplete', () => {
  for (const gap of [{ fte: null }, { heldOther: null }]) {
    const rows = people([{ heldOther: 19 }, { heldOther: 4, ...gap }]);
    const evidence = evidenceOf(rows, [teamOnly()], limits);
    for (const id of ['workersOverLimit', 'capacityLoad', 'caseload'] as const)
      expect(figureOf(id, evidence).value.kind).toBe('unavailable');
  }
});

test('a worker whose team is not known is added to no team', () => {
  const before = addMonths(september, -1);
  const teams = ['north-1', 'north-2', 'south-1'];
  const rows = [
    ...teams.map((team) => worker({ team, month: before, heldOther: 10 })),
    worker({ team: null, heldOther: 30 }),
  ];
  const evidence = evidenceOf(rows, [], limits);
  for (const team of teams)
    expect(figureOf('workersOverLimit', evidence, team, before).value).toEqual({
      kind: 'known',
      value: 0,
    });
});

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
    supervisor: fc.option(fc.constant('M1')),
  })
  .map(worker);

const anyOthers: fc.Arbitrary<Partial<TeamOnlyRow>> = fc.record({
  vacantFte: tenths(5),
  agencyCoverFte: tenths(3),
  leaversFte: tenths(2),
  unallocatedOther: fc.nat(4),
  visitsDueLookedAfter: fc.nat(9),
  visitsHeldLookedAfter: fc.nat(9),
});

const anyMonth = fc.tuple(
  fc.array(anyWorker, { minLength: 1, maxLength: 12 }),
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

const gaps = ['fte', 'heldOther', 'presence', 'agency', 'daysLost', 'supervisionsDue'] as const;

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

test('every figure has its parts, and they are what it was divided from', () => {
  fc.assert(
    fc.property(anyMonth, ([rows, others]) => {
      const evidence = year(rows, [teamOnly(others[0])]);
      for (const id of measureIds) {
        const { value, numerator, denominator } = figureOf(id, evidence);
        if (value.kind !== 'known' || numerator.kind !== 'known') continue;
        const { scale, denominator: terms } = measureOf(id).formula;
        const divisor = terms === null || denominator.kind !== 'known' ? 1 : denominator.value;
        expect(value.value * divisor).toBeCloseTo(numerator.value * scale, 6);
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
