import type { WorkerMonths } from '@/domain/facts';
import { formatMonth } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import { subjectOf } from '@/domain/log/keys';
import { type Reduction, reductionsIn, reductionWords } from '@/domain/log/reductions';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';

/**
 * Agreed reductions that should count in the latest month of their team's rows and count nowhere, because the worker is not
 * in the team then: a sentence each that says what to do. Of a team without rows here it is not known who is in it, so
 * nothing is said.
 */
export function strayReductions(
  entries: readonly Entry[],
  workers: WorkerMonths,
  tree: UnitTree,
): string[] {
  const reductions = reductionsIn(entries);
  if (reductions.size === 0) return [];
  const teams = latestRows(workers);
  return [...reductions].flatMap(([key, own]) => {
    const subject = subjectOf('reduction', key);
    const now = subject && teams.get(subject.team);
    if (!now || now.workers.has(subject.worker)) return [];
    const stray = own.find(({ from, to }) => from <= now.month && now.month <= (to ?? now.month));
    return stray ? sentence(subject, stray, now.month, tree) : [];
  });
}

function sentence(
  { worker, team }: { readonly worker: string; readonly team: string },
  reduction: Reduction,
  month: Month,
  tree: UnitTree,
): string {
  const name = tree.byId.get(team)?.name ?? team;
  return `${reductionWords(reduction)}: the limit of ${worker} in ${name}. It counts nowhere, because ${worker} is not in ${name} in ${formatMonth(month)}. Agree it anew in the team they are in now.`;
}

interface LatestRows {
  readonly month: Month;
  readonly workers: Set<string>;
}

/** Of each team the last month it has rows of, and who is in it then. */
function latestRows({ rows, columns }: WorkerMonths): ReadonlyMap<string, LatestRows> {
  const teams = new Map<string, LatestRows>();
  for (let row = 0; row < rows; row++) {
    const team = textAt(columns.team, row);
    const month = columns.month[row] as Month;
    if (team === null || Number.isNaN(month)) continue;
    const known = teams.get(team);
    const now = !known || month > known.month ? { month, workers: new Set<string>() } : known;
    if (month === now.month) now.workers.add(textAt(columns.worker, row) ?? '');
    teams.set(team, now);
  }
  return teams;
}
