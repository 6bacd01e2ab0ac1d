import { type BoardWorker, boardWorkers } from '@/domain/board/board';
import type { Extract } from '@/domain/board/nobodyDoubts';
import type { OpenChild } from '@/domain/board/openChild';
import type { Facts, FactTable } from '@/domain/facts';
import { type Found, found } from '@/domain/found';
import { type Held, heldFor } from '@/domain/held';
import { limitLookup } from '@/domain/limits/lookup';
import type { Entry } from '@/domain/log/entries';
import type { Loaded } from '@/domain/missing';
import { addDays, type Day, dayOf } from '@/domain/month';
import {
  type CaseRow,
  casesTable,
  limitEntry,
  openCase,
  september,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';

export const extract = dayOf(2026, 9, 28);
const general = limitEntry(1, 'caseload', [3, 4]);

/** Workers on the board, W1, W2 and so on in order, against a limit of 4. */
export function boardOf(
  workers: readonly Partial<WorkerRow>[],
  cases: readonly Partial<CaseRow>[] = [],
  log: readonly Entry[] = [general],
): BoardWorker[] {
  const lookup = limitLookup(log, september, tree);
  const table = workersTable(
    workers.map((row, i) => worker({ worker: `W${i + 1}`, name: `W${i + 1}`, ...row })),
  );
  return boardWorkers(table, casesTable(cases.map(openCase)), extract, lookup);
}

/** Facts that are here, of North 1, North 2 and South 1. */
export function heldWhole<T extends FactTable>(table: Facts<T>): Loaded<Held<T>> {
  return heldFor({ state: 'ready', data: table }, tree.teamsOf('county'));
}

/** An extract of these rows on that day. */
export function extractOf(
  cases: readonly CaseRow[],
  workers: readonly WorkerRow[],
  day: Day = extract,
): Extract {
  return {
    day,
    cases: heldWhole<'case'>(casesTable(cases)),
    workers: heldWhole<'worker-month'>(workersTable(workers)),
    doubts: [],
  };
}

/** All there is. */
export function whole<T>(items: readonly T[]): Found<T> {
  return found(items, []);
}

/** Six days of allocation, one after the other. */
export const days = [1, 2, 3, 4, 5, 6].map((day) => addDays(extract, day - 10));

/** What else is recorded of an open case in a team, where a test is not about it. */
export const openChild: OpenChild = {
  reference: 'C1',
  restricted: false,
  family: 'F1',
  team: 'north-1',
  type: 'childInNeed',
  cover: null,
  lastVisit: Number.NaN as Day,
  nextVisit: Number.NaN as Day,
};
