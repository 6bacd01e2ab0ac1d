import { expect, test } from 'vitest';
import { reconcileFacts } from '@/domain/arrival/reconcile';
import { teamAnswer } from '@/domain/board/answer';
import { boardOf } from '@/domain/board/boardOf';
import { ageDoubts } from '@/domain/board/extractDoubts';
import type { Extract } from '@/domain/board/nobodyDoubts';
import { overdueVisits } from '@/domain/board/overdue';
import { childrenWithNobody } from '@/domain/board/unallocatedChildren';
import { caseSchema, comingSchema, type FactRow } from '@/domain/facts';
import { openCaseAnswer } from '@/domain/flags/attention';
import { doubtWords } from '@/domain/found';
import { limitLookup } from '@/domain/limits/lookup';
import type { Entry } from '@/domain/log/entries';
import { addDays } from '@/domain/month';
import { runwayDoubts } from '@/domain/projection/runwayTeam';
import { tableFromRows } from '@/domain/table';
import {
  type CaseRow,
  casesTable,
  extractDay,
  limitEntry,
  openCase,
  ready,
  september,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';
import { extract, extractOf, heldWhole } from './rows';

const due = addDays(extract, 9);
const cases = [1, 2].map((i) => openCase({ reference: `C${i}`, nextVisitDue: due }));
const holder = worker({ heldOther: 2 });
const limits = [limitEntry(1, 'caseload', [3, 4])];
const well = extractOf(cases, [holder]);

/** The same, of which the cases are not here. */
const without = (state: 'forbidden' | 'failed' | 'not yet' | 'not held'): Extract => ({
  ...well,
  cases: { state, sentence: 'The case system is not connected.' },
});
const withRows = (rows: readonly Partial<WorkerRow>[], given: readonly CaseRow[] = cases) =>
  extractOf(given, rows.map(worker));
const elsewhere: Extract = {
  ...well,
  cases: ready({ table: casesTable(cases), teams: new Set(['south-1']) }),
  workers: ready({ table: workersTable([holder]), teams: new Set(['south-1']) }),
};
const noColumn = (column: keyof typeof caseSchema, reason: string): Extract => {
  const table = casesTable(cases.map((row) => ({ ...row, [column]: null })));
  return { ...well, cases: heldWhole<'case'>({ ...table, unavailable: { [column]: reason } }) };
};
const notConnected: Extract = {
  ...well,
  cases: heldWhole<'case'>({
    ...casesTable([]),
    unavailable: Object.fromEntries(
      Object.keys(caseSchema).map((name) => [name, 'The case system is not connected.']),
    ),
  }),
};

const clear = [
  'Every child has',
  'Nobody present is',
  'No visit is',
  'under the line',
  'no worker present is',
];

/** Everything the team's page and the Overview's flags say of an extract that would reassure. */
function said(at: Extract, log: readonly Entry[] = limits): string {
  const lookup = limitLookup(log, september, tree);
  const board = boardOf(at, ['north-1'], lookup);
  const parts = teamAnswer(childrenWithNobody(at, ['north-1'], 5), board);
  const visits = overdueVisits(at, ['north-1']);
  const doubts = runwayDoubts('north-1', at, ready(tableFromRows(comingSchema, [])), board, []);
  const { sentences } = openCaseAnswer('north-1', { tree, entries: log }, at, 5);
  return [
    ...parts.map(({ text }) => text),
    visits.items.length === 0 && visits.whole ? 'No visit is overdue.' : '',
    doubts.length === 0 ? 'under the line' : '',
    ...sentences,
  ].join(' ');
}

test.each<[string, Extract, (typeof clear)[number][], RegExp, Entry[]?]>([
  ['all was seen, and all is well', well, clear, /has room for 2/],
  [
    'the cases are forbidden',
    without('forbidden'),
    ['Nobody present is'],
    /any child has nobody at work for them is not known\. The open cases are not open to you\./,
  ],
  ['the cases failed', without('failed'), ['Nobody present is'], /could not be read/],
  ['the cases are on their way', without('not yet'), ['Nobody present is'], /still being read/],
  [
    'the case system is not connected',
    without('not held'),
    ['Nobody present is'],
    /are not in the records\. The case system is not connected\. Whoever looks after the records/,
  ],
  [
    'no column of the cases can be known',
    notConnected,
    ['Nobody present is'],
    /The case system is not connected\./,
  ],
  [
    'the cases do not say who holds them',
    noColumn('worker', 'It is kept on paper.'),
    ['Nobody present is', 'No visit is', 'under the line'],
    /Who holds each case is not in the records\. It is kept on paper\./,
  ],
  [
    'the cases do not say when visits are due',
    noColumn('nextVisitDue', 'It is kept on paper.'),
    ['Every child has', 'Nobody present is', 'under the line', 'no worker present is'],
    /Every child has/,
  ],
  [
    'neither a case nor a worker of the team is in the records',
    extractOf([], []),
    [],
    /is not known\. The list of open cases names no case of this team\./,
  ],
  [
    'the list of cases is empty while workers hold some',
    withRows([{ heldOther: 91 }], []),
    [],
    /contradict each other: 1 worker is recorded as holding 91 cases, and the list of open cases gives them none\./,
  ],
  [
    'the list of cases is shorter than what workers hold',
    withRows([{ heldOther: 3 }]),
    [],
    /holding 3 cases, and the list of open cases gives them 2\./,
  ],
  [
    'the list gives the workers’ cases to one whom the records do not name',
    withRows(
      [{ heldOther: 2 }],
      cases.map((row) => ({ ...row, worker: 'W9' })),
    ),
    [],
    /1 worker is recorded as holding 2 cases, and the list of open cases gives them none\./,
  ],
  [
    'the list gives a worker more than they are recorded as holding',
    withRows([{ heldOther: 1 }]),
    ['Every child has', 'No visit is'],
    /1 worker is recorded as holding 1 case, and the list of open cases gives them 2\./,
  ],
  [
    'the extract is too old',
    { ...well, doubts: ageDoubts(100, well.cases) },
    ['No visit is'],
    /over their own limit is not known either\. Who has room is not known\./,
  ],
  ['the team is not open to one', elsewhere, [], /of this team are not open to you/],
  [
    'the records name no worker of the team',
    withRows([{ worker: 'W9', team: 'north-2' }]),
    ['No visit is'],
    /The records name no worker of this team in September 2026\./,
  ],
  [
    'no limit is set',
    well,
    ['Every child has', 'No visit is', 'under the line'],
    /over their own limit is not known\. No limit is set for the work of the worker present\./,
    [],
  ],
  [
    'one worker’s hours are not known',
    withRows([{ heldOther: 2 }, { worker: 'W2', fte: null }]),
    ['Every child has', 'No visit is'],
    /The load or the limit of 1 worker present is not recorded in full\./,
  ],
  [
    'one worker’s presence is not known',
    withRows([{ heldOther: 2 }, { worker: 'W2', presence: null }]),
    ['Every child has', 'No visit is'],
    /Whether 1 worker is at work is not recorded\./,
  ],
  [
    'one count of cases is not known',
    withRows([{ heldOther: 2 }, { worker: 'W2', heldCarer: null }]),
    ['Every child has', 'No visit is'],
    /not recorded in full/,
  ],
  [
    'one worker’s role is not known',
    withRows([{ heldOther: 2 }, { worker: 'W2', role: null, heldOther: 0, heldCarer: null }]),
    ['Every child has', 'No visit is'],
    /not recorded in full/,
  ],
])('where %s, only what was seen whole is said to be well', (_, at, expected, words, log) => {
  const text = said(at, log);
  const found = clear.filter((phrase) => text.includes(phrase));
  expect(text).not.toContain('NaN');
  expect(text).toMatch(words);
  expect(found).toEqual(clear.filter((phrase) => expected.includes(phrase)));
});

test('where stages are not known, nobody is taken to be experienced', () => {
  const table = workersTable([holder]);
  const at = {
    ...well,
    workers: heldWhole<'worker-month'>({
      ...table,
      unavailable: { asyeMonths: 'Stages are not recorded.' },
    }),
  };
  const lookup = limitLookup(limits, september, tree);
  const [only] = boardOf(at, ['north-1'], lookup).items;
  expect([only?.asyeMonths, only?.status]).toEqual([undefined, 'no data']);
  expect(said(at)).not.toMatch(/Nobody present is|under the line|NaN/);
});

const booking = {
  team: 'north-1',
  kind: 'agency end',
  worker: 'W1',
  name: 'Somebody',
  role: null,
  date: extractDay + 20,
  fte: null,
  share: null,
} as const satisfies FactRow<'coming'>;

const comes = {
  ...booking,
  kind: 'starter',
  worker: null,
  role: 'case holder',
  fte: 1,
  share: 1,
} as const;

test.each<[string, FactRow<'coming'>, string]>([
  ['a booking that ends on a day says enough', booking, ''],
  ['a starter who says enough', comes, ''],
  [
    'a change without a day',
    { ...booking, date: null },
    'The day of 1 known change is not recorded.',
  ],
  [
    'a change of no kind',
    { ...booking, kind: null },
    'What 1 known change would do is not recorded in full.',
  ],
  [
    'a booking of nobody',
    { ...booking, worker: null },
    'What 1 known change would do is not recorded in full.',
  ],
  [
    'a starter without hours',
    { ...comes, fte: null },
    'What 1 known change would do is not recorded in full.',
  ],
  [
    'a starter without a role',
    { ...comes, role: null },
    'What 1 known change would do is not recorded in full.',
  ],
  ['the same of another team', { ...comes, role: null, team: 'north-2' }, ''],
  [
    'a change of no team',
    { ...booking, team: null },
    'Of 1 known change the team is not recorded.',
  ],
])('what leaves the coming weeks open: %s', (_, row, expected) => {
  const arrived = reconcileFacts('coming', tableFromRows(comingSchema, [row]), tree, extractDay);
  const board = boardOf(well, ['north-1'], limitLookup(limits, september, tree));
  const doubts = runwayDoubts(
    'north-1',
    well,
    ready(arrived.facts),
    board,
    arrived.findings.listed,
  );
  expect(doubtWords(doubts)).toBe(expected);
});
