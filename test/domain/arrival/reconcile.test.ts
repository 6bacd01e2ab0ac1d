import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reconcileFacts } from '@/domain/arrival/reconcile';
import {
  type Cases,
  comingSchema,
  type FactRow,
  type TeamMonths,
  teamMonthSchema,
} from '@/domain/facts';
import { LISTED_OF_A_KIND } from '@/domain/finding';
import { measureIds } from '@/domain/measures/catalogue';
import { type TeamOnlyRow, teamMonths } from '@/domain/measures/teamMonths';
import { addDays, addMonths, dayOf, type Month, monthOf, monthRange } from '@/domain/month';
import { tableFromRows, textAt } from '@/domain/table';
import {
  type CaseRow,
  casesTable,
  evidenceOfTables,
  extractDay,
  figureOf,
  openCase,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';

function workersAs(rows: readonly Partial<WorkerRow>[]) {
  return reconcileFacts('worker-month', workersTable(rows.map(worker)), tree, extractDay);
}

function casesAs(rows: readonly Partial<CaseRow>[]) {
  return reconcileFacts('case', casesTable(rows.map(openCase)), tree, extractDay);
}

type TeamRow = FactRow<'team-month'>;

/** Team months by hand: whole rows of North 1 in September 2026 without anything, but for what is given. */
function teamsAs(rows: readonly Partial<TeamRow>[]) {
  const empty = Object.fromEntries(Object.keys(teamMonthSchema).map((name) => [name, 0]));
  const table = tableFromRows(
    teamMonthSchema,
    rows.map((row) => ({ ...empty, month: september, team: 'north-1', ...row }) as TeamRow),
  );
  return reconcileFacts('team-month', table, tree, extractDay);
}

const sentences: readonly {
  readonly what: string;
  readonly found: ReturnType<typeof workersAs | typeof casesAs | typeof teamsAs>;
  readonly rows: number;
  readonly sentence: string | undefined;
}[] = [
  {
    what: 'a row of a team that the structure lacks is counted nowhere',
    found: workersAs([{}, { worker: 'W2', team: 'T/9' }]),
    rows: 1,
    sentence:
      'worker-month, row 2, team “T/9”: the structure has no such team, so 1 row of it is counted nowhere. Add the team to the structure, with the month it closed if it has, or correct the rows.',
  },
  {
    what: 'so is one of a service',
    found: teamsAs([{}, { team: 'north' }, { team: 'north', month: addMonths(september, -1) }]),
    rows: 1,
    sentence:
      'team-month, row 2, team “north”: “North” is a service, not a team, so 2 rows of it are counted nowhere. Give each row the team it belongs to.',
  },
  {
    what: 'and one without a team',
    found: workersAs([{ team: null }, {}]),
    rows: 1,
    sentence:
      'worker-month, row 1, team is empty (September 2026): the row is counted nowhere. Give it its team.',
  },
  {
    what: 'without a month',
    found: teamsAs([{}, { month: null }]),
    rows: 1,
    sentence:
      'team-month, row 2, month is empty (North 1): the row is counted nowhere. Give it its month.',
  },
  {
    what: 'or with a month of another age',
    found: teamsAs([{}, { month: monthOf(9999, 12) }]),
    rows: 1,
    sentence:
      'team-month, row 2, month is out of any calendar in use (North 1): the row is counted nowhere. Give it its month.',
  },
  {
    what: 'a worker twice in a team and month, alike, is one',
    found: workersAs([{}, {}]),
    rows: 1,
    sentence:
      'worker-month, rows 1 and 2, worker “W1” (North 1, September 2026): they are of the same key and are alike, so one is used. Leave the right one in.',
  },
  {
    what: 'and where the rows differ, a worker whose numbers are not known',
    found: workersAs([{ heldOther: 12 }, { heldOther: 3 }]),
    rows: 1,
    sentence:
      'worker-month, rows 1 and 2, worker “W1” (North 1, September 2026): they are of the same key and differ, so no number of either is used. Leave the right one in.',
  },
  {
    what: 'a worker in two teams in a month is no doubt',
    found: workersAs([{}, { team: 'north-2' }]),
    rows: 2,
    sentence: undefined,
  },
  {
    what: 'a worker without an id is one of their own, and told',
    found: workersAs([{}, { worker: null }]),
    rows: 2,
    sentence:
      'worker-month, row 2, worker is empty (North 1, September 2026): the row is used as one of its own, and may be another told twice. Give it its worker.',
  },
  {
    what: 'so is a child without a reference',
    found: casesAs([{ reference: null }, {}]),
    rows: 2,
    sentence:
      'case, row 1, reference is empty (North 1): the row is used as one of its own, and may be another told twice. Give it its reference.',
  },
  {
    what: 'cases held by nobody’s hours count as missing, and so do their holders',
    found: teamsAs([{ cases: 120, caseHolders: 8, caseHolderFte: 0 }]),
    rows: 1,
    sentence:
      'team-month, row 1, caseHolderFte 0 with cases 120 (North 1, September 2026): both cannot be, so cases, caseHolders and caseHolderFte of the row count as missing, and so does every figure made from them. Correct it where the records are kept.',
  },
  {
    what: 'so do cases held by nobody',
    found: teamsAs([{ cases: 120, caseHolders: 0, caseHolderFte: 6.4 }]),
    rows: 1,
    sentence:
      'team-month, row 1, caseHolders 0 with cases 120 (North 1, September 2026): both cannot be, so cases, caseHolders and caseHolderFte of the row count as missing, and so does every figure made from them. Correct it where the records are kept.',
  },
  {
    what: 'and holders without cases',
    found: teamsAs([{ cases: 0, caseHolders: 8, caseHolderFte: 6.4 }]),
    rows: 1,
    sentence:
      'team-month, row 1, cases 0 with caseHolders 8 (North 1, September 2026): both cannot be, so cases, caseHolders and caseHolderFte of the row count as missing, and so does every figure made from them. Correct it where the records are kept.',
  },
  {
    what: 'what is not recorded of holders contradicts nothing',
    found: teamsAs([{ cases: 120, caseHolders: null, caseHolderFte: 6.4 }]),
    rows: 1,
    sentence: undefined,
  },
  {
    what: 'half a case counts as missing',
    found: teamsAs([{ cases: 12.5, caseHolders: 2, caseHolderFte: 1.6 }]),
    rows: 1,
    sentence:
      'team-month, row 1, cases 12.5 (North 1, September 2026): it is no whole number, so it counts as missing, and so does every figure made from it. Correct it where the records are kept.',
  },
  {
    what: 'so does half a person',
    found: teamsAs([{ agencyHeadcount: 0.5 }]),
    rows: 1,
    sentence:
      'team-month, row 1, agencyHeadcount 0.5 (North 1, September 2026): it is no whole number, so it counts as missing, and so does every figure made from it. Correct it where the records are kept.',
  },
  {
    what: 'and half a child of a worker',
    found: workersAs([{ heldCarer: 1.5 }]),
    rows: 1,
    sentence:
      'worker-month, row 1, heldCarer 1.5 (North 1, September 2026): it is no whole number, so it counts as missing, and so does every figure made from it. Correct it where the records are kept.',
  },
  {
    what: 'FTE and days may be in parts',
    found: teamsAs([{ vacantFte: 0.6, inPostFte: 7.25, daysLost: 3.5, unallocatedDays: 0.5 }]),
    rows: 1,
    sentence: undefined,
  },
  {
    what: 'a worker’s too',
    found: workersAs([{ fte: 0.8, presence: 0.4, daysLost: 2.5 }]),
    rows: 1,
    sentence: undefined,
  },
  ...(['allocatedOn', 'opened', 'lastVisit'] as const).map((column) => ({
    what: `${column} after the extract counts as missing`,
    found: casesAs([{ [column]: dayOf(2099, 1, 1) }]),
    rows: 1,
    sentence: `case, row 1, ${column} 1 Jan 2099 (North 1): it is after the extract of 5 Oct 2026, so it counts as missing, and so does every figure made from it. Correct it where the records are kept.`,
  })),
  {
    what: 'so does an absence that is yet to begin',
    found: workersAs([{ awaySince: addDays(extractDay, 1) }]),
    rows: 1,
    sentence:
      'worker-month, row 1, awaySince 6 Oct 2026 (North 1, September 2026): it is after the extract of 5 Oct 2026, so it counts as missing, and so does every figure made from it. Correct it where the records are kept.',
  },
  {
    what: 'what is of the day of the extract, or planned after it, is no doubt',
    found: casesAs([
      {
        allocatedOn: extractDay,
        opened: extractDay,
        lastVisit: extractDay,
        nextVisitDue: addDays(extractDay, 10),
        nextReview: addDays(extractDay, 100),
      },
    ]),
    rows: 1,
    sentence: undefined,
  },
  {
    what: 'nor is the day somebody is expected back',
    found: workersAs([{ awaySince: extractDay, expectedBack: addDays(extractDay, 90) }]),
    rows: 1,
    sentence: undefined,
  },
  {
    what: 'a team twice in a month, told differently, has no row for it',
    found: teamsAs([{ vacantFte: 1 }, { vacantFte: 2 }, { team: 'north-2' }]),
    rows: 1,
    sentence:
      'team-month, rows 1 and 2, team “north-1” (North 1, September 2026): they are of the same key and differ, so neither is used, and the month is without the team. Leave the right one in.',
  },
  {
    what: 'a case twice is the one allocated last',
    found: casesAs([
      { worker: 'W1', allocatedOn: 20600 },
      { worker: 'W2', allocatedOn: 20700 },
    ]),
    rows: 1,
    sentence:
      'case, rows 1 and 2, reference “C1” (North 1): they are of the same key and differ, so the one allocated last is used. Leave the right one in.',
  },
  {
    what: 'an infinite number counts as missing',
    found: teamsAs([{ vacantFte: Number.POSITIVE_INFINITY }]),
    rows: 1,
    sentence:
      'team-month, row 1, vacantFte infinite (North 1, September 2026): the most that can be meant is 2,000, so it counts as missing, and so does every figure made from it. Correct it where the records are kept.',
  },
  {
    what: 'so does a negative one',
    found: teamsAs([{ leaversFte: -500 }]),
    rows: 1,
    sentence:
      'team-month, row 1, leaversFte −500 (North 1, September 2026): it is below 0, so it counts as missing, and so does every figure made from it. Correct it where the records are kept.',
  },
  {
    what: 'and hours written for FTE',
    found: workersAs([{ fte: 37 }]),
    rows: 1,
    sentence:
      'worker-month, row 1, fte 37 (North 1, September 2026): the most that can be meant is 2, so it counts as missing, and so does every figure made from it. Correct it where the records are kept.',
  },
  {
    what: 'a day of another age counts as missing',
    found: casesAs([{ opened: -30_000 }]),
    rows: 1,
    sentence:
      'case, row 1, opened 12 Nov 1887 (North 1): it is no day that can be meant, so it counts as missing, and so does every figure made from it. Correct it where the records are kept.',
  },
  {
    what: 'a role that the contract does not have counts as missing',
    found: workersAs([{}, { worker: 'W2', role: 'Team Leader' }]),
    rows: 2,
    sentence:
      'worker-month, row 2, role “Team Leader”: the app does not know the word, so the role of 1 row counts as missing. Use one of: senior manager, middle manager, first line manager, senior practitioner, case holder, qualified without cases, lead practitioner (not a social worker) and personal adviser.',
  },
  {
    what: 'what is missing is no doubt',
    found: workersAs([{ fte: null, role: null, name: null, presence: null, heldOther: null }]),
    rows: 1,
    sentence: undefined,
  },
];

test.each(sentences)('$what', ({ found, rows, sentence }) => {
  expect(found.facts.rows).toBe(rows);
  expect(found.findings.listed.map((finding) => finding.sentence)).toEqual(
    sentence === undefined ? [] : [sentence],
  );
});

test('a number that cannot be meant is blanked where it stands, and nothing else is', () => {
  const { columns } = teamsAs([{ vacantFte: -1, leaversFte: 2 }]).facts;
  expect([columns.vacantFte[0], columns.leaversFte[0]]).toEqual([Number.NaN, 2]);
});

test('all that a row says of case holders is blanked where it contradicts itself, and nothing else is', () => {
  const { columns } = teamsAs([
    { cases: 120, caseHolders: 8, caseHolderFte: 0, vacantFte: 2 },
  ]).facts;
  expect([columns.cases[0], columns.caseHolders[0], columns.caseHolderFte[0]]).toEqual(
    Array(3).fill(Number.NaN),
  );
  expect(columns.vacantFte[0]).toBe(2);
});

test('of a worker told twice differently the worker stays, and no number of theirs', () => {
  const { columns } = workersAs([{ fte: 1 }, { fte: 0.5 }]).facts;
  expect(textAt(columns.worker, 0)).toBe('W1');
  expect([columns.fte[0], columns.heldOther[0], columns.presence[0]]).toEqual(
    Array(3).fill(Number.NaN),
  );
});

test('a case told twice is with the worker it was given last', () => {
  const { facts } = casesAs([{ allocatedOn: 20700, worker: 'W2' }, { allocatedOn: 20600 }]);
  expect(textAt((facts as Cases).columns.worker, 0)).toBe('W2');
});

test('a known change of an unknown kind is not used', () => {
  const row = {
    team: 'north-1',
    worker: 'W1',
    name: 'W1',
    role: null,
    date: 20800,
    fte: 1,
    share: 1,
  };
  const table = tableFromRows(comingSchema, [{ ...row, kind: 'sabbatical' }]);
  const { facts, findings } = reconcileFacts('coming', table, tree, extractDay);
  expect(facts.rows).toBe(0);
  expect(findings.listed[0]?.sentence).toBe(
    'coming, row 1, kind “sabbatical”: the app does not know the word, so 1 row with it is not used. Use one of: leaver, starter, agency end, ASYE step, return and long absence.',
  );
});

test('all doubts of a kind are counted, and the first of them listed', () => {
  const { findings } = workersAs(
    Array.from({ length: 80 }, (_, i) => ({ worker: `W${i}`, fte: 40 })),
  );
  expect(findings.listed).toHaveLength(LISTED_OF_A_KIND);
  expect(findings.counts).toEqual({ 'beyond sense': 80 });
});

test('a table without doubts comes back as it is', () => {
  const table = workersTable([worker(), worker({ worker: 'W2' })]);
  expect(reconcileFacts('worker-month', table, tree, extractDay)).toEqual({
    facts: table,
    findings: { listed: [], counts: {} },
  });
  expect(reconcileFacts('worker-month', table, tree, extractDay).facts).toBe(table);
});

const junkRow: fc.Arbitrary<Partial<TeamOnlyRow>> = fc.record({
  team: fc.constantFrom('', 'T9', 'north', 'county', 'a/b', 'north-1 '),
  month: fc.integer({ min: -3, max: 3 }).map((n) => addMonths(september, n)),
  vacantFte: fc.oneof(fc.double(), fc.constant(null)),
  leaversFte: fc.double(),
});

test('rows that belong nowhere change no figure and are all told', () => {
  const range = monthRange(addMonths(september, -11), september);
  const good = range.flatMap((month) =>
    tree.teamsOf('county').map((team) => teamOnly({ team, month, vacantFte: 2, leaversFte: 0.5 })),
  );
  const people = range.flatMap((month) =>
    tree.teamsOf('county').map((team) => worker({ month, team, worker: team, fte: 1 })),
  );
  const figures = (others: readonly TeamOnlyRow[], workers: readonly WorkerRow[]) => {
    const teams = reconcileFacts(
      'team-month',
      teamMonths(workersTable(workers), others),
      tree,
      extractDay,
    );
    const rows = reconcileFacts('worker-month', workersTable(workers), tree, extractDay);
    const evidence = evidenceOfTables(rows.facts, teams.facts);
    return {
      figures: measureIds.map((id) => figureOf(id, evidence)),
      told:
        (teams.findings.counts['unknown team'] ?? 0) + (teams.findings.counts['not a team'] ?? 0),
    };
  };
  const whole = figures(good, people);
  fc.assert(
    fc.property(fc.uniqueArray(junkRow, { selector: keyOf, maxLength: 5 }), (junk) => {
      const { figures: same, told } = figures([...good, ...junk.map(teamOnly)], people);
      expect(same).toEqual(whole.figures);
      expect(told).toBe(junk.length);
    }),
    { numRuns: 30 },
  );
});

function keyOf({ team, month }: Partial<TeamOnlyRow>): string {
  return `${team} ${month satisfies Month | undefined}`;
}

test('any cells whatever are read without a throw, and what is kept makes sense', () => {
  const anyRow = fc.record({
    team: fc.constantFrom('north-1', 'north-2', 'south-1', 'T9'),
    month: fc.oneof(fc.integer({ min: 24_000, max: 25_000 }), fc.double()),
    vacantFte: fc.double(),
    unallocatedOther: fc.double(),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
      const { facts } = teamsAs(rows as Partial<TeamRow>[]);
      for (const cell of (facts as TeamMonths).columns.vacantFte)
        expect(Number.isNaN(cell) || (cell >= 0 && cell <= 2_000)).toBe(true);
    }),
  );
});
