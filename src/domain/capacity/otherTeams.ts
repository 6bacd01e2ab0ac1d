import { roomOf } from '@/domain/board/board';
import { mayHold } from '@/domain/capacity/room';
import { columnOfType, type TeamMonths, type WorkerMonths } from '@/domain/facts';
import { count } from '@/domain/format';
import type { LimitLookup } from '@/domain/limits/lookup';
import { casesAt, workerAt, workerLimit } from '@/domain/limits/workerLimit';
import { asye, inductionStep } from '@/domain/log/induction';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';
import { knownValue } from '@/domain/value';
import { type CaseType, caseTypes, holdsByRole } from '@/domain/worker';

/**
 * A team's room as a number of cases. `workers`: each present worker's own room at the extract, added up. `totals`: from
 * the team's month-end totals, for one whose workers are not open; counted cautiously, see `roomByTotals`. NaN where the
 * records do not say.
 */
export interface TeamRoom {
  readonly team: string;
  readonly name: string;
  readonly room: number;
  readonly basis: 'workers' | 'totals';
}

/** Other teams of like function, in the order of the structure. */
export function otherTeams(tree: UnitTree, team: string): string[] {
  const like = tree.byId.get(team)?.function;
  return tree
    .teamsOf(tree.root.id)
    .filter((id) => id !== team && tree.byId.get(id)?.function === like);
}

/** The room of other teams as numbers, no worker named: by workers' rows of a month where open, else by team totals. */
export function roomElsewhere(
  teams: readonly string[],
  facts: {
    readonly tree: UnitTree;
    /** The type of work: only those who may hold it have room for it. */
    readonly type: CaseType;
    readonly lookup: LimitLookup;
    /** The rows open to the session; undefined where none are. */
    readonly workers: WorkerMonths | undefined;
    readonly isOpen: (team: string) => boolean;
    /** The month of the extract, whose workers' rows are counted. */
    readonly month: Month;
    readonly teamMonths: TeamMonths;
    /** The latest complete month, whose totals are counted. */
    readonly asAt: Month;
  },
): TeamRoom[] {
  const { tree, workers, isOpen, lookup } = facts;
  return teams.map((team) => {
    const name = tree.byId.get(team)?.name ?? team;
    if (workers && isOpen(team))
      return {
        team,
        name,
        room: roomByWorkers(workers, team, facts),
        basis: 'workers',
      };
    return {
      team,
      name,
      room: roomByTotals(facts.teamMonths, team, facts.asAt, lookup),
      basis: 'totals',
    };
  });
}

function roomByWorkers(
  workers: WorkerMonths,
  team: string,
  { month, type, lookup }: { month: Month; type: CaseType; lookup: LimitLookup },
): number {
  const { columns } = workers;
  let room = 0;
  for (let row = 0; row < workers.rows; row++) {
    if (columns.month[row] !== month || textAt(columns.team, row) !== team) continue;
    const worker = workerAt(workers, row, lookup);
    const cases = casesAt(workers, row);
    const presence = columns.presence[row] ?? Number.NaN;
    if ((cases === 0 && !holdsByRole(worker.role)) || !mayHold(worker.role, type)) continue;
    room +=
      knownValue(roomOf({ cases, presence, limit: workerLimit(worker, lookup) })) ?? Number.NaN;
  }
  return room;
}

/**
 * Case holders' FTE times the limit of the mix they hold, less what they hold, and never less than none. Counted
 * cautiously, because totals do not say who holds what: whoever is away adds no limit, and the newly qualified count at
 * the first step of who starts now. Agreed reductions are told to a team's own people alone, so they are not in it.
 */
export function roomByTotals(
  { rows, columns }: TeamMonths,
  team: string,
  month: Month,
  lookup: LimitLookup,
): number {
  for (let row = 0; row < rows; row++) {
    if (columns.month[row] !== month || textAt(columns.team, row) !== team) continue;
    const at = (
      column: 'caseHolderFte' | 'awayFte' | 'newlyQualifiedFte' | 'cases' | 'heldByAway',
    ) => columns[column][row] ?? Number.NaN;
    const held: Partial<Record<CaseType, number>> = {};
    for (const type of caseTypes) {
      const number = columns[columnOfType('held', type)][row] ?? Number.NaN;
      if (number !== 0) held[type] = number;
    }
    // Where nobody who is away holds cases, none of the case holders is away.
    const away = at('heldByAway') === 0 ? 0 : at('awayFte');
    const first = inductionStep({ asyeMonths: 0, programme: lookup.programmeOf(month) });
    const fte = at('caseHolderFte') - away - (1 - first) * at('newlyQualifiedFte');
    const experienced = { asyeMonths: Number.NaN, programme: asye, kept: 1 };
    const limit = workerLimit(
      { team, role: 'case holder', fte, ...experienced, cases: held },
      lookup,
    );
    return limit
      ? Math.max(0, Math.floor(limit.red - (at('cases') - at('heldByAway'))))
      : Number.NaN;
  }
  return Number.NaN;
}

/** "Other safeguarding teams have room for 61 cases, in 6 of 9." */
export function elsewhereWords(rooms: readonly TeamRoom[], like: string): string {
  if (rooms.length === 0) return `There is no other ${like} team.`;
  const known = rooms.filter(({ room }) => !Number.isNaN(room));
  if (known.length === 0) return `What room other ${like} teams have is not recorded.`;
  const room = known.reduce((sum, one) => sum + one.room, 0);
  const withRoom = known.filter((one) => one.room > 0).length;
  const one = known.length === 1;
  const teams = one ? `the other ${like} team` : `the ${known.length} other ${like} teams`;
  const unknown = rooms.length - known.length;
  const rest = unknown > 0 ? ` Of ${count(unknown, 'more team')} it is not recorded.` : '';
  if (room === 0) return `There is no room in ${teams}.${rest}`;
  const cautious = known.some(({ basis }) => basis === 'totals') ? 'about ' : '';
  return `There is room for ${cautious}${count(room, 'case')} in ${one ? '' : `${withRoom} of `}${teams}.${rest}`;
}
