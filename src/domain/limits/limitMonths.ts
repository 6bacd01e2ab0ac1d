import type { WorkerMonths } from '@/domain/facts';
import { type LimitLookup, lookupByMonth } from '@/domain/limits/lookup';
import { casesAt, workerAt, workerLimit } from '@/domain/limits/workerLimit';
import type { Entry } from '@/domain/log/entries';
import { inductionStep } from '@/domain/log/induction';
import { type Cube, cubeOf } from '@/domain/measures/cube';
import { unavailableParts } from '@/domain/measures/madeOf';
import type { LimitComponent } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';
import { isSocialWorkerRole } from '@/domain/worker';

/** Adds up the limits of every team and month the worker rows speak of. */
export function limitMonths(
  workers: WorkerMonths,
  entries: readonly Entry[],
  tree: UnitTree,
): Cube<LimitComponent> {
  const { month, team } = workers.columns;
  const rowByKey = new Map<number, number>();
  const firstRows: number[] = [];
  // -1 where the team is not known: such a worker is added to none.
  const groupOf = new Int32Array(workers.rows).fill(-1);
  const teams = team.dictionary.length;
  for (let row = 0; row < workers.rows; row++) {
    if (team.codes[row] === -1) continue;
    const key = (month[row] as number) * teams + (team.codes[row] as number);
    let group = rowByKey.get(key);
    if (group === undefined) {
      group = firstRows.length;
      rowByKey.set(key, group);
      firstRows.push(row);
    }
    groupOf[row] = group;
  }
  const columns = emptyColumns(firstRows.length);
  const lookups = lookupByMonth(entries, tree);
  for (let row = 0; row < workers.rows; row++) {
    const group = groupOf[row] as number;
    if (group !== -1) addWorker(columns, group, workers, row, lookups(month[row] as Month));
  }
  return cubeOf(
    firstRows.length,
    Float64Array.from(firstRows, (row) => month[row] as number),
    {
      dictionary: team.dictionary,
      codes: Int32Array.from(firstRows, (row) => team.codes[row] as number),
    },
    columns,
    unavailableParts(Object.keys(columns) as LimitComponent[], workers),
  );
}

function emptyColumns(rows: number): Record<LimitComponent, Float64Array> {
  return {
    highestLoad: new Float64Array(rows),
    overLimit: new Float64Array(rows),
    limitedHolders: new Float64Array(rows),
    limitAmber: new Float64Array(rows),
    limitRed: new Float64Array(rows),
    limitFte: new Float64Array(rows),
    workersWorth: new Float64Array(rows),
    capacity: new Float64Array(rows),
  };
}

/**
 * The cases of a case holder as limits count them: a social worker with FTE above 0, agency included, in any role.
 * 0 for anybody else, NaN where they, or what the worker is, are not known.
 */
export function casesOfHolder(workers: WorkerMonths, row: number): number {
  const held = casesAt(workers, row);
  const role = textAt(workers.columns.role, row);
  if (held === 0 || workers.columns.fte[row] === 0) return 0;
  if (role === null) return Number.NaN;
  return isSocialWorkerRole(role) ? held : 0;
}

function addWorker(
  sums: Record<LimitComponent, Float64Array>,
  group: number,
  workers: WorkerMonths,
  row: number,
  lookup: LimitLookup,
): void {
  const { columns } = workers;
  const held = casesOfHolder(workers, row);
  if (held === 0) return;
  const worker = workerAt(workers, row, lookup);
  sums.highestLoad[group] = Math.max(sums.highestLoad[group] as number, held / worker.fte);
  const add = (component: LimitComponent, number: number) => {
    const column = sums[component];
    column[group] = (column[group] as number) + number;
  };
  const limit = workerLimit(worker, lookup);
  if (!limit) {
    add('limitFte', Number.NaN);
    return;
  }
  // A holder whose cases, FTE, role or stage are not known leaves their team's sums unknown.
  const known = Number.isNaN((held / worker.fte) * limit.red) ? Number.NaN : 1;
  add('limitedHolders', known);
  add('overLimit', held <= limit.red ? 0 : known);
  add('limitAmber', limit.amber * known);
  add('limitRed', limit.red * known);
  add('limitFte', worker.fte * known);
  add('workersWorth', limit.workersWorth * known);
  // FTE x step x presence, by its definition: an agreed reduction is of a limit, and no less time at work.
  const presence = columns.presence[row] ?? Number.NaN;
  add('capacity', worker.fte * inductionStep(worker) * presence * known);
}
