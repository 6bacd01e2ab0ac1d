import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workerEvents } from '@/domain/board/events';
import { workerHistories } from '@/domain/board/history';
import type { Entry } from '@/domain/log/entries';
import { addMonths, monthText } from '@/domain/month';
import {
  entry,
  limitEntry,
  september,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';

const general = limitEntry(1, 'caseload', [16, 18]);

/** A worker's months, one as given after the other up to September 2026. */
function rowsOf(months: readonly (Partial<WorkerRow> | null)[]): WorkerRow[] {
  return months.flatMap((given, i) =>
    given ? [worker({ month: addMonths(september, i + 1 - months.length), ...given })] : [],
  );
}

function eventsOf(
  months: readonly (Partial<WorkerRow> | null)[],
  log: readonly Entry[] = [general],
): string[] {
  const history = workerHistories(workersTable(rowsOf(months)), log, tree).get('W1') ?? [];
  return workerEvents(history, tree).map(({ month, words }) => `${monthText(month)} ${words}`);
}

test.each<[string, (Partial<WorkerRow> | null)[], string[]]>([
  ['nothing happened', [{}, {}, {}], []],
  [
    'a step of the assessed and supported year, with what it does to the limit',
    [{ asyeMonths: 2 }, { asyeMonths: 3 }, { asyeMonths: 4 }],
    ['2026-08 ASYE step to 60%: own limit from 7.2 to 10.8'],
  ],
  [
    'the programme passed',
    [{ asyeMonths: 12 }, { asyeMonths: null }],
    ['2026-09 passed the ASYE: own limit from 16.2 to 18.0'],
  ],
  [
    'hours changed',
    [{ fte: 1 }, { fte: 0.6 }],
    ['2026-09 hours from 1.0 to 0.6 FTE: own limit from 18.0 to 10.8'],
  ],
  [
    'moved to another team',
    [{ team: 'north-2' }, { team: 'north-1' }],
    ['2026-09 moved from North 2 to North 1'],
  ],
  [
    'away, back in part, and back',
    [{}, { presence: 0 }, { presence: 0.5 }, { presence: 1 }],
    [
      '2026-07 away from here on',
      '2026-08 back, for 50% of their hours',
      '2026-09 back for all of their hours',
    ],
  ],
  [
    'three cases more in a month, and four fewer',
    [{ heldOther: 9 }, { heldOther: 12 }, { heldOther: 8 }],
    [
      '2026-08 3 cases more than the month before, 9 to 12',
      '2026-09 4 cases fewer than the month before, 12 to 8',
    ],
  ],
  ['two cases are no event', [{ heldOther: 9 }, { heldOther: 11 }], []],
  ['nor is a change across a gap', [{ heldOther: 9 }, null, { heldOther: 19 }], []],
  [
    'cases that are not known make no event',
    [{ heldOther: 9 }, { heldOther: null }, { heldOther: 2 }],
    [],
  ],
])('what explains a worker’s load: %s', (_, months, expected) => {
  expect(eventsOf(months)).toEqual(expected);
});

test('a limit changed by an entry is told with where the number comes from', () => {
  const change = limitEntry(2, 'caseload', [14, 16], {}, { effective: september });
  expect(eventsOf([{ heldOther: 9 }, { heldOther: 9 }], [general, change])).toEqual([
    '2026-09 the limit was changed from 18 to 16 (Minutes): own limit from 18.0 to 16.0',
  ]);
  const own = limitEntry(2, 'caseload', [18, 20], { caseType: 'other' }, { effective: september });
  expect(eventsOf([{ heldOther: 9 }, { heldOther: 9 }], [general, own])).toEqual([
    '2026-09 the limit on other cases was changed from 18 to 20 (Minutes): own limit from 18.0 to 20.0',
  ]);
});

test('histories are each worker’s own, in order of months, with the limit of each month', () => {
  const rows = fc.array(
    fc.record({
      worker: fc.constantFrom('W1', 'W2'),
      month: fc.nat(11).map((ago) => addMonths(september, -ago)),
      heldOther: fc.nat(20),
    }),
    { maxLength: 12 },
  );
  const change = limitEntry(2, 'caseload', [8, 9], {}, { effective: addMonths(september, -5) });
  fc.assert(
    fc.property(rows, (given) => {
      const table = workersTable(given.map((row) => worker(row)));
      const histories = workerHistories(table, [general, change], tree);
      const all = [...histories.values()].flat();
      expect(all).toHaveLength(given.length);
      for (const history of histories.values())
        expect(history.map(({ month }) => month)).toEqual(
          history.map(({ month }) => month).toSorted((a, b) => a - b),
        );
      for (const { month, limit } of all)
        expect(limit?.red).toBe(month >= change.effective ? 9 : 18);
    }),
  );
});

test('an agreed reduction is told as it begins and ends, and no more', () => {
  const agreed = entry(2, 'reduction', {
    worker: 'W1',
    team: 'north-1',
    percent: 25,
    to: addMonths(september, -1),
  });
  const log = [general, { ...agreed, effective: addMonths(september, -2) }];
  expect(eventsOf([{}, {}, {}, {}], log)).toEqual([
    '2026-07 limit reduced by 25% by agreement: own limit from 18.0 to 13.5',
    '2026-09 the agreed reduction ended: own limit from 13.5 to 18.0',
  ]);
});

test('a programme that the authority wrote is told by its name', () => {
  const written = entry(2, 'induction', {
    name: 'Two-year induction',
    month: addMonths(september, -13),
    months: 24,
    steps: [
      { from: 0, percent: 50 },
      { from: 12, percent: 75 },
    ],
  });
  const months = [{ asyeMonths: 11 }, { asyeMonths: 12 }, { asyeMonths: null }];
  expect(eventsOf(months, [general, written])).toEqual([
    '2026-08 Two-year induction step to 75%: own limit from 9.0 to 13.5',
    '2026-09 passed the Two-year induction: own limit from 13.5 to 18.0',
  ]);
});
