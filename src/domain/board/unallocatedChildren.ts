import type { Cases, WorkerMonths } from '@/domain/facts';
import type { Day } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { CaseType } from '@/domain/worker';

/** Why nobody is at work for a child. */
export type NobodyWhy = 'unallocated' | 'worker away' | 'worker left';

/** An open case that nobody is at work for on the day of the extract. */
export interface ChildWithNobody {
  readonly reference: string;
  readonly team: string;
  readonly type: CaseType;
  readonly why: NobodyWhy;
  /** The worker who is away or has left; null when unallocated. */
  readonly worker: string | null;
  /** Since when: unallocated since, the worker away since, or, for one who left, allocated since. NaN when not known. */
  readonly since: Day;
}

/** Open cases that stand in a team's, manager's or leader's name: nobody's caseload, and shown apart. */
export interface HeldInName {
  readonly reference: string;
  readonly team: string;
  readonly type: CaseType;
  readonly name: string;
  readonly since: Day;
}

/**
 * The children of the open cases with nobody at work for them: no worker, a worker who is away (presence 0) without
 * someone at work who covers, or one who is no longer there. `workers` are the rows of the extract's month alone.
 */
export function childrenWithNobody(
  cases: Cases,
  workers: WorkerMonths,
): { children: ChildWithNobody[]; heldInName: HeldInName[] } {
  const rowOf = workerRows(workers);
  const isAway = (id: string) => workers.columns.presence[rowOf.get(id) ?? -1] === 0;
  const children: ChildWithNobody[] = [];
  const heldInName: HeldInName[] = [];
  const { columns } = cases;
  for (let row = 0; row < cases.rows; row++) {
    const worker = textAt(columns.worker, row);
    const child = {
      reference: textAt(columns.reference, row) ?? '',
      team: textAt(columns.team, row) ?? '',
      type: textAt(columns.type, row) as CaseType,
    };
    const allocated = columns.allocatedOn[row] as Day;
    const name = textAt(columns.heldInName, row);
    if (name !== null) {
      heldInName.push({ ...child, name, since: allocated });
      continue;
    }
    const cover = textAt(columns.coveringWorker, row);
    // Cover from elsewhere has no row here, and is taken to be at work.
    if (cover !== null && !isAway(cover)) continue;
    if (worker === null) {
      children.push({ ...child, why: 'unallocated', worker, since: allocated });
      continue;
    }
    const at = rowOf.get(worker);
    if (at === undefined) children.push({ ...child, why: 'worker left', worker, since: allocated });
    else if (isAway(worker))
      children.push({
        ...child,
        why: 'worker away',
        worker,
        since: Math.max(workers.columns.awaySince[at] as number, allocated) as Day,
      });
  }
  return { children, heldInName };
}

/** The row of each worker in a table that holds each at most once, by id. */
export function workerRows(workers: WorkerMonths): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < workers.rows; row++) {
    const id = textAt(workers.columns.worker, row);
    if (id !== null) rows.set(id, row);
  }
  return rows;
}
