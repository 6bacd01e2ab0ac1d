import type { BoardWorker } from '@/domain/board/board';
import { listDoubts } from '@/domain/board/listDoubts';
import { comingDoubt, type Extract, tableDoubt } from '@/domain/board/nobodyDoubts';
import type { Cases, Coming, TeamMonths } from '@/domain/facts';
import { count } from '@/domain/format';
import { type Doubt, doubtsOf, type Found } from '@/domain/found';
import { asyeStep, type LimitLookup, workerLimit } from '@/domain/limits/workerLimit';
import type { Loaded } from '@/domain/missing';
import { addMonths, type Day, monthOfDay } from '@/domain/month';
import type { RunwayFacts } from '@/domain/projection/runway';
import { childrenMonths } from '@/domain/projection/runwayChildren';
import { knownChanges } from '@/domain/projection/runwayLimit';
import { textAt } from '@/domain/table';
import { type CaseType, caseTypeOf } from '@/domain/worker';

/** A team's open cases by type. */
export type OpenByType = Readonly<Partial<Record<CaseType, number>>>;

/** How many cases of each type are open in a team at the extract, held by anyone or by nobody. */
export function openByType(cases: Cases, team: string): OpenByType {
  const open: Partial<Record<CaseType, number>> = {};
  for (let row = 0; row < cases.rows; row++) {
    if (textAt(cases.columns.team, row) !== team) continue;
    const type = caseTypeOf(textAt(cases.columns.type, row)) ?? 'other';
    open[type] = (open[type] ?? 0) + 1;
  }
  return open;
}

/**
 * What of a team's coming weeks is not known: its cases, its known changes, or the limits of its workers. Where a limit
 * is merely not set, the weeks say so themselves.
 */
export function runwayDoubts(
  team: string,
  at: Extract,
  coming: Loaded<Coming>,
  board: Found<BoardWorker>,
): Doubt[] {
  const unclear = board.items.filter(
    ({ limit, presence, role }) => Number.isNaN((limit?.red ?? 0) * presence) || role === null,
  ).length;
  const of = count(unclear, 'worker');
  return [
    ...doubtsOf(board),
    ...(at.cases.state === 'ready'
      ? listDoubts(at, [team])
      : [tableDoubt('The open cases', at.cases)]),
    ...(coming.state === 'ready' ? changeDoubts(coming.data, team) : [comingDoubt(coming)]),
    ...(unclear === 0
      ? []
      : [
          {
            why: 'not held',
            sentence: `What the limit of ${of} follows from is not recorded in full.`,
          } as const,
        ]),
  ];
}

/** Known changes without a day, and columns that the effect of any of them follows from. */
function changeDoubts({ rows, columns, unavailable }: Coming, team: string): Doubt[] {
  const needed = ['team', 'kind', 'date', 'fte', 'share', 'role', 'worker'] as const;
  const reason = needed.map((name) => unavailable[name]).find((each) => each !== undefined);
  const undated = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => textAt(columns.team, row) === team && Number.isNaN(columns.date[row]),
  ).length;
  if (reason !== undefined)
    return [{ why: 'not held', sentence: `The known changes are not recorded in full. ${reason}` }];
  if (undated === 0) return [];
  return [
    { why: 'not held', sentence: `The day of ${count(undated, 'known change')} is not recorded.` },
  ];
}

/** What a team's runway is made from. `board` holds the team's workers alone. */
export function runwayFacts(
  team: string,
  at: {
    readonly extract: Day;
    readonly board: readonly BoardWorker[];
    readonly open: OpenByType;
    readonly coming: Coming;
    readonly teamMonths: TeamMonths;
    readonly lookup: LimitLookup;
  },
): Omit<RunwayFacts, 'allAgencyLeaves'> {
  const starter = { team, role: 'case holder', fte: 1, asyeMonths: Number.NaN } as const;
  return {
    extract: at.extract,
    workers: at.board.map(({ id, name, agency, limit, asyeMonths, presence }) => ({
      id,
      name,
      agency,
      limit: limit?.red ?? Number.NaN,
      step: asyeStep(asyeMonths),
      presence,
    })),
    children: Object.values(at.open).reduce((sum, cases) => sum + cases, 0),
    changes: knownChanges(at.coming, team),
    starterLimit: workerLimit({ ...starter, cases: at.open }, at.lookup)?.red ?? Number.NaN,
    months: childrenMonths(at.teamMonths, team, addMonths(monthOfDay(at.extract), -1)),
  };
}
