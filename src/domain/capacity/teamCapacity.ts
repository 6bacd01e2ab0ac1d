import type { BoardWorker } from '@/domain/board/board';
import { boardOf } from '@/domain/board/boardOf';
import { comingSteps } from '@/domain/board/comingSteps';
import type { Extract } from '@/domain/board/nobodyDoubts';
import { type Position, positionOf } from '@/domain/board/position';
import { overOf, presentOf } from '@/domain/board/present';
import { type TeamTables, teamExtract } from '@/domain/board/teamExtract';
import { childrenWithNobody, type Nobody } from '@/domain/board/unallocatedChildren';
import { type Fits, roomIn } from '@/domain/capacity/teamRoom';
import { type Coming, caseSchema, comingSchema, type TeamMonths } from '@/domain/facts';
import type { Finding } from '@/domain/finding';
import type { Doubt, Found } from '@/domain/found';
import type { LimitLookup } from '@/domain/limits/lookup';
import { type Loaded, mapLoaded } from '@/domain/missing';
import { type Peak, peakOf } from '@/domain/projection/peak';
import { runway } from '@/domain/projection/runway';
import { openByType, runwayDoubts, runwayFacts } from '@/domain/projection/runwayTeam';
import { runwayFinding } from '@/domain/projection/runwayWords';
import { rowsByText, tableFromRows } from '@/domain/table';
import type { CaseType } from '@/domain/worker';

/** A team now, as its own page has it: one board, from which everything that is said of it is made. */
export interface TeamNow {
  readonly team: string;
  readonly at: Extract;
  readonly board: Found<BoardWorker>;
  readonly nobody: Nobody;
}

/** What a team can carry now: its page's own numbers, for a place beside other teams. */
export interface TeamCapacity extends TeamNow {
  readonly present: Found<BoardWorker>;
  readonly over: Found<BoardWorker>;
  /** Undefined where the open cases are not here. */
  readonly position: Position | undefined;
  /** Who has room, for any work or for that of one type. */
  readonly room: Found<Fits>;
}

/** A team's highest load of the next twelve weeks; or what the weeks come to instead; or why they are not known. */
export type TeamAhead =
  | { readonly is: 'peak'; readonly peak: Peak }
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'not known'; readonly doubts: readonly Doubt[] };

/** A team at its extract. `coverDays` is how many working days one may be away without cover. */
export function teamNow(
  team: string,
  at: Extract,
  lookup: LimitLookup,
  coverDays: number,
): TeamNow {
  return {
    team,
    at,
    board: boardOf(at, [team], lookup),
    nobody: childrenWithNobody(at, [team], coverDays),
  };
}

/**
 * The open teams, each as its own page has it, from tables of all that is open to the session; each is worked out when it
 * is first asked for. Undefined for a team that is not open.
 */
export function teamsNow(
  tables: TeamTables,
  open: ReadonlySet<string>,
  lookup: LimitLookup,
  coverDays: number,
): (team: string) => TeamNow | undefined {
  const workersOf = mapLoaded(tables.workers, (rows) => rowsByText(rows, rows.columns.team));
  const casesOf = mapLoaded(tables.cases, (rows) => rowsByText(rows, rows.columns.team));
  const made = new Map<string, TeamNow>();
  return (team) => {
    if (!open.has(team)) return undefined;
    const own: TeamTables = {
      ...tables,
      workers: mapLoaded(workersOf, (of) => of(team)),
      cases: mapLoaded(casesOf, (of) => of(team)),
    };
    const now = made.get(team) ?? teamNow(team, teamExtract(team, own), lookup, coverDays);
    made.set(team, now);
    return now;
  };
}

/** What a team can carry; its room is for work of a type, or of any. */
export function teamCapacity(
  now: TeamNow,
  type: CaseType | undefined,
  lookup: LimitLookup,
): TeamCapacity {
  const present = presentOf(now.board);
  const { cases } = now.at;
  return {
    ...now,
    present,
    over: overOf(present),
    position: positionOf(now.board.items, cases.state === 'ready' ? cases.data.table : undefined),
    room: roomIn(now.board, type, lookup),
  };
}

/** The changes known to come to a team's workers, the steps of their induction among them; none where they are not here. */
export function changesOf({ at, board }: TeamNow, coming: Loaded<Coming>): Coming {
  return coming.state === 'ready'
    ? comingSteps(coming.data, board.items, at.day)
    : tableFromRows(comingSchema, []);
}

/** A team's next twelve weeks in a line, as its own page projects them. `coming` is all the changes open to the session. */
export function teamAhead(
  now: TeamNow,
  facts: {
    readonly coming: Loaded<Coming>;
    readonly teamMonths: TeamMonths;
    readonly lookup: LimitLookup;
    /** What is in doubt about the cases and the changes. */
    readonly listed: readonly Finding[];
  },
): TeamAhead {
  const { team, at, board } = now;
  const doubts = runwayDoubts(team, at, facts.coming, board, facts.listed);
  if (doubts.length > 0) return { is: 'not known', doubts };
  const cases = at.cases.state === 'ready' ? at.cases.data.table : tableFromRows(caseSchema, []);
  const ahead = runway({
    ...runwayFacts(team, {
      extract: at.day,
      board: board.items,
      open: openByType(cases, team),
      coming: changesOf(now, facts.coming),
      teamMonths: facts.teamMonths,
      lookup: facts.lookup,
    }),
    allAgencyLeaves: false,
  });
  const peak = peakOf(ahead);
  return peak ? { is: 'peak', peak } : { is: 'words', words: runwayFinding(ahead) };
}
