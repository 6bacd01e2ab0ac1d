import type { WorkerMonths } from '@/domain/facts';
import type { Limit } from '@/domain/limits/limit';
import { lookupByMonth } from '@/domain/limits/lookup';
import { type WorkerForLimit, workerAt, workerLimit } from '@/domain/limits/workerLimit';
import type { Entry } from '@/domain/log/entries';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';
import type { CaseType } from '@/domain/worker';

/** What a worker held at a month end, their own limit then, and what that limit came from. */
export interface WorkerHistoryMonth extends Omit<WorkerForLimit, 'cases'> {
  readonly month: Month;
  /** All they held; NaN where it is not known. */
  readonly cases: number;
  readonly limit: { readonly amber: number; readonly red: number } | undefined;
  readonly presence: number;
  /** The authority's limits that applied, by type of case held. */
  readonly limits: ReadonlyMap<CaseType, Limit>;
}

/** Every worker's months as recorded, by id, the first month first. Months they were not there are left out. */
export function workerHistories(
  workers: WorkerMonths,
  entries: readonly Entry[],
  tree: UnitTree,
): ReadonlyMap<string, readonly WorkerHistoryMonth[]> {
  const histories = new Map<string, WorkerHistoryMonth[]>();
  const lookups = lookupByMonth(entries, tree);
  for (let row = 0; row < workers.rows; row++) {
    const id = textAt(workers.columns.worker, row);
    if (id === null) continue;
    const month = workers.columns.month[row] as Month;
    const lookup = lookups(month);
    const { cases, ...worker } = workerAt(workers, row, lookup);
    const limit = workerLimit({ ...worker, cases }, lookup);
    const limits = new Map<CaseType, Limit>();
    for (const type of Object.keys(cases) as CaseType[]) {
      const applied = lookup.limitFor(worker.team, worker.role, type);
      if (applied) limits.set(type, applied);
    }
    const history = histories.get(id) ?? [];
    histories.set(id, history);
    history.push({
      ...worker,
      month,
      cases: Object.values(cases).reduce((sum, held) => sum + held, 0),
      limit: limit && { amber: limit.amber, red: limit.red },
      presence: workers.columns.presence[row] ?? Number.NaN,
      limits,
    });
  }
  for (const history of histories.values()) history.sort((a, b) => a.month - b.month);
  return histories;
}
