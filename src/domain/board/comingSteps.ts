import type { BoardWorker } from '@/domain/board/board';
import type { Coming } from '@/domain/facts';
import { asye, inductionStep } from '@/domain/log/induction';
import { civil, type Day, monthOfDay } from '@/domain/month';
import { filterRows, textAt } from '@/domain/table';

/**
 * The known changes with the steps of induction as the log has them. The records tell the day of a step and its share by
 * the assessed and supported year; for somebody on a programme that the authority wrote, the share on that day is the
 * programme's, and a day on which it does not rise is none of its steps. Passing, at the whole, stays as recorded.
 */
export function comingSteps(coming: Coming, board: readonly BoardWorker[], extract: Day): Coming {
  const written = new Map(
    board.filter(({ programme }) => programme !== asye).map((worker) => [worker.id, worker]),
  );
  if (written.size === 0) return coming;
  const shares = coming.columns.share.slice();
  const reached = new Map([...written].map(([id, worker]) => [id, inductionStep(worker)]));
  const none = new Set<number>();
  for (const row of rowsByDay(coming)) {
    const worker = written.get(textAt(coming.columns.worker, row) ?? '');
    const isStep = textAt(coming.columns.kind, row) === 'ASYE step';
    if (!worker || !isStep || !((shares[row] as number) < 1)) continue;
    const months = monthsOn(coming.columns.date[row] as Day, worker, extract);
    const share = inductionStep({ asyeMonths: months, programme: worker.programme });
    if (!(share > (reached.get(worker.id) as number))) none.add(row);
    reached.set(worker.id, share);
    shares[row] = share;
  }
  const told: Coming = { ...coming, columns: { ...coming.columns, share: shares } };
  return filterRows(told, (row) => !none.has(row));
}

function rowsByDay({ rows, columns: { date } }: Coming): number[] {
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => !Number.isNaN(date[row]))
    .sort((a, b) => (date[a] as number) - (date[b] as number));
}

/** The months that a worker will have completed on the day of a step, which is the day of the month they started on. */
function monthsOn(day: Day, { asyeMonths = Number.NaN }: BoardWorker, extract: Day): number {
  const later = civil(day).day > civil(extract).day ? 1 : 0;
  return asyeMonths + monthOfDay(day) - monthOfDay(extract) + later;
}
