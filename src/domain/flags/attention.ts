import { boardWorkers, workersOf } from '@/domain/board/board';
import { childrenWithNobody } from '@/domain/board/unallocatedChildren';
import type { Cases, WorkerMonths } from '@/domain/facts';
import { childFlags, heldInNameFlags } from '@/domain/flags/children';
import { type Flag, rankFlags } from '@/domain/flags/flag';
import { measureFlags } from '@/domain/flags/measures';
import { workerFlags } from '@/domain/flags/workers';
import { limitsInForce } from '@/domain/limits/limit';
import { caseloadLookup } from '@/domain/limits/workerLimit';
import { type Day, type Month, monthOfDay } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { filterRows, textAt } from '@/domain/table';
import type { Unit, UnitTree } from '@/domain/unit';

/** The open cases and workers of the latest extract, as far as one may see them. */
export interface Extract {
  readonly day: Day;
  readonly workers: WorkerMonths;
  readonly cases: Cases;
}

/** What needs attention of a month's measures at or below a unit, ranked. */
export function monthFlags(unit: string, month: Month, evidence: Evidence): Flag[] {
  return rankFlags(
    unitsWithin(evidence.tree, unit).flatMap(({ id }) => measureFlags(id, month, evidence)),
  );
}

/** What needs attention at or below a unit by the open cases of the latest extract, ranked: it comes before the month's. */
export function openCaseFlags(
  unit: string,
  { tree, entries }: Pick<Evidence, 'tree' | 'entries'>,
  extract: Extract,
): Flag[] {
  const teams = new Set(tree.teamsOf(unit));
  const month = monthOfDay(extract.day);
  const cases = filterRows(extract.cases, (row) => {
    const team = textAt(extract.cases.columns.team, row);
    return team !== null && teams.has(team);
  });
  const open = new Map<string, number>();
  for (let row = 0; row < cases.rows; row++) {
    const team = textAt(cases.columns.team, row) ?? '';
    open.set(team, (open.get(team) ?? 0) + 1);
  }
  const now = workersOf(extract.workers, month);
  const { children, heldInName } = childrenWithNobody(cases, now);
  const openIn = (team: string) => open.get(team) ?? 0;
  const lookup = caseloadLookup(limitsInForce(entries, month), tree);
  const board = boardWorkers(now, cases, extract.day, lookup).filter(({ team }) => teams.has(team));
  return rankFlags([
    ...childFlags(children, openIn),
    ...heldInNameFlags(heldInName, openIn),
    ...workerFlags(board, extract.day),
  ]);
}

function unitsWithin(tree: UnitTree, id: string): Unit[] {
  const unit = tree.byId.get(id);
  return unit ? [unit, ...tree.childrenOf(id).flatMap((child) => unitsWithin(tree, child.id))] : [];
}
