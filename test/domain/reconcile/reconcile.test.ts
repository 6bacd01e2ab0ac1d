import fc from 'fast-check';
import { expect, test } from 'vitest';
import { england } from '@/domain/benchmarks/areas';
import { division } from '@/domain/measures/arithmetic';
import type { TeamOnlyRow } from '@/domain/measures/teamMonths';
import { addMonths, monthRange } from '@/domain/month';
import { type Basis, differenceFrom } from '@/domain/reconcile/basis';
import { publishedReconciliation } from '@/domain/reconcile/published';
import {
  type ReconciledMeasure,
  reconcile,
  reconciledMeasures,
} from '@/domain/reconcile/reconcile';
import { published } from '../benchmarks/file';
import {
  evidenceOf,
  limitEntry,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';

const limits = [limitEntry(1, 'caseload', [16, 18])];

function bases(
  id: ReconciledMeasure,
  rows: readonly WorkerRow[],
  others: readonly TeamOnlyRow[] = [],
): Basis[] {
  const { records } = evidenceOf(rows, others, limits);
  const { ladder, apart } = reconcile(
    id,
    { records, entries: [] },
    workersTable(rows),
    tree.teamsOf('county'),
    september,
  );
  return [...ladder, ...apart];
}

const sums = (of: readonly Basis[]) =>
  Object.fromEntries(of.map((basis) => [basis.id, division(basis, basis.figure)]));
const changes = (of: readonly Basis[]) =>
  Object.fromEntries(of.map(({ id, change }) => [id, change]));

/** Two experienced, one of them away, one newly qualified, one half back, a manager, and a personal adviser. */
const team = [
  worker({ worker: 'W1', heldLookedAfter: 18 }),
  worker({ worker: 'W2', heldLookedAfter: 17, presence: 0 }),
  worker({ worker: 'W3', heldChildInNeed: 9, asyeMonths: 7 }),
  worker({ worker: 'W4', heldOther: 10, presence: 0.5, agency: true }),
  worker({ worker: 'M1', role: 'first line manager' }),
  worker({ worker: 'P1', role: 'personal adviser', heldCareLeaver: 20, fte: 0.8 }),
];

test('caseload, step by step, worked by hand', () => {
  expect(sums(bases('caseload', team))).toEqual({
    dfe: '54 cases / 4.0 FTE of case holders = 13.5',
    newlyQualified: '54 cases / 3.6 FTE, newly qualified at 0.6 = 15.0',
    present: '54 cases / 2.6 FTE at work = 20.8',
    // 1 + 0.8 in month 7 + 0.5 on a phased return.
    capacity: '54 cases / 2.3 FTE of capacity = 23.5',
    // 54 / 18 whole workers over the same capacity.
    load: '3.0 whole workers’ worth of cases / 2.3 whole experienced workers present = 130.4%',
    outside: '74 cases / 4.8 FTE of everyone who holds cases = 15.4',
    everyone: '54 cases / 5.0 FTE of all social workers = 10.8',
  });
});

test('every step says what it changes, with its numbers, and the children of those away stay counted', () => {
  const said = changes(bases('caseload', team));
  expect(said.newlyQualified).toBe(
    'Counting the 1.0 FTE newly qualified at 0.6 takes 0.4 FTE off: 13.5 becomes 15.0.',
  );
  expect(said.present).toBe(
    'Taking out the 1.0 FTE of 1 worker away, and leaving their 17 cases in: 15.0 becomes 20.8.',
  );
  expect(said.outside).toBe(
    'Adding the 20 cases and 0.8 FTE of 1 lead practitioner or personal adviser: 13.5 becomes 15.4.',
  );
  expect(said.everyone).toBe(
    'Dividing by the 5.0 FTE of all social workers, of whom 4.0 FTE hold cases: 13.5 becomes 10.8.',
  );
  expect(said.load).toContain('130.4% of capacity. 100% is full.');
});

test.each<[string, WorkerRow[], Record<string, string>]>([
  [
    'a newly qualified worker who is away is taken out once, at what they counted for',
    [worker({ heldOther: 12 }), worker({ heldOther: 6, asyeMonths: 2, presence: 0 })],
    { newlyQualified: '11.3', present: '18.0' },
  ],
  [
    'where everybody is away nothing is left to divide by',
    [worker({ heldOther: 12, presence: 0 })],
    { present: 'not applicable', capacity: 'not applicable' },
  ],
  [
    'where it is not known whether somebody is away, what follows is not known',
    [worker({ heldOther: 12, presence: null }), worker({ heldOther: 6 })],
    { newlyQualified: '9.0', present: 'The records', capacity: 'The records' },
  ],
  [
    'nobody with cases, nothing to divide by',
    [worker()],
    { dfe: 'not applicable', newlyQualified: 'not applicable', everyone: '0.0' },
  ],
])('caseload: %s', (_, rows, expected) => {
  const said = sums(bases('caseload', rows));
  for (const [id, part] of Object.entries(expected)) expect(said[id]).toContain(part);
});

test('where workers’ rows are not open, only the steps that need them are missing, with the reason', () => {
  const { records } = evidenceOf(team, [], limits);
  const shut = { ...records, openTeams: new Set<string>(['south-1']) };
  const teams = tree.teamsOf('county');
  const { ladder, apart } = reconcile(
    'caseload',
    { records: shut, entries: [] },
    workersTable(team),
    teams,
    september,
  );
  const said = changes([...ladder, ...apart]);
  for (const id of ['newlyQualified', 'present', 'capacity', 'load', 'outside'])
    expect([id, said[id]]).toEqual([
      id,
      'It needs the workers’ own records, which are not open to you.',
    ]);
  expect(sums([...ladder, ...apart])).toMatchObject({
    dfe: '54 cases / 4.0 FTE of case holders = 13.5',
    everyone: '54 cases / 5.0 FTE of all social workers = 10.8',
  });
});

test('where the records do not mark the newly qualified, that reason is given', () => {
  const { records } = evidenceOf(team, [], limits);
  const reason = 'The return has not marked the newly qualified since 2024.';
  const workers = { ...workersTable(team), unavailable: { asyeMonths: reason } };
  const { ladder, apart } = reconcile(
    'caseload',
    { records, entries: [] },
    workers,
    tree.teamsOf('county'),
    september,
  );
  expect(changes(ladder).newlyQualified).toBe(reason);
  expect(changes(ladder).present).toBe(reason);
  expect(sums(apart).outside).toContain('= 15.4');
});

/** North 1 over the 13 months to September 2026: 10 FTE in post at the start, 8 at the end, and who left. */
function year(months = 13) {
  const range = monthRange(addMonths(september, 1 - months), september);
  return {
    rows: range.map((month, i) => worker({ month, fte: i === 0 ? 10 : 8 })),
    others: range.map((month, i) =>
      teamOnly({
        month,
        leaversFte: i === 0 ? 5 : i === 6 ? 1.8 : 0,
        voluntaryLeaversFte: i === 6 ? 0.9 : 0,
      }),
    ),
  };
}

test('turnover on its four bases; who left before the 12 months is not in it', () => {
  const { rows, others } = year();
  const four = bases('turnover', rows, others);
  expect(sums(four)).toEqual({
    dfe: '1.8 FTE left in 12 months / 8.0 FTE in post at the end = 22.5%',
    opening: '1.8 FTE left in 12 months / 10.0 FTE in post at the start = 18.0%',
    average: '1.8 FTE left in 12 months / 9.0 FTE in post on average = 20.0%',
    voluntary: '0.9 FTE resigned or retired in 12 months / 9.0 FTE in post on average = 10.0%',
  });
  expect(changes(four).opening).toBe(
    'Dividing by the 10.0 FTE in post 12 months before, not the 8.0 at the end: 22.5% becomes 18.0%.',
  );
  expect(four.map((basis) => differenceFrom(four[0] as Basis, basis))).toEqual([
    0, -4.5, -2.5, -12.5,
  ]);
});

test('without records of 12 months before, the opening stock is missing and the reason names the month', () => {
  const { rows, others } = year(12);
  const said = changes(bases('turnover', rows, others));
  expect(said.opening).toBe(
    'The records do not hold who was in post at the end of September 2025.',
  );
  expect(said.voluntary).toBe(said.opening);
});

test('vacancy less its cover, and agency by people, worked by hand', () => {
  const rows = [
    worker({ fte: 0.5 }),
    worker({ fte: 0.5 }),
    worker({ fte: 1 }),
    worker({ fte: 1, agency: true }),
  ];
  const others = [teamOnly({ vacantFte: 2, agencyCoverFte: 1 })];
  expect(sums(bases('vacancy', rows, others))).toEqual({
    dfe: '2.0 FTE vacant / 4.0 FTE of posts, filled or vacant = 50.0%',
    uncovered: '1.0 FTE vacant and not covered / 4.0 FTE of posts, filled or vacant = 25.0%',
  });
  expect(sums(bases('agency', rows, others))).toEqual({
    dfe: '1.0 FTE agency / 3.0 FTE of agency and in post = 33.3%',
    headcount: '1 agency workers / 4 agency workers and employees = 25.0%',
  });
});

test.each<[ReconciledMeasure, Record<string, string>]>([
  ['turnover', { dfe: '11.8%', opening: '12.5%', average: '12.1%', voluntary: 'does not publish' }],
  ['caseload', { dfe: '15.2', everyone: '7.7', newlyQualified: 'does not publish' }],
  ['vacancy', { dfe: '14.2%', uncovered: '3.7%' }],
  ['agency', { dfe: '13.0%', headcount: '12.7%' }],
])('England in September 2025, from the parts DfE publishes: %s', (id, expected) => {
  const { ladder, apart } = publishedReconciliation(id, published, england, 2025);
  const said = sums([...ladder, ...apart]);
  for (const [basis, figure] of Object.entries(expected))
    expect([basis, said[basis]]).toEqual([basis, expect.stringContaining(figure)]);
});

test('with nobody newly qualified and nobody away, the first steps change nothing', () => {
  const anyone = fc
    .record({
      role: fc.constantFrom('case holder', 'senior practitioner', 'personal adviser'),
      agency: fc.boolean(),
      fte: fc.constantFrom(0, 0.4, 0.6, 0.8, 1),
      team: fc.constantFrom('north-1', 'north-2', 'south-1'),
      heldOther: fc.nat(25),
    })
    .map(worker);
  fc.assert(
    fc.property(fc.array(anyone, { minLength: 1, maxLength: 12 }), (rows) => {
      const [dfe, ...rest] = bases('caseload', rows);
      for (const basis of rest.filter(({ id }) =>
        ['newlyQualified', 'present', 'capacity'].includes(id),
      ))
        if (dfe?.figure.value.kind === 'known') expect(differenceFrom(dfe, basis)).toBe(0);
        else expect(basis.figure.value.kind).toBe(dfe?.figure.value.kind);
    }),
  );
});

test('every basis of every measure says why it is used and what it hides', () => {
  const { rows, others } = year();
  for (const id of reconciledMeasures) {
    const all = bases(id, [...rows, ...team], others);
    expect(new Set(all.map((basis) => basis.id)).size).toBe(all.length);
    for (const { change, why, hides } of all)
      for (const words of [change, why, hides]) expect(words).toMatch(/^[A-Z].*[^.]\.$/);
  }
});
