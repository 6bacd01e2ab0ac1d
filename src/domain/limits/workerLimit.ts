import { columnOfType, type WorkerMonths } from '@/domain/facts';
import { type Limit, limitFor } from '@/domain/limits/limit';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';
import { roundHalfUp } from '@/domain/value';
import { type CaseType, caseTypes, type Role, roleOf } from '@/domain/worker';

/**
 * The share of an experienced worker's limit that a newly qualified worker is protected at, by completed months on the
 * assessed and supported year: 40, 60, 80 and 90 % from months 0, 3, 6 and 9, until the programme is passed. NaN where
 * the records do not tell who is on it.
 */
export function asyeStep(asyeMonths: number | undefined): number {
  if (asyeMonths === undefined) return Number.NaN;
  if (Number.isNaN(asyeMonths)) return 1;
  if (asyeMonths >= 9) return 0.9;
  if (asyeMonths >= 6) return 0.8;
  if (asyeMonths >= 3) return 0.6;
  return 0.4;
}

/** True for one who is known to be on the assessed and supported year. */
export function isOnAsye(asyeMonths: number | undefined): asyeMonths is number {
  return asyeMonths !== undefined && !Number.isNaN(asyeMonths);
}

/** A worker as far as their limit depends on it. `cases` holds only the types they hold. */
export interface WorkerForLimit {
  readonly team: string;
  /** Null where it is not recorded. */
  readonly role: Role | null;
  readonly fte: number;
  /** Completed months on the assessed and supported year; NaN when not on it, undefined where nobody's are recorded. */
  readonly asyeMonths: number | undefined;
  readonly cases: Readonly<Partial<Record<CaseType, number>>>;
}

/** A worker's own limit in cases, to one decimal as shown. */
export interface WorkerLimit {
  readonly amber: number;
  readonly red: number;
  /** How many whole experienced workers the cases would fill: the sum over cases of 1 / red limit of their type. */
  readonly workersWorth: number;
}

/** Looks up the limit of a type of work for a role in a team; the same answer for the same question. */
export type LimitLookup = (
  team: string,
  role: Role | null,
  caseType: CaseType | undefined,
) => Limit | undefined;

/** A lookup of caseload limits that remembers its answers. */
export function caseloadLookup(limits: readonly Limit[], tree: UnitTree): LimitLookup {
  const answers = new Map<string, Limit | undefined>();
  return (team, role, caseType) => {
    // Fixed words first and the id last, so that no two questions share a key whatever an id holds.
    const key = `${role}|${caseType}|${team}`;
    if (!answers.has(key))
      answers.set(
        key,
        limitFor(limits, tree, {
          measure: 'caseload',
          unit: team,
          role: role ?? undefined,
          caseType,
        }),
      );
    return answers.get(key);
  };
}

/**
 * The worker's own limit. Each case takes the share 1 / limit of its type of a whole experienced worker, so a mixed
 * caseload's limit is the number of cases of that mix that fills FTE x step. Without cases, the limit for any type.
 * Undefined where the authority has set none for some of the work held.
 */
export function workerLimit(
  { team, role, fte, asyeMonths, cases }: WorkerForLimit,
  lookup: LimitLookup,
): WorkerLimit | undefined {
  const capacity = fte * asyeStep(asyeMonths);
  let held = 0;
  let amberWorth = 0;
  let redWorth = 0;
  for (const type of caseTypes) {
    const number = cases[type] ?? 0;
    if (number === 0) continue;
    const limit = lookup(team, role, type);
    if (!limit) return undefined;
    held += number;
    amberWorth += number / limit.amber;
    redWorth += number / limit.red;
  }
  if (held === 0) {
    const limit = lookup(team, role, undefined);
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

/** The worker at a row of the worker months, as far as their limit depends on it. */
export function workerAt({ columns, unavailable }: WorkerMonths, row: number): WorkerForLimit {
  const cases: Partial<Record<CaseType, number>> = {};
  for (const [type, column] of heldColumns) {
    const held = columns[column][row] ?? 0;
    if (held !== 0) cases[type] = held;
  }
  return {
    team: textAt(columns.team, row) ?? '',
    role: roleOf(textAt(columns.role, row)),
    fte: columns.fte[row] ?? Number.NaN,
    asyeMonths:
      unavailable.asyeMonths === undefined ? (columns.asyeMonths[row] ?? Number.NaN) : undefined,
    cases,
  };
}
