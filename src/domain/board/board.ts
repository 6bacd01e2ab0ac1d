import { type OverSince, overSince } from '@/domain/board/overSince';
import { type Cases, columnOfType, type WorkerMonths } from '@/domain/facts';
import { caseStatus } from '@/domain/limits/caseStatus';
import type { LimitLookup } from '@/domain/limits/lookup';
import type { Status } from '@/domain/limits/status';
import { type WorkerForLimit, workerAt, workerLimit } from '@/domain/limits/workerLimit';
import { type Day, type Month, monthOfDay } from '@/domain/month';
import { filterRows, textAt } from '@/domain/table';
import { known, roundHalfUp, unavailable, type Value } from '@/domain/value';
import { type CaseType, caseTypes, holdsByRole } from '@/domain/worker';

/** One worker on the team's board, at the extract. */
export interface BoardWorker extends Omit<WorkerForLimit, 'cases'> {
  readonly id: string;
  readonly name: string;
  readonly agency: boolean;
  readonly monthsInPost: number;
  /** Skills and languages, in the records' own words. */
  readonly skills: readonly string[];
  readonly presence: number;
  readonly awaySince: Day | undefined;
  readonly expectedBack: Day | undefined;
  readonly held: Readonly<Record<CaseType, number>>;
  readonly cases: number;
  /** Their own limit in cases, as if present; undefined where none is set. */
  readonly limit: { amber: number; red: number } | undefined;
  readonly status: Status;
  /** Since when they are over; undefined where they are not. */
  readonly overSince: OverSince | undefined;
  readonly lastAllocated: Day | undefined;
}

/** The month's rows alone. */
export function workersOf(workers: WorkerMonths, month: Month): WorkerMonths {
  return filterRows(workers, (row) => workers.columns.month[row] === month);
}

/** The teams' workers at the extract who hold cases, or whose role is to, in no order. */
export function boardWorkers(
  workers: WorkerMonths,
  cases: Cases,
  extract: Day,
  lookup: LimitLookup,
): BoardWorker[] {
  const month = monthOfDay(extract);
  const casesOf = rowsByWorker(cases);
  const board: BoardWorker[] = [];
  for (let row = 0; row < workers.rows; row++) {
    if (workers.columns.month[row] !== month) continue;
    const worker = boardWorker(workers, row, cases, casesOf, extract, lookup);
    // One whose cases are not known may hold some.
    if (worker.cases !== 0 || holdsByRole(worker.role)) board.push(worker);
  }
  return board;
}

function boardWorker(
  workers: WorkerMonths,
  row: number,
  cases: Cases,
  casesOf: ReadonlyMap<string, readonly number[]>,
  extract: Day,
  lookup: LimitLookup,
): BoardWorker {
  const { columns } = workers;
  const id = textAt(columns.worker, row) ?? '';
  const held = Object.fromEntries(
    caseTypes.map((type) => [type, columns[columnOfType('held', type)][row] as number]),
  ) as Record<CaseType, number>;
  const total = caseTypes.reduce((sum, type) => sum + held[type], 0);
  const { cases: ofTypes, ...terms } = workerAt(workers, row, lookup);
  const own = workerLimit({ ...terms, cases: ofTypes }, lookup);
  const limit = own && { amber: own.amber, red: own.red };
  const status = caseStatus(total, limit);
  const rows = casesOf.get(id) ?? [];
  const allocated = rows
    .map((caseRow) => cases.columns.allocatedOn[caseRow] as number)
    .filter((day) => !Number.isNaN(day))
    .sort((a, b) => a - b);
  return {
    ...terms,
    id,
    name: textAt(columns.name, row) ?? id,
    agency: columns.agency[row] === 1,
    monthsInPost: columns.monthsInPost[row] ?? Number.NaN,
    skills: textAt(columns.skills, row)?.split('; ') ?? [],
    presence: columns.presence[row] ?? Number.NaN,
    awaySince: orUndefined(columns.awaySince[row]),
    expectedBack: orUndefined(columns.expectedBack[row]),
    held,
    cases: total,
    limit,
    status,
    overSince:
      status === 'over limit' ? overSince({ workers, row, extract, allocated, lookup }) : undefined,
    lastAllocated: orUndefined(allocated.at(-1)),
  };
}

/** How many more cases fit under the worker's own limit; 0 when none, or while they are away. */
export function roomOf({
  cases,
  limit,
  presence,
}: Pick<BoardWorker, 'cases' | 'limit' | 'presence'>): Value {
  if (presence === 0) return known(0);
  if (!limit) return unavailable('No limit is set for the work they hold.');
  const room = Math.max(0, Math.floor(roundHalfUp(limit.red, 1) - cases));
  return Number.isNaN(room * presence)
    ? unavailable('What they hold, their hours, their stage or their presence is not recorded.')
    : known(room);
}

/** A worker's load as a per cent of their own limit; NaN where there is no limit to speak of. */
export function pressureOf({ cases, limit }: BoardWorker): number {
  return limit && limit.red > 0 ? (cases / limit.red) * 100 : Number.NaN;
}

function rowsByWorker(cases: Cases): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < cases.rows; row++) {
    const worker = textAt(cases.columns.worker, row);
    if (worker !== null) rows.set(worker, [...(rows.get(worker) ?? []), row]);
  }
  return rows;
}

function orUndefined(day: number | undefined): Day | undefined {
  return day === undefined || Number.isNaN(day) ? undefined : (day as Day);
}
