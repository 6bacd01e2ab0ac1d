import type { BoardWorker } from '@/domain/board/board';
import { roomIn, roomSum } from '@/domain/capacity/teamRoom';
import { columnOfType, type TeamMonths } from '@/domain/facts';
import { count } from '@/domain/format';
import type { Found } from '@/domain/found';
import type { LimitLookup } from '@/domain/limits/lookup';
import { workerLimit } from '@/domain/limits/workerLimit';
import { asye, inductionStep } from '@/domain/log/induction';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';
import { type CaseType, caseTypes, caseTypeWords } from '@/domain/worker';

/**
 * A team's room as a number of cases. `workers`: each present worker's own room at the extract, added up, as the team's own
 * page has it; `least` where not all of it was seen. `totals`: from the team's month-end totals, for one whose workers are
 * not open; counted cautiously, see `roomByTotals`. NaN where the records do not say.
 */
export interface TeamRoom {
  readonly team: string;
  readonly name: string;
  readonly room: number;
  readonly least: boolean;
  readonly basis: 'workers' | 'totals';
}

/** Other teams of like function, in the order of the structure. */
export function otherTeams(tree: UnitTree, team: string): string[] {
  const like = tree.byId.get(team)?.function;
  return tree
    .teamsOf(tree.root.id)
    .filter((id) => id !== team && tree.byId.get(id)?.function === like);
}

/** The room of other teams as numbers, no worker named: by their own boards where open, else by team totals. */
export function roomElsewhere(
  teams: readonly string[],
  facts: {
    readonly tree: UnitTree;
    /** The type of work: only those who may hold it have room for it. Undefined for any. */
    readonly type: CaseType | undefined;
    readonly lookup: LimitLookup;
    /** A team's own board; undefined where its workers are not open to the session. */
    readonly boardOf: (team: string) => Found<BoardWorker> | undefined;
    readonly teamMonths: TeamMonths;
    /** The latest complete month, whose totals are counted. */
    readonly asAt: Month;
  },
): TeamRoom[] {
  const { tree, type, lookup } = facts;
  return teams.map((team) => {
    const name = tree.byId.get(team)?.name ?? team;
    const board = facts.boardOf(team);
    if (!board) {
      const room = roomByTotals(facts.teamMonths, team, facts.asAt, lookup);
      return { team, name, room, least: false, basis: 'totals' };
    }
    const seen = roomIn(board, type, lookup);
    const room = seen.whole || seen.items.length > 0 ? roomSum(seen.items) : Number.NaN;
    return { team, name, room, least: !seen.whole, basis: 'workers' };
  });
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

/** "There is room for 61 children on a protection plan in 6 of the 9 other safeguarding teams." */
export function elsewhereWords(
  rooms: readonly TeamRoom[],
  like: string,
  type: CaseType | undefined,
): string {
  if (rooms.length === 0) return `There is no other ${like} team.`;
  const known = rooms.filter(({ room }) => !Number.isNaN(room));
  if (known.length === 0) return `What room other ${like} teams have is not recorded.`;
  const room = known.reduce((sum, one) => sum + one.room, 0);
  const withRoom = known.filter((one) => one.room > 0).length;
  const one = known.length === 1;
  const teams = one ? `the other ${like} team` : `the ${known.length} other ${like} teams`;
  const unknown = rooms.length - known.length;
  const rest = unknown > 0 ? ` Of ${count(unknown, 'more team')} it is not recorded.` : '';
  const least = known.some((each) => each.least);
  if (room === 0)
    return `There is no room in ${teams}${least ? ', as far as their records tell' : ''}.${rest}`;
  const words = type === undefined ? { one: 'case', many: 'cases' } : caseTypeWords[type];
  const cautious = known.some(({ basis }) => basis === 'totals')
    ? 'about '
    : least
      ? 'at least '
      : '';
  return `There is room for ${cautious}${count(room, words.one, words.many)} in ${one ? '' : `${withRoom} of `}${teams}.${rest}`;
}

/** A team's room as it stands beside its name: "12", "about 12", "at least 12", or that it is not recorded. */
export function roomFigure({ room, least, basis }: TeamRoom): string {
  if (Number.isNaN(room)) return 'not recorded';
  if (basis === 'totals') return `about ${room}`;
  return least ? `at least ${room}` : `${room}`;
}
