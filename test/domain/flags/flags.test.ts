import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardWorkers } from '@/domain/board/board';
import type { Extract } from '@/domain/board/nobodyDoubts';
import type { ChildWithNobody, HeldInName } from '@/domain/board/unallocatedChildren';
import { monthFlags, openCaseAnswer } from '@/domain/flags/attention';
import { childFlags, heldInNameFlags } from '@/domain/flags/children';
import { type Flag, flagKinds, rankFlags } from '@/domain/flags/flag';
import { workerFlags } from '@/domain/flags/workers';
import { limitLookup } from '@/domain/limits/lookup';
import { addDays, addMonths, type Day, dayOf, lastDay, monthRange } from '@/domain/month';
import { heldWhole, openChild } from '../board/rows';
import {
  casesTable,
  evidenceOf,
  extractDay,
  idAt,
  limitEntry,
  openCase,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';

const extract = lastDay(september);
const ago = (days: number) => addDays(extract, -days);

const child = (given: Partial<ChildWithNobody>): ChildWithNobody => ({
  ...openChild,
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
      '2 children need cover for a worker who is away, among them 1 child on a protection plan. Since 3 Sep. n = 2 of 40 children. Clears when each has cover.',
    ],
  ],
  [
    'a worker away, with every child of theirs without cover on a plan',
    [child({ why: 'worker away', worker: 'W1' })],
    [
      '1 child on a protection plan needs cover for a worker who is away. Since 3 Sep. n = 1 of 40 children. Clears when each has cover.',
    ],
  ],
  [
    'a worker who has left, each reason its own flag',
    [child({ why: 'worker left', type: 'lookedAfter' }), child({})],
    [
      '1 looked-after child has a worker who has left. Since 3 Sep. n = 1 of 40 children. Clears on allocation.',
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
  expect(childFlags(children, () => 40, extractDay).map(told)).toEqual(expected);
});

const inName = (given: Partial<HeldInName>): HeldInName => ({
  ...openChild,
  type: 'lookedAfter',
  name: 'manager',
  since: dayOf(2026, 9, 3),
  ...given,
});

test.each<[string, HeldInName[], string[]]>([
  [
    'one looked-after child',
    [inName({})],
    [
      '1 looked-after child is held in the manager’s name and has no named social worker. Since 3 Sep. n = 1 of 40 children. Clears on allocation.',
    ],
  ],
  [
    'those in need count in the n alone',
    [
      inName({ type: 'protectionPlan', since: ago(2) }),
      inName({ type: 'childInNeed' }),
      inName({}),
    ],
    [
      '1 child on a protection plan and 1 looked-after child are held in the manager’s name and have no named social worker. Since 3 Sep. n = 3 of 40 children. Clears on allocation.',
    ],
  ],
  [
    'each name and each team its own',
    [inName({ name: 'team' }), inName({}), inName({ team: 'north-2' })],
    ['team', 'manager', 'manager'].map(
      (name) =>
        `1 looked-after child is held in the ${name}’s name and has no named social worker. Since 3 Sep. n = 1 of 40 children. Clears on allocation.`,
    ),
  ],
  ['children in need alone raise none', [inName({ type: 'childInNeed' })], []],
])('children held in a name: %s', (_, children, expected) => {
  expect(heldInNameFlags(children, () => 40, extractDay).map(told)).toEqual(expected);
});

const limit = limitEntry(1, 'caseload', [4, 5]);

const today = dayOf(2026, 9, 28);

/** At so many month ends over before today, or within at the last and over for so many days. */
type Past = { readonly ends: number } | { readonly days: number };

function boardOf(rows: readonly Partial<WorkerRow>[], past: Readonly<Record<string, Past>>) {
  const workers = rows.map((row, i) => worker({ worker: `W${i + 1}`, ...row }));
  const before = workers.flatMap((row) => {
    const own = past[row.worker ?? ''];
    if (!own) return [];
    const ends = 'ends' in own ? own.ends : 0;
    return [
      ...Array.from({ length: ends }, (_, i) => ({ ...row, month: addMonths(september, -i - 1) })),
      { ...row, heldOther: 0, month: addMonths(september, -ends - 1) },
    ];
  });
  const cases = workers.flatMap((row) => {
    const own = past[row.worker ?? ''];
    if (!own || 'ends' in own) return [];
    return Array.from({ length: row.heldOther ?? 0 }, (_, i) =>
      openCase({
        worker: row.worker,
        reference: `${row.worker} ${i}`,
        allocatedOn: today - own.days,
      }),
    );
  });
  const lookup = limitLookup([limit], september, tree);
  return boardWorkers(workersTable([...workers, ...before]), casesTable(cases), today, lookup);
}

test.each<[string, Partial<WorkerRow>[], Record<string, Past>, string[]]>([
  [
    'one of three, since the first of the month ends',
    [{ heldOther: 6 }, { heldOther: 5 }, { heldOther: 1 }, {}],
    { W1: { ends: 8 } },
    [
      '1 of 3 workers is over their own limit, at 8 month ends running. Since January. n = 3 workers present with cases. Clears with 1 child moved or closed.',
    ],
  ],
  [
    'what clears it adds up what each holds too many of',
    [{ heldOther: 6 }, { heldOther: 4, fte: 0.5 }],
    { W1: { days: 18 }, W2: { ends: 2 } },
    [
      '2 of 2 workers are over their own limit, the longest at 2 month ends running. Since July. n = 2 workers present with cases. Clears with 3 children moved or closed.',
    ],
  ],
  [
    'most of the newly qualified, and one other',
    [{ heldOther: 3, asyeMonths: 0 }, { heldOther: 3, asyeMonths: 1 }, { heldOther: 6 }],
    { W1: { days: 5 }, W2: { days: 9 }, W3: { days: 1 } },
    [
      '2 of 2 newly qualified workers are over their protected limit, the longest for 9 days. 1 other worker is over too. Since 19 Sep. n = 3 workers present with cases. Clears with 3 children moved or closed.',
    ],
  ],
  [
    'one newly qualified worker alone is a worker like others',
    [{ heldOther: 3, asyeMonths: 0 }],
    { W1: { days: 1 } },
    [
      '1 of 1 worker is over their own limit, for 1 day. Since 27 Sep. n = 1 worker present with cases. Clears with 1 child moved or closed.',
    ],
  ],
  [
    'each team its own',
    [{ heldOther: 6 }, { heldOther: 6, team: 'north-2' }],
    { W1: { days: 0 }, W2: { ends: 1 } },
    [
      '1 of 1 worker is over their own limit, since the day of the extract. Since 28 Sep. n = 1 worker present with cases. Clears with 1 child moved or closed.',
      '1 of 1 worker is over their own limit, at the latest month end. Since August. n = 1 worker present with cases. Clears with 1 child moved or closed.',
    ],
  ],
  [
    'how long is not made up where the records do not tell',
    [{ heldOther: 6 }],
    {},
    [
      '1 of 1 worker is over their own limit. Since when is not known. n = 1 worker present with cases. Clears with 1 child moved or closed.',
    ],
  ],
  [
    'those of whom it is not known are counted, and said',
    [
      { heldOther: 6 },
      { heldOther: null },
      { heldOther: null },
      { heldOther: 3, fte: null },
      { heldOther: 3, role: null },
      { heldOther: 3 },
      {},
    ],
    { W1: { days: 18 } },
    [
      '1 of 6 workers is over their own limit, for 18 days; of 4 it is not known. Since 10 Sep. n = 6 workers present with cases, 4 of them with a load or a limit that is not known. Clears with 1 child moved or closed.',
    ],
  ],
  [
    'a newly qualified worker of whom it is not known',
    [
      { heldOther: 3, asyeMonths: 0 },
      { heldOther: 3, asyeMonths: 1 },
      { heldOther: null, asyeMonths: 1 },
    ],
    { W1: { days: 5 }, W2: { days: 9 } },
    [
      '2 of 3 newly qualified workers are over their protected limit, the longest for 9 days; of 1 it is not known. Since 19 Sep. n = 3 workers present with cases, 1 of them with a load or a limit that is not known. Clears with 2 children moved or closed.',
    ],
  ],
  ['nobody known to be over, no flag', [{ heldOther: null }], {}, []],
  ['who is away is not flagged for their cases', [{ heldOther: 9, presence: 0 }], {}, []],
  ['exactly at the limit is not over', [{ heldOther: 5 }], {}, []],
])('workers over: %s', (_, rows, past, expected) => {
  expect(workerFlags(boardOf(rows, past), today).map(told)).toEqual(expected);
});

const vacancyLimit = limitEntry(1, 'vacancy', [12, 18]);

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
        figure: undefined,
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
    [limit, { ...vacancyLimit, id: idAt(2), position: 2 }],
  );
  const open: Extract = {
    day: extract,
    doubts: [],
    workers: heldWhole<'worker-month'>(workersTable(rows)),
    cases: heldWhole<'case'>(
      casesTable([
        ...Array.from({ length: 6 }, (_, i) => openCase({ worker: 'W1', reference: `H${i}` })),
        openCase({ worker: null, type: 'lookedAfter' }),
        openCase({ worker: null, type: 'lookedAfter', team: 'south-1' }),
        openCase({ worker: null, type: 'protectionPlan', heldInName: 'manager' }),
      ]),
    ),
  };
  const kinds = (unit: string, shown: Extract | undefined) =>
    [
      ...(shown ? openCaseAnswer(unit, evidence, shown, 5).flags : []),
      ...monthFlags(unit, september, evidence),
    ].map((flag) => `${flag.kind} ${flag.unit}`);
  expect(kinds('north', open)).toEqual([
    'child with nobody north-1',
    'child with nobody north-1',
    'worker over north-1',
    'limit north',
    'limit north-1',
    'limit north',
    'limit north-1',
  ]);
  expect(kinds('south', undefined)).toEqual(['limit south', 'limit south-1']);
});

test.each<
  [
    string,
    Partial<Extract>,
    Parameters<typeof openCase>[0][],
    Partial<WorkerRow>[],
    [string, string],
  ]
>([
  [
    'children and workers, though one flag tells of them',
    {},
    [
      ...['a', 'b', 'c'].map((reference) => ({ reference, worker: null, type: 'lookedAfter' })),
      { reference: 'd', worker: null },
      ...Array.from({ length: 13 }, (_, i) => ({
        reference: `${i}`,
        worker: i < 6 ? 'W1' : 'W2',
      })),
    ],
    [{ heldOther: 6 }, { heldOther: 7 }],
    ['4', '2'],
  ],
  [
    'those held in a name apart',
    {},
    [
      { reference: 'a', worker: null, type: 'lookedAfter' },
      { reference: 'b', worker: null, type: 'lookedAfter', heldInName: 'manager' },
    ],
    [{}],
    ['1 and 1 held in a name', '0'],
  ],
  [
    'at least those that were seen',
    { doubts: [{ why: 'not held', sentence: 'Rows are missing.' }] },
    [
      { reference: 'a', worker: null, type: 'lookedAfter' },
      ...[1, 2, 3, 4, 5, 6].map((each) => ({ reference: `W1-${each}` })),
    ],
    [{ heldOther: 6 }],
    ['at least 1', 'at least 1'],
  ],
])('the headings of what needs attention count %s', (_, given, cases, rows, expected) => {
  const table = workersTable(rows.map((row, i) => worker({ worker: `W${i + 1}`, ...row })));
  const { numbers } = openCaseAnswer(
    'north-1',
    evidenceOf([], [], [limit]),
    {
      day: extract,
      doubts: [],
      workers: heldWhole<'worker-month'>(table),
      cases: heldWhole<'case'>(casesTable(cases.map(openCase))),
      ...given,
    },
    5,
  );
  expect([numbers['child with nobody'], numbers['worker over']]).toEqual(expected);
});
