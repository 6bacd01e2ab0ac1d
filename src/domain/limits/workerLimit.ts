import { columnOfType, type WorkerMonths } from '@/domain/facts';
import { inductionStart } from '@/domain/limits/inductionStart';
import type { LimitLookup } from '@/domain/limits/lookup';
import { inductionStep, type Programme } from '@/domain/log/induction';
import { shareKept } from '@/domain/log/reductions';
import { textAt } from '@/domain/table';
import { roundHalfUp } from '@/domain/value';
import { type CaseType, caseTypes, type Role, roleOf } from '@/domain/worker';

/** True for one who is known to be on an induction programme: the assessed and supported year, or another. */
export function isOnAsye(asyeMonths: number | undefined): asyeMonths is number {
  return asyeMonths !== undefined && !Number.isNaN(asyeMonths);
}

/** A worker as far as their limit depends on it. `cases` holds only the types they hold. */
export interface WorkerForLimit {
  readonly team: string;
  /** Null where it is not recorded. */
  readonly role: Role | null;
  readonly fte: number;
  /** Completed months on their induction programme; NaN when not on one, undefined where nobody's are recorded. */
  readonly asyeMonths: number | undefined;
  /** The programme of those who started when they did; says nothing of one who is on none. */
  readonly programme: Programme;
  /** The share of their limit that an agreed reduction leaves; 1 where there is none. */
  readonly kept: number;
  readonly cases: Readonly<Partial<Record<CaseType, number>>>;
}

/** A worker's own limit in cases, to one decimal as shown. */
export interface WorkerLimit {
  readonly amber: number;
  readonly red: number;
  /** How many whole experienced workers the cases would fill: the sum over cases of 1 / red limit of their type. */
  readonly workersWorth: number;
}

/**
 * The worker's own limit. Each case takes the share 1 / limit of its type of a whole experienced worker, so a mixed
 * caseload's limit is the number of cases of that mix that fills FTE x step x what an agreed
 * reduction leaves. Without cases, the limit for any type.
 * Undefined where the authority has set none for some of the work held.
 */
export function workerLimit(worker: WorkerForLimit, lookup: LimitLookup): WorkerLimit | undefined {
  const { team, role, fte, kept, cases } = worker;
  const capacity = fte * inductionStep(worker) * kept;
  let held = 0;
  let amberWorth = 0;
  let redWorth = 0;
  for (const type of caseTypes) {
    const number = cases[type] ?? 0;
    if (number === 0) continue;
    const limit = lookup.limitFor(team, role, type);
    if (!limit) return undefined;
    held += number;
    amberWorth += number / limit.amber;
    redWorth += number / limit.red;
  }
  if (held === 0) {
    const limit = lookup.limitFor(team, role, undefined);
    if (!limit) return undefined;
    const { amber, red } = limit;
    return {
      amber: roundHalfUp(amber * capacity, 1),
      red: roundHalfUp(red * capacity, 1),
      workersWorth: 0,
    };
  }
  return {
    amber: roundHalfUp((capacity * held) / amberWorth, 1),
    red: roundHalfUp((capacity * held) / redWorth, 1),
    workersWorth: redWorth,
  };
}

const heldColumns = caseTypes.map((type) => [type, columnOfType('held', type)] as const);

/** All the cases a worker holds at a row of the worker months; NaN where some are not known. */
export function casesAt({ columns }: WorkerMonths, row: number): number {
  let held = 0;
  for (const [, column] of heldColumns) held += columns[column][row] ?? 0;
  return held;
}

/** The worker at a row of the worker months, as far as their limit depends on it, by what holds in its month. */
export function workerAt(workers: WorkerMonths, row: number, lookup: LimitLookup): WorkerForLimit {
  const { columns, unavailable } = workers;
  const cases: Partial<Record<CaseType, number>> = {};
  for (const [type, column] of heldColumns) {
    const held = columns[column][row] ?? 0;
    if (held !== 0) cases[type] = held;
  }
  const team = textAt(columns.team, row) ?? '';
  const worker = textAt(columns.worker, row);
  return {
    team,
    role: roleOf(textAt(columns.role, row)),
    fte: columns.fte[row] ?? Number.NaN,
    asyeMonths:
      unavailable.asyeMonths === undefined ? (columns.asyeMonths[row] ?? Number.NaN) : undefined,
    programme: lookup.programmeOf(inductionStart(workers, row)),
    kept: shareKept(worker === null ? undefined : lookup.reductionOf(team, worker)),
    cases,
  };
}
