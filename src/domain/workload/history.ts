import type { Entry } from '@/domain/entries';
import type { WorkerMonths } from '@/domain/facts';
import { limitsInForce } from '@/domain/limits/limit';
import { caseloadLookup, workerAt, workerLimit } from '@/domain/limits/workerLimit';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';

/** What a worker held at a month end, and their own limit then. */
export interface WorkerHistoryMonth {
  readonly month: Month;
  readonly cases: number;
  readonly limit: { readonly amber: number; readonly red: number } | undefined;
  readonly presence: number;
}

/** A worker's months as recorded, the first month first. Months they were not there are left out. */
export function workerHistory(
  worker: string,
  workers: WorkerMonths,
  entries: readonly Entry[],
  tree: UnitTree,
): WorkerHistoryMonth[] {
  const history: WorkerHistoryMonth[] = [];
  for (let row = 0; row < workers.rows; row++) {
    if (textAt(workers.columns.worker, row) !== worker) continue;
    const month = workers.columns.month[row] as Month;
    const forLimit = workerAt(workers, row);
    const limit = workerLimit(forLimit, caseloadLookup(limitsInForce(entries, month), tree));
    history.push({
      month,
      cases: Object.values(forLimit.cases).reduce((sum, cases) => sum + cases, 0),
      limit: limit && { amber: limit.amber, red: limit.red },
      presence: workers.columns.presence[row] ?? Number.NaN,
    });
  }
  return history.sort((a, b) => a.month - b.month);
}
