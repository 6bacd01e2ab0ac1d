import { describe, expect, test } from 'vitest';
import { comingSchema, type FactRow } from '@/domain/facts';
import { limitLookup } from '@/domain/limits/lookup';
import { teamMonths } from '@/domain/measures/teamMonths';
import { addDays, addMonths, dayOf, dayText, firstDay } from '@/domain/month';
import type { RunwayFacts } from '@/domain/projection/runway';
import { childrenMonths } from '@/domain/projection/runwayChildren';
import { changesWithoutCases } from '@/domain/projection/runwayLimit';
import { openByType, runwayFacts } from '@/domain/projection/runwayTeam';
import { tableFromRows } from '@/domain/table';
import { boardOf } from '../board/rows';
import {
  casesTable,
  entry,
  limitEntry,
  openCase,
  september,
  teamOnly,
  tree,
  worker,
  workersTable,
} from '../measures/rows';
import { change, holder, inDays, limitsOf, monday, monthsWith, runwayOf } from './rows';

/** Thirteen weeks at one limit up to a week, then at another, and so on: steps([0, 18], [2, 0]). */
function steps(...parts: readonly (readonly [week: number, limit: number])[]): number[] {
  return Array.from({ length: 13 }, (_, week) => parts.findLast(([from]) => from <= week)![1]);
}

test.each<[string, Partial<RunwayFacts>, number[]]>([
  ['nothing known leaves it as it is', {}, steps([0, 18])],
  [
    'a leaver is out from the week that begins after their last day',
    { changes: [change({ date: inDays(11) })] },
    steps([0, 18], [2, 0]),
  ],
  [
    'whoever’s last day is a Monday is there on that Monday',
    { changes: [change({ date: inDays(14) })] },
    steps([0, 18], [3, 0]),
  ],
  [
    'a starter on a Monday counts from it, at half for four weeks',
    { changes: [change({ kind: 'starter', worker: null, date: inDays(14), share: 1 })] },
    steps([0, 18], [2, 27], [6, 36]),
  ],
  [
    'a newly qualified starter carries their protected share, of their hours',
    {
      changes: [change({ kind: 'starter', worker: null, date: inDays(14), fte: 0.5, share: 0.4 })],
    },
    steps([0, 18], [2, 21.6]),
  ],
  [
    'a starter who will hold no cases adds nothing',
    {
      changes: [change({ kind: 'starter', worker: null, role: 'first line manager', share: 1 })],
    },
    steps([0, 18]),
  ],
  [
    'a starter whose role is not known is taken to hold cases',
    { changes: [change({ kind: 'starter', worker: null, role: null, share: 0.4 })] },
    steps([0, 18], [2, 25.2]),
  ],
  [
    'a step rises by its share of the full limit',
    {
      workers: [holder({ limit: 10.8, step: 0.6 })],
      changes: [change({ kind: 'ASYE step', share: 0.8 })],
    },
    steps([0, 10.8], [2, 14.4]),
  ],
  [
    'a reduction that ends gives back what it took of the step',
    {
      workers: [holder({ limit: 8.1, step: 0.6, kept: 0.75 })],
      changes: [change({ kind: 'reduction', share: 1 })],
    },
    steps([0, 8.1], [2, 10.8]),
  ],
  [
    'a reduction that begins takes nothing of who is away, until they are back',
    {
      workers: [holder({ presence: 0 })],
      changes: [
        change({ kind: 'reduction', share: 0.5 }),
        change({ kind: 'return', date: inDays(35), share: 1 }),
      ],
    },
    steps([0, 0], [5, 9]),
  ],
  [
    'a phased return counts by its share',
    {
      workers: [holder({ presence: 0 })],
      changes: [
        change({ kind: 'return', date: inDays(35), share: 0.5 }),
        change({ kind: 'return', date: inDays(63), share: 1 }),
      ],
    },
    steps([0, 0], [5, 9], [9, 18]),
  ],
  [
    'a return without a share is a return in full',
    { workers: [holder({ presence: 0 })], changes: [change({ kind: 'return' })] },
    steps([0, 0], [2, 18]),
  ],
  [
    'a long absence takes a worker away from its first day',
    { changes: [change({ kind: 'long absence', date: inDays(14), share: 0 })] },
    steps([0, 18], [2, 0]),
  ],
  [
    'who leaves while away takes nothing with them, and does not return',
    {
      workers: [holder(), holder({ id: 'W2', presence: 0 })],
      changes: [
        change({ worker: 'W2' }),
        change({ kind: 'return', worker: 'W2', date: inDays(40), share: 1 }),
      ],
    },
    steps([0, 18]),
  ],
  [
    'a change of someone who holds no cases changes nothing',
    { changes: [change({ worker: 'M1' })] },
    steps([0, 18]),
  ],
  [
    'what was to come before the extract is in today’s facts',
    { changes: [change({ date: inDays(-3) })] },
    steps([0, 18]),
  ],
  [
    'what comes after twelve weeks does not show',
    { changes: [change({ date: inDays(85) })] },
    steps([0, 18]),
  ],
  [
    'all agency workers leave at the end of the first week, whatever was known of them',
    {
      workers: [holder(), holder({ id: 'A1', agency: true }), holder({ id: 'A2', agency: true })],
      changes: [change({ kind: 'agency end', worker: 'A2', date: inDays(60) })],
      allAgencyLeaves: true,
    },
    steps([0, 54], [1, 18]),
  ],
])('the limits of the workers present: %s', (_, given, limits) => {
  expect(limitsOf(given)).toEqual(limits);
});

test('each event says what it does in children of limit, in the week from which it counts', () => {
  const { weeks } = runwayOf({
    workers: [holder(), holder({ id: 'W2', limit: 7.2, step: 0.4 })],
    changes: [
      change({ date: inDays(9) }),
      change({ kind: 'ASYE step', worker: 'W2', date: inDays(16), share: 0.6 }),
    ],
  });
  const events = weeks.flatMap(({ week, events }) =>
    events.map(({ kind, effect }) => [week, kind, Math.round(effect * 10) / 10]),
  );
  expect(events).toEqual([
    [2, 'leaver', -18],
    [3, 'ASYE step', 3.6],
  ]);
});

test('weeks cross the end of a year, and one that has a 29 February', () => {
  const { weeks } = runwayOf({ extract: dayOf(2027, 12, 20) });
  expect(weeks.map(({ from }) => dayText(from)).slice(0, 4)).toEqual([
    '2027-12-20',
    '2027-12-27',
    '2028-01-03',
    '2028-01-10',
  ]);
  expect(dayText(weeks[12]!.from)).toBe('2028-03-13');
});

test('the known changes of people who hold no cases are told apart', () => {
  const changes = [
    change(),
    change({ worker: 'M1', name: 'M1' }),
    change({ kind: 'starter', worker: null, name: 'M2', role: 'senior practitioner' }),
    change({ kind: 'starter', worker: null, name: 'W3' }),
  ];
  expect(changesWithoutCases([holder()], changes).map(({ name }) => name)).toEqual(['M1', 'M2']);
});

describe('a load that cannot be told', () => {
  test.each<[string, Partial<RunwayFacts>, string]>([
    ['nobody in the team', { workers: [] }, 'notApplicable'],
    ['everybody is away', { workers: [holder({ presence: 0 })] }, 'notApplicable'],
    ['no limit is set', { workers: [holder({ limit: Number.NaN })] }, 'unavailable'],
    [
      'an absent worker’s missing limit is not asked for',
      { workers: [holder(), holder({ id: 'W2', presence: 0, limit: Number.NaN })] },
      'known',
    ],
  ])('%s', (_, given, kind) => {
    const { weeks, firstOver } = runwayOf({
      months: monthsWith([18, 19, 18, 17, 18, 18, 19, 18]),
      ...given,
    });
    expect(weeks.map(({ load }) => load.kind)).toEqual(weeks.map(() => kind));
    expect(weeks.every(({ range }) => (range !== undefined) === (kind === 'known'))).toBe(true);
    expect(weeks.map(({ children }) => children.expected).every(Number.isFinite)).toBe(true);
    expect(firstOver).toBeUndefined();
  });

  test('the last worker leaves', () => {
    const { weeks } = runwayOf({
      workers: [holder({ limit: 10.1 }), holder({ id: 'W2', limit: 7.3 })],
      changes: [change({ date: inDays(5) }), change({ worker: 'W2', date: inDays(12) })],
    });
    expect(weeks.slice(0, 4).map(({ load }) => load.kind)).toEqual([
      'known',
      'known',
      'notApplicable',
      'notApplicable',
    ]);
  });
});

test('an absent worker’s children stay counted', () => {
  const { weeks } = runwayOf({
    workers: [holder(), holder({ id: 'W2', presence: 0 })],
    children: 36,
  });
  expect(weeks[0]?.load).toEqual({ kind: 'known', value: 200 });
});

test.each<[string, number, number | undefined]>([
  ['at the line it is not over', 18, undefined],
  ['as little over as still reads 100% it is not', 18.08, undefined],
  ['one child more is over now', 19, 0],
  ['under now, a leaver takes it over', 17, 3],
])('the first week over: %s', (_, children, week) => {
  const workers = [holder({ limit: 12 }), holder({ id: 'W2', limit: 6 })];
  const changes = week === 3 ? [change({ worker: 'W2' })] : [];
  expect(runwayOf({ workers, children, changes }).firstOver?.week).toBe(week);
});

test('the line may be within the range though no week is expected over it', () => {
  const months = monthsWith([18, 22, 17, 21, 16, 20, 18, 22, 17, 21, 16, 20, 18, 18]);
  const { firstInRange, firstOver } = runwayOf({ months, children: 17 });
  expect([firstInRange?.week, firstOver?.week]).toEqual([1, undefined]);
});

describe('children in and out', () => {
  test('with as many in as out, today’s number stays', () => {
    const months = monthsWith(Array.from({ length: 13 }, () => 18)).map((month) => ({
      ...month,
      in: 6,
      out: 6,
    }));
    const { weeks, weekly } = runwayOf({ months });
    expect(weekly.in).toBeCloseTo((6 * 12) / 52.18, 2);
    expect(weeks[12]?.children.expected).toBeCloseTo(18, 6);
    expect(weeks[12]?.children.range?.high).toBeCloseTo(18, 6);
  });

  test('a team fuller than these months were is expected to empty, an emptier one to fill', () => {
    const months = monthsWith([20, 16, 20, 16, 20, 16, 20, 16, 20, 16, 20, 16, 20, 16]);
    const at = (children: number) => runwayOf({ months, children }).weeks[12]!.children.expected;
    expect(at(30)).toBeLessThan(30);
    expect(at(10)).toBeGreaterThan(10);
  });

  test('with nobody going, all who come are added', () => {
    const months = monthsWith([10, 11, 12, 13, 14, 15, 16, 17, 18]);
    const [first, second] = runwayOf({ months }).weeks;
    expect(second!.children.expected - first!.children.expected).toBeCloseTo(7 / 30.4375, 6);
  });

  test('the range begins at nothing and is never below no child', () => {
    const months = monthsWith([1, 9, 0, 8, 1, 9, 0, 8, 1, 9, 0, 8, 1]);
    const { weeks } = runwayOf({ months, children: 1 });
    expect(weeks[0]?.children.range).toEqual({ low: 1, high: 1 });
    expect(weeks[12]?.children.range?.low).toBe(0);
  });

  test('a shorter history gives a wider range for the same swings', () => {
    const swing = (months: number) =>
      runwayOf({ months: monthsWith(Array.from({ length: months }, (_, i) => 18 + (i % 4))) })
        .weeks[12]!.children.range!;
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(swing(9))).toBeGreaterThan(width(swing(25)));
  });

  test.each<[string, number, string | undefined, boolean]>([
    ['none', 0, 'too short for a range', false],
    ['six month ends', 6, 'too short for a range', false],
    ['seven', 7, 'under 13 months', true],
    ['twelve', 12, 'under 13 months', true],
    ['thirteen', 13, undefined, true],
  ])('how weak the history is: %s', (_, length, weak, ranged) => {
    const months = monthsWith(Array.from({ length }, (_, i) => 18 + (i % 3)));
    const ahead = runwayOf({ months });
    expect([ahead.months, ahead.weak]).toEqual([length, weak]);
    expect(ahead.weeks[12]?.children.range !== undefined).toBe(ranged);
    if (!ranged) expect(ahead.weeks[12]?.children.expected).toBe(18);
  });
});

describe('from the tables', () => {
  const month = (before: number, given: object = {}) =>
    teamOnly({ month: addMonths(september, -before), ...given });
  const held = (before: number, heldOther: number) =>
    worker({ month: addMonths(september, -before), heldOther });

  test('a month’s children are those held, unallocated and in a name, with all who came and went', () => {
    const table = teamMonths(workersTable([held(0, 5)]), [
      month(0, {
        unallocatedCarer: 2,
        heldInTeamName: 1,
        startedCarer: 3,
        transferredIn: 4,
        closedOther: 1,
        transferredOut: 2,
      }),
    ]);
    expect(childrenMonths(table, 'north-1', september)).toEqual([
      { month: september, children: 8, in: 7, out: 3 },
    ]);
  });

  test.each<[string, ReturnType<typeof month>[], number[]]>([
    ['in order, up to the month asked for', [month(1), month(-1), month(0)], [1, 0]],
    ['a gap ends the run', [month(4), month(1), month(0)], [1, 0]],
    [
      'a month of which something is not known is a gap',
      [month(2), month(1, { transferredIn: null }), month(0)],
      [0],
    ],
    ['the latest known month may be an earlier one', [month(3), month(2)], [3, 2]],
    [
      'two years and the month end they begin from',
      Array.from({ length: 30 }, (_, i) => month(i)),
      Array.from({ length: 25 }, (_, i) => 24 - i),
    ],
    ['another team’s are not these', [month(0, { team: 'north-2' })], []],
  ])('the months looked back on: %s', (_, rows, before) => {
    const months = childrenMonths(teamMonths(workersTable([]), rows), 'north-1', september);
    expect(months.map((each) => september - each.month)).toEqual(before);
  });

  test('the team’s facts: limits as on the board, all open cases, its own changes, months before the extract’s', () => {
    const extract = addDays(monday, -7);
    const coming: FactRow<'coming'> = {
      team: 'north-1',
      kind: 'leaver',
      worker: 'W1',
      name: 'W1',
      role: 'case holder',
      date: extract + 7,
      fte: 1,
      share: 0,
    };
    const facts = runwayFacts('north-1', {
      extract,
      board: boardOf([
        { heldOther: 2, asyeMonths: 4 },
        { presence: 0, agency: true },
      ]),
      open: openByType(
        casesTable([
          openCase(),
          openCase({ worker: null, type: 'carer' }),
          openCase({ team: 'north-2' }),
        ]),
        'north-1',
      ),
      coming: tableFromRows(comingSchema, [
        coming,
        { ...coming, team: 'north-2' },
        { ...coming, date: null },
      ]),
      teamMonths: teamMonths(workersTable([]), [month(0), month(1)]),
      lookup: limitLookup([limitEntry(1, 'caseload', [3, 4])], september, tree),
    });
    expect(facts.workers.map(({ limit, step, presence }) => [limit, step, presence])).toEqual([
      [2.4, 0.6, 1],
      [4, 1, 0],
    ]);
    expect([facts.children, facts.starterLimit, facts.changes.length]).toEqual([2, 4, 1]);
    expect(facts.months.map((each) => each.month)).toEqual([addMonths(september, -1)]);
  });

  test('reductions agreed in coming months come on the first day they hold', () => {
    const extract = addDays(monday, -7);
    const of = { worker: 'W1', team: 'north-1' };
    const agreed = entry(2, 'reduction', { ...of, percent: 25, to: addMonths(september, 1) });
    const entries = [limitEntry(1, 'caseload', [3, 4]), { ...agreed, effective: september }];
    const board = boardOf([{ heldOther: 2 }], [], entries);
    const { workers, changes } = runwayFacts('north-1', {
      extract,
      board,
      open: {},
      coming: tableFromRows(comingSchema, []),
      teamMonths: teamMonths(workersTable([]), []),
      lookup: limitLookup(entries, september, tree),
    });
    expect(workers.map(({ limit, kept }) => [limit, kept])).toEqual([[3, 0.75]]);
    expect(changes.map(({ kind, date, share }) => [kind, date, share])).toEqual([
      ['reduction', firstDay(addMonths(september, 2)), 1],
    ]);
  });
});
