import { type BoardWorker, boardWorkers } from '@/domain/board/board';
import { limitsInForce } from '@/domain/limits/limit';
import { caseloadLookup } from '@/domain/limits/workerLimit';
import type { Entry } from '@/domain/log/entries';
import { addDays, dayOf } from '@/domain/month';
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
  const lookup = caseloadLookup(limitsInForce(log, september), tree);
  const table = workersTable(
    workers.map((row, i) => worker({ worker: `W${i + 1}`, name: `W${i + 1}`, ...row })),
  );
  return boardWorkers(table, casesTable(cases.map(openCase)), extract, lookup);
}

/** Six days of allocation, one after the other. */
export const days = [1, 2, 3, 4, 5, 6].map((day) => addDays(extract, day - 10));
