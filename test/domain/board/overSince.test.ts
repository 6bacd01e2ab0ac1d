import { expect, test } from 'vitest';
import { boardWorkers } from '@/domain/board/board';
import { longerWords, sinceWords } from '@/domain/board/sinceWords';
import { limitLookup } from '@/domain/limits/lookup';
import type { Entry } from '@/domain/log/entries';
import {
  addMonths,
  type Day,
  dayOf,
  lastDay,
  type Month,
  monthOf,
  monthOfDay,
} from '@/domain/month';
import {
  casesTable,
  entry,
  limitEntry,
  openCase,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';

const extract = dayOf(2026, 10, 5);
const october = monthOf(2026, 10);
const september = monthOf(2026, 9);
const limit = limitEntry(1, 'caseload', [3, 4]);

/** What W1 held at month ends up to October to date; undefined where there is no row. */
function months(
  held: readonly (Partial<WorkerRow> | number | undefined)[],
  given: Partial<WorkerRow> = {},
): WorkerRow[] {
  return held.flatMap((own, i) => {
    if (own === undefined) return [];
    const month = addMonths(october, i + 1 - held.length);
    const row = typeof own === 'number' ? { heldChildInNeed: own } : own;
    return [worker({ month, ...given, ...row })];
  });
}

interface Told {
  readonly rows: readonly WorkerRow[];
  /** The days their open cases were allocated; as many in January as they hold where left out. */
  readonly given?: readonly Day[];
  readonly log?: readonly Entry[];
  readonly day?: Day;
}

function told({ rows, given, log = [limit], day = extract }: Told): string | undefined {
  const month = monthOfDay(day);
  const now = rows.find((row) => row.month === month && row.worker === 'W1');
  const held = now?.heldChildInNeed ?? 0;
  const days = given ?? Array.from({ length: held }, () => dayOf(2026, 1, 5));
  const cases = days.map((allocatedOn, i) => openCase({ reference: `C${i}`, allocatedOn }));
  const lookup = limitLookup(log, month, tree);
  const board = boardWorkers(workersTable(rows), casesTable(cases), day, lookup);
  const since = board.find(({ id }) => id === 'W1')?.overSince;
  return since && [sinceWords(since), longerWords(since)].filter(Boolean).join('; ');
}

const at = (month: number, day: number) => dayOf(2026, month, day);
const jan = (many: number) => Array.from({ length: many }, () => at(1, 5));
const changed = (red: number, effective: Month) =>
  limitEntry(2, 'caseload', [red - 1, red], {}, { effective });
const reduced = (percent: number, effective: Month) =>
  entry(2, 'reduction', { worker: 'W1', team: 'north-1', percent }, { effective });

test.each<[string, Told, string | undefined]>([
  ['nobody within their limit is over', { rows: months([5, 4]) }, undefined],
  [
    'over at every month end since July, whatever cases closed and were replaced meanwhile',
    { rows: months([4, 5, 6, 5, 5]), given: [1, 2, 3, 4, 5].map((day) => at(10, day)) },
    'since July, at 3 month ends',
  ],
  ['at the latest month end only', { rows: months([4, 5, 5]) }, 'since September, at 1 month end'],
  [
    'within at one month end between, the run begins after it',
    { rows: months([6, 4, 6, 6, 6]) },
    'since August, at 2 month ends',
  ],
  [
    'a year and more is told with its year',
    { rows: months([4, ...Array<number>(13).fill(5)]) },
    'since October 2025, at 12 month ends',
  ],
  [
    'the records begin when they were over already',
    { rows: months([5, 5, 5]) },
    'since at least August, at 2 month ends; how it stood in July 2026 is not in the records',
  ],
  [
    'a month that is missing ends what can be told',
    { rows: months([5, 5, undefined, 5, 5, 5]) },
    'since at least August, at 2 month ends; how it stood in July 2026 is not in the records',
  ],
  [
    'so does a month whose load is not recorded',
    { rows: months([5, { heldChildInNeed: null }, 5, 5]) },
    'since at least September, at 1 month end; how it stood in August 2026 is not in the records',
  ],
  [
    'so does a month whose hours are not recorded',
    { rows: months([5, { heldChildInNeed: 5, fte: null }, 5, 5]) },
    'since at least September, at 1 month end; how it stood in August 2026 is not in the records',
  ],
  [
    'the latest month end is missing',
    { rows: months([5, undefined, 5]) },
    'since when is not known',
  ],
  [
    'the latest month end is not recorded in full',
    { rows: months([5, { heldChildInNeed: null }, 5]) },
    'since when is not known',
  ],
  [
    'joined in the middle and over from the first month end',
    {
      rows: [
        ...months([undefined, undefined, { heldChildInNeed: 5, monthsInPost: 0 }, 5, 5]),
        ...months([1, 1, 1, 1, 1], { worker: 'W2' }),
      ],
    },
    'since August, at 2 month ends',
  ],
  [
    'joined after the latest month end and given too many at once',
    {
      rows: [
        ...months([undefined, { heldChildInNeed: 5, monthsInPost: 0 }]),
        ...months([1, 1], { worker: 'W2' }),
      ],
      given: [at(10, 1), at(10, 1), at(10, 1), at(10, 1), at(10, 2)],
    },
    'since 2 Oct',
  ],
  [
    'new in a team whose latest month end nobody sent',
    { rows: months([undefined, { heldChildInNeed: 5, monthsInPost: 0 }]) },
    'since when is not known',
  ],
  [
    'in another team before: its months are not this team’s to tell',
    { rows: months([{ heldChildInNeed: 5, team: 'north-2' }, 5, 5]) },
    'since at least September, at 1 month end; how it stood in August 2026 is not in the records',
  ],
  [
    'a month away holds what it holds: the cases stayed theirs',
    { rows: months([4, 5, { heldChildInNeed: 5, presence: 0 }, 5, 5]) },
    'since July, at 3 month ends',
  ],
  [
    'on fewer hours in one month, they were over by the limit of these hours',
    { rows: months([3, { heldChildInNeed: 3, fte: 0.5 }, 5, 5]) },
    'since August, at 2 month ends',
  ],
  [
    'a protected step was passed: within the limit of the month, over that of the one before',
    {
      rows: months([
        { heldChildInNeed: 3, asyeMonths: 2 },
        { heldChildInNeed: 2, asyeMonths: 3 },
        { heldChildInNeed: 3, asyeMonths: 4 },
        { heldChildInNeed: 3, asyeMonths: 5 },
      ]),
    },
    'since September, at 1 month end',
  ],
  [
    'a limit lowered in August, judged by the limit then in force',
    { rows: months([4, 4, 4, 4, 4]), log: [limit, changed(3, monthOf(2026, 8))] },
    'since August, at 2 month ends',
  ],
  [
    'a limit raised since: over by the former one too',
    { rows: months([5, 6, 6, 6]), log: [limitEntry(1, 'caseload', [1, 2]), changed(5, september)] },
    'since at least July, at 3 month ends; how it stood in June 2026 is not in the records',
  ],
  [
    'no limit was set before September, so they were over none',
    {
      rows: months([5, 5, 5]),
      log: [limitEntry(1, 'caseload', [3, 4], {}, { effective: september })],
    },
    'since September, at 1 month end',
  ],
  [
    'an agreed reduction of September on',
    { rows: months([3, 3, 3]), log: [limit, reduced(50, september)] },
    'since September, at 1 month end',
  ],
  [
    'within at the month end, and given the case past the limit on Friday',
    { rows: months([4, 5]), given: [...jan(4), at(10, 2)] },
    'since 2 Oct',
  ],
  [
    'one closed and two were given',
    { rows: months([4, 5]), given: [...jan(3), at(10, 1), at(10, 5)] },
    'since 5 Oct',
  ],
  [
    'the limit was lowered this month',
    { rows: months([4, 4]), log: [limit, changed(3, october)] },
    'since 1 Oct',
  ],
  [
    'a reduction began this month, and a case came after',
    {
      rows: months([2, 3]),
      given: [...jan(2), at(10, 2)],
      log: [limit, reduced(50, october)],
    },
    'since 2 Oct',
  ],
  [
    'the first limit was set this month',
    { rows: months([5, 5]), log: [limitEntry(1, 'caseload', [3, 4], {}, { effective: october })] },
    'since 1 Oct',
  ],
  [
    'hours fell this month, on a day that is not recorded',
    { rows: months([4, { heldChildInNeed: 4, fte: 0.8 }]) },
    'since October, the day not recorded',
  ],
  [
    'the days of allocation are not recorded',
    { rows: months([4, 5]), given: [...jan(3)] },
    'since October, the day not recorded',
  ],
  [
    'an extract of the last day of a month is its month end',
    { rows: months([4, 5, undefined]), day: lastDay(september) },
    'since September, at 1 month end',
  ],
])('over since: %s', (_, given, expected) => {
  expect(told(given)).toBe(expected);
});
