import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '@/domain/entries';
import { attention, type Extract } from '@/domain/flags/attention';
import { childFlags } from '@/domain/flags/children';
import { type Flag, flagKinds, rankFlags } from '@/domain/flags/flag';
import { measureFlags } from '@/domain/flags/measures';
import { workerFlags } from '@/domain/flags/workers';
import { limitsInForce } from '@/domain/limits/limit';
import { caseloadLookup } from '@/domain/limits/workerLimit';
import type { TeamOnlyRow } from '@/domain/measures/teamMonths';
import { addDays, addMonths, type Day, dayOf, lastDay, monthRange } from '@/domain/month';
import { boardWorkers } from '@/domain/workload/board';
import type { ChildWithNobody } from '@/domain/workload/childrenWithNobody';
import {
  casesTable,
  evidenceOf,
  limitEntry,
  openCase,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from './measuresRows';

const extract = lastDay(september);
const ago = (days: number) => addDays(extract, -days);

const child = (given: Partial<ChildWithNobody>): ChildWithNobody => ({
  reference: 'C1',
  team: 'north-1',
  type: 'protectionPlan',
  why: 'unallocated',
  worker: null,
  since: dayOf(2026, 9, 3),
  ...given,
});

const told = ({ sentence, since, n, clears }: Flag) => [sentence, since, n, clears].join(' ');

test.each<[string, ChildWithNobody[], string[]]>([
  [
    'one child on a plan without a worker',
    [child({})],
    [
      '1 child on a protection plan has no named social worker. Since 3 Sep. n = 1 of 40 children. Clears on allocation.',
    ],
  ],
  [
    'by type, since the first of them',
    [child({}), child({ since: ago(2) }), child({ type: 'lookedAfter', since: dayOf(2026, 8, 1) })],
    [
      '2 children on a protection plan and 1 looked-after child have no named social worker. Since 1 Aug. n = 3 of 40 children. Clears on allocation.',
    ],
  ],
  [
    'a worker away, among others of their children',
    [
      child({ why: 'worker away', worker: 'W1' }),
      child({ why: 'worker away', worker: 'W1', type: 'childInNeed', since: ago(90) }),
    ],
    [
      '2 children have a worker who is away, among them 1 child on a protection plan. Since 3 Sep. n = 2 of 40 children. Clears when each has cover.',
    ],
  ],
  [
    'a worker who has left, each reason its own flag',
    [child({ why: 'worker left', type: 'lookedAfter' }), child({})],
    [
      '1 looked-after child has a worker who has left. Since 3 Sep. n = 1 of 40 children. Clears when each has cover.',
      '1 child on a protection plan has no named social worker. Since 3 Sep. n = 1 of 40 children. Clears on allocation.',
    ],
  ],
  [
    'since when is not made up',
    [child({ since: Number.NaN as Day })],
    [
      '1 child on a protection plan has no named social worker. Since when is not recorded. n = 1 of 40 children. Clears on allocation.',
    ],
  ],
  ['no child on a plan or looked after, no flag', [child({ type: 'childInNeed' })], []],
])('children with nobody: %s', (_, children, expected) => {
  expect(childFlags(children, () => 40).map(told)).toEqual(expected);
});

const limit = limitEntry(1, 'caseload', [4, 5]);

function boardOf(rows: readonly Partial<WorkerRow>[], allocated: Readonly<Record<string, number>>) {
  const workers = rows.map((row, i) => worker({ worker: `W${i + 1}`, ...row }));
  const cases = workers.flatMap((row) => {
    const first = allocated[row.worker ?? ''];
    const held = first === undefined ? 0 : (row.heldOther ?? 0);
    return Array.from({ length: held }, (_, i) =>
      openCase({
        worker: row.worker,
        reference: `${row.worker} ${i}`,
        allocatedOn: (first ?? 0) - held + i + 1,
      }),
    );
  });
  const lookup = caseloadLookup(limitsInForce([limit], september), tree);
  return boardWorkers(workersTable(workers), casesTable(cases), extract, lookup);
}

test.each<[string, Partial<WorkerRow>[], Record<string, number>, string[]]>([
  [
    'one of three, since the case that passed the limit',
    [{ heldOther: 6 }, { heldOther: 5 }, { heldOther: 1 }, {}],
    { W1: ago(18) },
    [
      '1 of 3 workers is over their own limit, the longest for 18 days. Since 12 Sep. n = 3 workers present with cases. Clears with 1 child moved or closed.',
    ],
  ],
  [
    'what clears it adds up what each holds too many of',
    [{ heldOther: 6 }, { heldOther: 4, fte: 0.5 }],
    { W1: ago(18), W2: ago(40) },
    [
      '2 of 2 workers are over their own limit, the longest for 41 days. Since 20 Aug. n = 2 workers present with cases. Clears with 3 children moved or closed.',
    ],
  ],
  [
    'most of the newly qualified, and one other',
    [{ heldOther: 3, asyeMonths: 0 }, { heldOther: 3, asyeMonths: 1 }, { heldOther: 6 }],
    { W1: ago(5), W2: ago(9), W3: ago(1) },
    [
      '2 of 2 newly qualified workers are over their protected limit, the longest for 9 days. 1 other worker is over too. Since 21 Sep. n = 3 workers present with cases. Clears with 3 children moved or closed.',
    ],
  ],
  [
    'one newly qualified worker alone is a worker like others',
    [{ heldOther: 3, asyeMonths: 0 }],
    { W1: ago(1) },
    [
      '1 of 1 worker is over their own limit, the longest for 1 day. Since 29 Sep. n = 1 worker present with cases. Clears with 1 child moved or closed.',
    ],
  ],
  [
    'each team its own',
    [{ heldOther: 6 }, { heldOther: 6, team: 'north-2' }],
    { W1: ago(2), W2: ago(3) },
    [
      '1 of 1 worker is over their own limit, the longest for 2 days. Since 28 Sep. n = 1 worker present with cases. Clears with 1 child moved or closed.',
      '1 of 1 worker is over their own limit, the longest for 3 days. Since 27 Sep. n = 1 worker present with cases. Clears with 1 child moved or closed.',
    ],
  ],
  [
    'how long is not made up where the open cases do not tell',
    [{ heldOther: 6 }],
    {},
    [
      '1 of 1 worker is over their own limit. Since when is not recorded. n = 1 worker present with cases. Clears with 1 child moved or closed.',
    ],
  ],
  ['who is away is not flagged for their cases', [{ heldOther: 9, presence: 0 }], {}, []],
  ['exactly at the limit is not over', [{ heldOther: 5 }], {}, []],
])('workers over: %s', (_, rows, allocated, expected) => {
  expect(workerFlags(boardOf(rows, allocated), extract).map(told)).toEqual(expected);
});

/** North 1 over months up to September 2026: 10 FTE in post, and each month's vacant FTE and days lost. */
function history(
  vacant: readonly number[],
  entries: readonly Entry[],
  more: (i: number) => Partial<TeamOnlyRow> = () => ({}),
) {
  const range = monthRange(addMonths(september, 1 - vacant.length), september);
  return evidenceOf(
    range.map((month) => worker({ month, fte: 10 })),
    range.map((month, i) => teamOnly({ month, vacantFte: vacant[i] ?? null, ...more(i) })),
    entries,
  );
}

const vacancyLimit = limitEntry(1, 'vacancy', [12, 18]);
const wobble = (months: number) => Array.from({ length: months }, (_, i) => (i % 2 ? 1.4 : 1.6));

const vacancyFlags = (vacant: readonly number[], entries: readonly Entry[] = [vacancyLimit]) =>
  measureFlags('north-1', september, history(vacant, entries)).map(
    ({ kind, measure, ...rest }) => `${kind} ${measure}: ${told({ kind, measure, ...rest })}`,
  );

test.each<[string, number[], Entry[], string[]]>([
  ['two month-ends over are not three', [...wobble(9), 2.5, 2.5], [vacancyLimit], []],
  [
    'three month-ends running are flagged, with n and what clears it',
    [...wobble(6), 2.5, 2.5, 2.5],
    [vacancyLimit],
    [
      'limit vacancy: Vacancy is 20.0% against a limit of 18%, 3 month-ends running. Since July 2026. n = 2.5 FTE vacant, 12.5 FTE of posts, filled or vacant. Clears with 0.3 fewer FTE vacant.',
    ],
  ],
  ['three of four are not running', [2.5, 2.5, 1.5, 2.5], [vacancyLimit], []],
  ['a month without a figure breaks the run', [2.5, 2.5, Number.NaN, 2.5], [vacancyLimit], []],
  ['no limit, no flag for being over it', [2.5, 2.5, 2.5], [], []],
  [
    'a limit that was not in force in a month does not count it',
    [2.5, 2.5, 2.5],
    [limitEntry(1, 'vacancy', [12, 18], {}, { effective: addMonths(september, -1) })],
    [],
  ],
  ['a wobble within usual variation raises nothing', wobble(36), [], []],
  [
    'over with a concern signal is flagged at once',
    [...wobble(24), 3],
    [vacancyLimit],
    [
      'limit vacancy: Vacancy is 23.1% against a limit of 18%, this month, and the change is real. Since September 2026. n = 3.0 FTE vacant, 13.0 FTE of posts, filled or vacant. Clears with 0.7 fewer FTE vacant.',
    ],
  ],
  ['a real improvement raises nothing', [...wobble(24), 0.4], [vacancyLimit], []],
])('measures: %s', (_, vacant, entries, expected) => {
  expect(vacancyFlags(vacant, entries)).toEqual(expected);
});

test('a concern signal below the limit is listed lower, as worth watching', () => {
  const evidence = history([...wobble(24), 3], [limitEntry(1, 'vacancy', [20, 30])]);
  expect(measureFlags('north-1', september, evidence)).toMatchObject([
    { kind: 'signal', measure: 'vacancy', since: 'Since September 2026.' },
  ]);
});

test('a rolling measure is never flagged for staying over; its month’s own count speaks for it', () => {
  const limits = [limitEntry(1, 'turnover', [1, 2]), limitEntry(2, 'absence', [0.1, 0.2])];
  const steady = history(wobble(40), limits, (i) => ({ leaversFte: i % 2 ? 0.5 : 0.7 }));
  expect(measureFlags('north-1', september, steady)).toEqual([]);
  const leaving = history(wobble(40), limits, (i) => ({
    leaversFte: i === 39 ? 4 : i % 2 ? 0.5 : 0.7,
  }));
  expect(measureFlags('north-1', september, leaving)).toMatchObject([
    {
      kind: 'signal',
      measure: 'leaversInMonth',
      n: 'n = 4.0 FTE left in the month, 10.0 FTE in post at its end.',
    },
  ]);
});

test('a vacancy that agency mostly covers says what would be left', () => {
  const evidence = history([2.5, 2.5, 2.5], [vacancyLimit], () => ({ agencyCoverFte: 2 }));
  expect(measureFlags('north-1', september, evidence)[0]?.sentence).toBe(
    'Vacancy is 20.0% against a limit of 18%, 3 month-ends running. Agency covers 2.0 FTE of it, 80%; 4.0% of posts have nobody.',
  );
});

test('agency workers who leave are in neither part, so it takes fewer of them to clear', () => {
  const rows = [worker({ fte: 10 }), worker({ fte: 5, agency: true })];
  const range = monthRange(addMonths(september, -2), september);
  const evidence = evidenceOf(
    range.flatMap((month) => rows.map((row) => ({ ...row, month }))),
    [],
    [limitEntry(1, 'agency', [12, 20])],
  );
  // 2.5 of 12.5 is 20%.
  expect(measureFlags('north-1', september, evidence)[0]?.clears).toBe(
    'Clears with 2.5 fewer FTE agency.',
  );
});

test('what is said to clear a measure does, and a tenth less does not, by the figure unrounded', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 10, max: 60 }),
      fc.integer({ min: 5, max: 25 }),
      (vacantTenths, fte, red) => {
        const vacant = vacantTenths / 10;
        const evidence = evidenceOf(
          monthRange(addMonths(september, -2), september).map((month) => worker({ month, fte })),
          monthRange(addMonths(september, -2), september).map((month) =>
            teamOnly({ month, vacantFte: vacant }),
          ),
          [limitEntry(1, 'vacancy', [1, red])],
        );
        const [flag] = measureFlags('north-1', september, evidence);
        fc.pre(flag !== undefined);
        const fewer = Number(/Clears with ([\d.]+) fewer/.exec(flag.clears)?.[1]);
        const rate = (left: number) => (left * 100) / (vacant + fte);
        expect(rate(vacant - fewer)).toBeLessThanOrEqual(red + 1e-9);
        expect(rate(vacant - fewer + 0.1)).toBeGreaterThan(red + 1e-9);
      },
    ),
    { numRuns: 200 },
  );
});

test('flags rank by kind, then by weight, then by unit, whatever order they come in', () => {
  const flag = fc.record({
    kind: fc.constantFrom(...flagKinds),
    weight: fc.nat(3),
    unit: fc.constantFrom('north-1', 'north-2', 'south-1'),
  });
  fc.assert(
    fc.property(fc.array(flag, { maxLength: 8 }), (drawn) => {
      const flags = drawn.map((given) => ({
        ...child({}),
        sentence: '',
        n: '',
        clears: '',
        measure: undefined,
        ...given,
        since: '',
      }));
      const ranked = rankFlags(flags).map(({ kind, weight, unit }) => ({ kind, weight, unit }));
      expect(
        rankFlags(flags.toReversed()).map(({ kind, weight, unit }) => ({ kind, weight, unit })),
      ).toEqual(ranked);
      for (const [i, after] of ranked.slice(1).entries()) {
        const before = ranked[i]!;
        const [a, b] = [before, after].map(({ kind }) => flagKinds.indexOf(kind));
        expect(a! < b! || (a === b && before.weight >= after.weight)).toBe(true);
      }
    }),
  );
});

test('what needs attention below a unit: children first, then workers, then measures, of its teams alone', () => {
  const range = monthRange(addMonths(september, -2), september);
  const rows = range.flatMap((month) => [
    worker({ month, worker: 'W1', heldOther: 6 }),
    worker({ month, worker: 'W2', team: 'south-1', heldOther: 6 }),
  ]);
  const evidence = evidenceOf(
    rows,
    range.map((month) => teamOnly({ month, vacantFte: 2 })),
    [limit, { ...vacancyLimit, id: 2 }],
  );
  const open: Extract = {
    day: extract,
    workers: workersTable(rows),
    cases: casesTable([
      openCase({ worker: null, type: 'lookedAfter' }),
      openCase({ worker: null, type: 'lookedAfter', team: 'south-1' }),
    ]),
  };
  const kinds = (unit: string, shown: Extract | undefined) =>
    attention(unit, september, evidence, shown).map((flag) => `${flag.kind} ${flag.unit}`);
  expect(kinds('north', open)).toEqual([
    'child with nobody north-1',
    'worker over north-1',
    'limit north',
    'limit north-1',
    'limit north',
    'limit north-1',
  ]);
  expect(kinds('south', undefined)).toEqual(['limit south', 'limit south-1']);
});
