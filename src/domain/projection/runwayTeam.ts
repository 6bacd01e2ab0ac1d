import type { BoardWorker } from '@/domain/board/board';
import type { Cases, Coming, TeamMonths } from '@/domain/facts';
import { asyeStep, type LimitLookup, workerLimit } from '@/domain/limits/workerLimit';
import { addMonths, type Day, monthOfDay } from '@/domain/month';
import type { RunwayFacts } from '@/domain/projection/runway';
import { childrenMonths } from '@/domain/projection/runwayChildren';
import { knownChanges } from '@/domain/projection/runwayLimit';
import { textAt } from '@/domain/table';
import type { CaseType } from '@/domain/worker';

/** A team's open cases by type. */
export type OpenByType = Readonly<Partial<Record<CaseType, number>>>;

/** How many cases of each type are open in a team at the extract, held by anyone or by nobody. */
export function openByType(cases: Cases, team: string): OpenByType {
  const open: Partial<Record<CaseType, number>> = {};
  for (let row = 0; row < cases.rows; row++) {
    if (textAt(cases.columns.team, row) !== team) continue;
    const type = textAt(cases.columns.type, row) as CaseType;
    open[type] = (open[type] ?? 0) + 1;
  }
  return open;
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
