import type { WorkerMonths } from '@/domain/facts';
import { addMonths, type Month } from '@/domain/month';

/**
 * The month in which the worker of a row started their induction: the row's own less the months completed by then, and
 * of several rows the earliest, because the month to date may read one late and a programme may pause. NaN where they
 * are on none.
 */
export function inductionStart(workers: WorkerMonths, row: number): Month {
  const code = workers.columns.worker.codes[row] ?? -1;
  return (startsOf(workers)[code] ?? startAt(workers, row)) as Month;
}

const remembered = new WeakMap<WorkerMonths, Float64Array>();

/** By the code of each worker. */
function startsOf(workers: WorkerMonths): Float64Array {
  let starts = remembered.get(workers);
  if (!starts) {
    const { worker } = workers.columns;
    starts = new Float64Array(worker.dictionary.length).fill(Number.NaN);
    for (let row = 0; row < workers.rows; row++) {
      const code = worker.codes[row] ?? -1;
      const start = startAt(workers, row);
      if (code === -1 || Number.isNaN(start)) continue;
      if (!(start >= (starts[code] as number))) starts[code] = start;
    }
    remembered.set(workers, starts);
  }
  return starts;
}

function startAt({ columns }: WorkerMonths, row: number): Month {
  return addMonths(columns.month[row] as Month, -(columns.asyeMonths[row] ?? Number.NaN));
}
