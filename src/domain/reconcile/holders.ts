import type { WorkerMonths } from '@/domain/facts';
import { inductionStart } from '@/domain/limits/inductionStart';
import { casesAt } from '@/domain/limits/workerLimit';
import { inductionStep, programmeOf, type WrittenProgramme } from '@/domain/log/induction';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { Value } from '@/domain/value';
import { isSocialWorkerRole } from '@/domain/worker';

/** What a newly qualified worker counts for, through the whole assessed and supported year, where one factor is used. */
export const NEWLY_QUALIFIED_FACTOR = 0.6;

/**
 * Sums over the workers of some teams who hold cases and have FTE, in one month. All but `outside...` are of social
 * workers; NaN where a record that belongs in a sum lacks a part of it.
 */
export interface HolderSums {
  readonly newlyQualifiedFte: number;
  /** FTE with the newly qualified at the factor. */
  readonly factoredFte: number;
  /** The same, of those who are not away for the whole of their contract on the last day. */
  readonly presentFte: number;
  readonly away: number;
  readonly awayCases: number;
  /** FTE times the newly qualified step times presence. */
  readonly capacity: number;
  /** Lead practitioners who are not social workers, and personal advisers. */
  readonly outside: number;
  readonly outsideCases: number;
  readonly outsideFte: number;
}

const nothing: HolderSums = {
  newlyQualifiedFte: 0,
  factoredFte: 0,
  presentFte: 0,
  away: 0,
  awayCases: 0,
  capacity: 0,
  outside: 0,
  outsideCases: 0,
  outsideFte: 0,
};

/** A value for each of the sums. */
export type HolderValues = Readonly<Record<keyof HolderSums, Value>>;

/** Each of the sums as a value. */
export function holderValues(value: (name: keyof HolderSums) => Value): HolderValues {
  const names = Object.keys(nothing) as (keyof HolderSums)[];
  return Object.fromEntries(names.map((name) => [name, value(name)])) as HolderValues;
}

/** Adds them up; undefined where no worker of these teams is recorded in the month. */
export function holderSums(
  workers: WorkerMonths,
  teams: readonly string[],
  month: Month,
  programmes: readonly WrittenProgramme[],
): HolderSums | undefined {
  const { columns } = workers;
  const wanted = new Set(teams);
  const inTeams = columns.team.dictionary.map((team) => wanted.has(team));
  const sums = { ...nothing };
  let found = false;
  for (let row = 0; row < workers.rows; row++) {
    if (columns.month[row] !== month || !inTeams[columns.team.codes[row] ?? -1]) continue;
    found = true;
    addWorker(sums, workers, row, programmes);
  }
  return found ? sums : undefined;
}

type Sums = { -readonly [K in keyof HolderSums]: number };

function addWorker(
  sums: Sums,
  workers: WorkerMonths,
  row: number,
  programmes: readonly WrittenProgramme[],
): void {
  const { columns } = workers;
  const held = casesAt(workers, row);
  const contract = columns.fte[row] ?? Number.NaN;
  if (held === 0 || contract === 0) return;
  // One whose cases or FTE are not known may be a holder, so what a holder belongs to is not known.
  const fte = Number.isNaN(held) ? Number.NaN : contract;
  const cases = Number.isNaN(contract) ? Number.NaN : held;
  const role = textAt(columns.role, row);
  // Of one without a role it is not known among whom they count.
  if (role === null) {
    for (const name of Object.keys(sums) as (keyof Sums)[]) sums[name] = Number.NaN;
    return;
  }
  if (!isSocialWorkerRole(role)) {
    sums.outside += Number.isNaN(fte) ? Number.NaN : 1;
    sums.outsideCases += cases;
    sums.outsideFte += fte;
    return;
  }
  const months = columns.asyeMonths[row] ?? Number.NaN;
  const presence = columns.presence[row] ?? Number.NaN;
  const newlyQualified = !Number.isNaN(months);
  const factored = fte * (newlyQualified ? NEWLY_QUALIFIED_FACTOR : 1);
  if (newlyQualified) sums.newlyQualifiedFte += fte;
  sums.factoredFte += factored;
  const programme = programmeOf(programmes, inductionStart(workers, row));
  sums.capacity += fte * inductionStep({ asyeMonths: months, programme }) * presence;
  if (presence > 0) {
    sums.presentFte += factored;
  } else if (presence === 0) {
    sums.away += 1;
    sums.awayCases += cases;
  } else {
    sums.presentFte = Number.NaN;
    sums.away = Number.NaN;
    sums.awayCases = Number.NaN;
  }
}
