import type { BoardWorker } from '@/domain/board/board';
import { presentOf } from '@/domain/board/present';
import type { Cases, WorkerMonths } from '@/domain/facts';
import { count, formatDayNear, formatNumber, listWords } from '@/domain/format';
import { doubtWords, type Found, found } from '@/domain/found';
import { type Limit, limitFor } from '@/domain/limits/limit';
import { statusOf } from '@/domain/limits/status';
import { casesAt } from '@/domain/limits/workerLimit';
import { measureOf } from '@/domain/measures/catalogue';
import { type Day, lastDay, type Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';
import { known } from '@/domain/value';
import { caseNoun } from '@/domain/worker';

/** A team's open cases against the limits of those at work, as far as both are known. */
export interface Position {
  /** All its open cases, those of workers who are away and of nobody included; NaN where what some hold is not known. */
  readonly total: number;
  /** Of them, those without a worker of the team. */
  readonly without: number;
  /** The workers at work, and their limits, a part of one on a phased return; NaN where one is not known. */
  readonly present: Found<BoardWorker>;
  readonly limits: number;
}

/** The team's position by its board and its own list of open cases; undefined where that list tells of no holder. */
export function positionOf(
  board: readonly BoardWorker[],
  cases: Cases | undefined,
): Position | undefined {
  if (!cases || cases.unavailable.worker !== undefined) return undefined;
  const workers = new Set(board.map(({ id }) => id));
  const without = Array.from({ length: cases.rows }, (_, row) =>
    textAt(cases.columns.worker, row),
  ).filter((worker) => worker === null || !workers.has(worker)).length;
  const present = presentOf(found(board, []));
  return {
    total: without + sum(board, (worker) => worker.cases),
    without,
    present,
    limits: present.whole
      ? sum(present.items, ({ limit, presence }) => (limit ? limit.red * presence : Number.NaN))
      : Number.NaN,
  };
}

/** The load that a position is, as a per cent of the limits of those at work; NaN where it is not known. */
export function loadOf({ total, limits }: Pick<Position, 'total' | 'limits'>): number {
  return limits > 0 ? (total / limits) * 100 : Number.NaN;
}

/**
 * The team's own position in a sentence: all its open cases against the limits of those at work, as a per cent. Nothing
 * where the team has no worker who is to hold cases. `covered` is how many children of those away somebody covers. Without the list of open cases, what nobody holds is not known.
 */
export function positionWords(
  seen: Found<BoardWorker>,
  cases: Cases | undefined,
  covered: number,
): string[] {
  const board = seen.items;
  if (board.length === 0) return [];
  const position = positionOf(board, cases);
  if (!position) return [heldWords(board)];
  const { total, without, present: here, limits } = position;
  if (Number.isNaN(total)) return [listedWords(cases?.rows ?? 0)];
  const withAway = sum(board, (worker) => (worker.presence === 0 ? worker.cases : 0));
  const parts = [
    ...(withAway > 0
      ? [`${formatNumber(withAway, 0)} with workers who are away${among(covered)}`]
      : []),
    ...(without > 0 ? [`${formatNumber(without, 0)} without a worker`] : []),
  ];
  const of = parts.length === 0 ? '' : `, ${listWords(parts)}`;
  const noun = caseNoun(sum(board, ({ held }) => held.carer));
  const has = `The team has ${count(total, ...noun)}${of}`;
  const present = here.items;
  if (!here.whole) return [`${has}. ${doubtWords(here.doubts)}`];
  if (present.length === 0) return [`${has}, and nobody is at work.`];
  if (present.some(({ limit }) => !limit)) return [`${has}. Not every worker’s limit is set.`];
  if (Number.isNaN(limits)) return [`${has}. Not every worker’s limit is known.`];
  const share = limits === 0 ? '' : `: ${formatNumber(loadOf(position), 0)}%`;
  return [
    `${has}, against limits of ${formatNumber(limits, 1)} for the ${count(present.length, 'worker')} present${share}.`,
  ];
}

function among(covered: number): string {
  return covered === 0 ? '' : ` (${covered} covered)`;
}

/** The one count there is where what the workers hold is not known: added to theirs, cases would count twice. */
function listedWords(cases: number): string {
  return cases === 0
    ? 'What the team’s workers hold is not known for all of them.'
    : `The team’s list of open cases has ${formatNumber(cases, 0)}; what its workers hold of them is not known for all.`;
}

function heldWords(board: readonly BoardWorker[]): string {
  const held = sum(board, ({ cases }) => cases);
  if (Number.isNaN(held)) return 'What the team’s workers hold is not known for all of them.';
  const noun = caseNoun(sum(board, ({ held: of }) => of.carer));
  return `The team’s workers hold ${count(held, ...noun)}; how many more it has without a worker is not known.`;
}

function sum(board: readonly BoardWorker[], of: (worker: BoardWorker) => number): number {
  return board.reduce((total, worker) => total + of(worker), 0);
}

/**
 * Each of the team's managers in a sentence: the people they supervise in these rows against the limit on span, and the
 * cases they hold themselves. `now` is the rows of the extract's month alone.
 */
export function managerWords(
  now: WorkerMonths,
  team: string,
  limits: readonly Limit[],
  tree: UnitTree,
): string[] {
  const { rows, columns, unavailable } = now;
  const all = Array.from({ length: rows }, (_, row) => row);
  if (unavailable.role !== undefined)
    return [`Who manages the team is not in the records. ${unavailable.role}`];
  const managers = all.filter((row) => textAt(columns.role, row) === 'first line manager');
  if (managers.length === 0) return ['No team manager is in the records of this team.'];
  return managers.map((row) => {
    const month = columns.month[row] as Month;
    const id = textAt(columns.worker, row);
    const span = all.filter((other) => textAt(columns.supervisor, other) === id).length;
    const spanWords = unavailable.supervisor
      ? 'supervises people the records do not name'
      : `supervises ${span === 0 ? 'nobody' : count(span, 'person', 'people')} (${spanStatus(span, month, team, limits, tree)})`;
    const cases = casesAt(now, row);
    const noun = caseNoun(columns.heldCarer[row] as number);
    const holds = Number.isNaN(cases)
      ? 'a number of cases that is not recorded'
      : cases === 0
        ? 'no cases'
        : count(cases, ...noun);
    const away =
      columns.presence[row] === 0
        ? ` away${Number.isNaN(columns.awaySince[row]) ? '' : ` since ${formatDayNear(columns.awaySince[row] as Day, lastDay(month))}`},`
        : '';
    return `${textAt(columns.name, row) ?? 'The manager'}, team manager,${away} ${spanWords} and holds ${holds}.`;
  });
}

function spanStatus(
  span: number,
  month: Month,
  unit: string,
  limits: readonly Limit[],
  tree: UnitTree,
): string {
  const limit = limitFor(limits, tree, { measure: 'span', unit });
  const people = known(span);
  const figure = { month, value: people, numerator: people, denominator: known(1) };
  const status = statusOf(figure, limit, measureOf('span'));
  return limit ? `limit ${formatNumber(limit.red, 0)}, ${status}` : status;
}
