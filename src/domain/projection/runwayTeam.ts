import { rowsCountedNowhere } from '@/domain/arrival/countedNowhere';
import type { BoardWorker } from '@/domain/board/board';
import { listDoubts } from '@/domain/board/listDoubts';
import { comingDoubt, type Extract, tableDoubt } from '@/domain/board/nobodyDoubts';
import type { Cases, Coming, ComingKind, TeamMonths } from '@/domain/facts';
import type { Finding } from '@/domain/finding';
import { count } from '@/domain/format';
import { type Doubt, doubtsOf, type Found } from '@/domain/found';
import type { LimitLookup } from '@/domain/limits/lookup';
import { type WorkerForLimit, workerLimit } from '@/domain/limits/workerLimit';
import { asye, inductionStep } from '@/domain/log/induction';
import { shareKept } from '@/domain/log/reductions';
import type { Loaded } from '@/domain/missing';
import {
  addDays,
  addMonths,
  type Day,
  firstDay,
  type Month,
  monthOfDay,
  monthRange,
} from '@/domain/month';
import { type RunwayFacts, WEEKS } from '@/domain/projection/runway';
import { childrenMonths } from '@/domain/projection/runwayChildren';
import { type KnownChange, knownChanges } from '@/domain/projection/runwayLimit';
import { type TextColumn, textAt } from '@/domain/table';
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
 * What of a team's coming weeks is not known: its cases, its known changes, of which `listed` are in doubt, or the limits of its workers. Where a limit
 * is merely not set, the weeks say so themselves.
 */
export function runwayDoubts(
  team: string,
  at: Extract,
  coming: Loaded<Coming>,
  board: Found<BoardWorker>,
  listed: readonly Finding[],
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
    ...(coming.state === 'ready'
      ? changeDoubts(coming.data, team, listed, monthOfDay(at.day))
      : [comingDoubt(coming)]),
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

/** What a known change of each kind has to say, beside its team and its day, for its effect to be known. */
const says: Readonly<Record<ComingKind, readonly ('worker' | 'role' | 'fte' | 'share')[]>> = {
  starter: ['role', 'fte', 'share'],
  'ASYE step': ['worker', 'share'],
  leaver: ['worker'],
  'agency end': ['worker'],
  return: ['worker'],
  'long absence': ['worker'],
};

/** Known changes without a day or a team, those that do not say enough, and columns that the effect of any follows from. */
function changeDoubts(
  { rows, columns, unavailable }: Coming,
  team: string,
  listed: readonly Finding[],
  month: Month,
): Doubt[] {
  const needed = ['team', 'kind', 'date', 'fte', 'share', 'role', 'worker'] as const;
  const reason = needed.map((name) => unavailable[name]).find((each) => each !== undefined);
  const own = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => textAt(columns.team, row) === team,
  );
  const undated = own.filter((row) => Number.isNaN(columns.date[row])).length;
  const unsaid = own.filter((row) => {
    const kind = textAt(columns.kind, row) as ComingKind | null;
    return kind === null || says[kind].some((column) => isBlank(columns[column], row));
  }).length;
  const nowhere = rowsCountedNowhere(listed, ['coming'], { teams: [team], above: false, month });
  if (reason !== undefined)
    return [{ why: 'not held', sentence: `The known changes are not recorded in full. ${reason}` }];
  return [
    [undated, `The day of ${count(undated, 'known change')} is not recorded.`] as const,
    [unsaid, `What ${count(unsaid, 'known change')} would do is not recorded in full.`] as const,
    [nowhere, `Of ${count(nowhere, 'known change')} the team is not recorded.`] as const,
  ].flatMap(([number, sentence]) => (number === 0 ? [] : [{ why: 'not held', sentence } as const]));
}

function isBlank(column: Float64Array | TextColumn, row: number): boolean {
  return 'codes' in column ? column.codes[row] === -1 : Number.isNaN(column[row]);
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
    const kept = months.map((month) => shareKept(lookup.reductionOf(team, id, month)));
    return months.flatMap((month, i) => {
      const share = kept[i] as number;
      return i === 0 || share === kept[i - 1]
        ? []
        : [{ kind: 'reduction', worker: id, name, role, date: firstDay(month), fte, share }];
    });
  };
}
