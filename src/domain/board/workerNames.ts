import type { WorkerMonths } from '@/domain/facts';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';

/**
 * Who a worker's id is, in words, by the rows of a team: the name in the month; a former worker where only earlier months
 * have them; not known where the month has no row of anybody, so that nobody can be told to have gone.
 */
export function workerNames(workers: WorkerMonths, month: Month): (worker: string) => string {
  const now = new Map<string, string>();
  const earlier = new Set<string>();
  for (let row = 0; row < workers.rows; row++) {
    const id = textAt(workers.columns.worker, row);
    if (id === null) continue;
    if (workers.columns.month[row] === month) now.set(id, textAt(workers.columns.name, row) ?? id);
    else earlier.add(id);
  }
  return (worker) => {
    if (now.size === 0) return 'not known';
    return (
      now.get(worker) ??
      (earlier.has(worker) ? 'a former worker' : 'a worker whom the records do not name')
    );
  };
}
