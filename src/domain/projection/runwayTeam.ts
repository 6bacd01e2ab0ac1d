import type { BoardWorker } from '@/domain/board/board';
import { listDoubts } from '@/domain/board/listDoubts';
import { comingDoubt, type Extract, tableDoubt } from '@/domain/board/nobodyDoubts';
import type { Cases, Coming, TeamMonths } from '@/domain/facts';
import { count } from '@/domain/format';
import { type Doubt, doubtsOf, type Found } from '@/domain/found';
import type { LimitLookup } from '@/domain/limits/lookup';
import { type WorkerForLimit, workerLimit } from '@/domain/limits/workerLimit';
import { asye, inductionStep } from '@/domain/log/induction';
import type { Loaded } from '@/domain/missing';
import { addDays, addMonths, type Day, firstDay, monthOfDay, monthRange } from '@/domain/month';
import { type RunwayFacts, WEEKS } from '@/domain/projection/runway';
import { childrenMonths } from '@/domain/projection/runwayChildren';
import { type KnownChange, knownChanges } from '@/domain/projection/runwayLimit';
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
  const starter: WorkerForLimit = {
    team,
    role: 'case holder',
    fte: 1,
    asyeMonths: Number.NaN,
    programme: asye,
    kept: 1,
    cases: at.open,
  };
  return {
    extract: at.extract,
    workers: at.board.map((worker) => ({
      id: worker.id,
      name: worker.name,
      agency: worker.agency,
      limit: worker.limit?.red ?? Number.NaN,
      step: inductionStep(worker),
      kept: worker.kept,
      presence: worker.presence,
    })),
    children: Object.values(at.open).reduce((sum, cases) => sum + cases, 0),
    changes: [...knownChanges(at.coming, team), ...at.board.flatMap(reductionChanges(at))],
    starterLimit: workerLimit(starter, at.lookup)?.red ?? Number.NaN,
    months: childrenMonths(at.teamMonths, team, addMonths(monthOfDay(at.extract), -1)),
  };
}

/** Where a worker's agreed reduction begins, changes or ends in the weeks that are drawn. */
function reductionChanges({
  extract,
  lookup,
}: {
  readonly extract: Day;
  readonly lookup: LimitLookup;
}): (worker: BoardWorker) => KnownChange[] {
  const now = monthOfDay(extract);
  const months = monthRange(now, monthOfDay(addDays(extract, WEEKS * 7)));
  return ({ id, name, team, role, fte }) => {
    const kept = months.map((month) => lookup.keptBy(team, id, month));
    return months.flatMap((month, i) => {
      const share = kept[i] as number;
      return i === 0 || share === kept[i - 1]
        ? []
        : [{ kind: 'reduction', worker: id, name, role, date: firstDay(month), fte, share }];
    });
  };
}
