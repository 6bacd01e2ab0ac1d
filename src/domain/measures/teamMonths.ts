import {
  columnOfType,
  type FactRow,
  type TeamMonths,
  type TeamOnlyComponent,
  teamMonthSchema,
  teamOnlyComponents,
  type WorkerComponent,
  type WorkerMonths,
  workerComponents,
} from '@/domain/facts';
import { type Month, monthText } from '@/domain/month';
import { tableFromRows, textAt } from '@/domain/table';
import { caseTypes, isSocialWorkerRole } from '@/domain/worker';

/** What a team's month holds that no worker's row does; a component the source cannot know is null. */
export type TeamOnlyRow = { team: string; month: Month } & {
  [C in TeamOnlyComponent]: number | null;
};

type WorkerSums = Record<WorkerComponent, number>;

/**
 * The one way from worker rows to a team's additive components (definitions: DfE, Children's social work workforce,
 * methodology). A team-month appears where either side has one: a team without workers keeps its vacancies.
 */
export function teamMonths(workers: WorkerMonths, teamOnly: readonly TeamOnlyRow[]): TeamMonths {
  const sums = new Map<string, WorkerSums>();
  const keys = new Map<string, { team: string; month: Month }>();
  const at = (team: string, month: Month) => {
    const key = `${monthText(month)} ${team}`;
    const found = sums.get(key);
    if (found) return found;
    const fresh = emptySums();
    sums.set(key, fresh);
    keys.set(key, { team, month });
    return fresh;
  };
  for (let row = 0; row < workers.rows; row++) {
    const team = textAt(workers.columns.team, row);
    if (team !== null) addWorker(at(team, workers.columns.month[row] as Month), workers, row);
  }
  const others = new Map<string, TeamOnlyRow>();
  for (const row of teamOnly) {
    at(row.team, row.month);
    others.set(`${monthText(row.month)} ${row.team}`, row);
  }
  const rows = [...keys.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { team, month }]) => ({
      ...missingTeamOnly,
      ...others.get(key),
      ...(sums.get(key) as WorkerSums),
      team,
      month,
    }));
  return tableFromRows(teamMonthSchema, rows as FactRow<'team-month'>[]);
}

const missingTeamOnly = Object.fromEntries(
  Object.keys(teamOnlyComponents).map((name) => [name, null]),
) as Record<TeamOnlyComponent, null>;

function emptySums(): WorkerSums {
  return Object.fromEntries(Object.keys(workerComponents).map((name) => [name, 0])) as WorkerSums;
}

function addWorker(sums: WorkerSums, { columns }: WorkerMonths, row: number): void {
  const fte = columns.fte[row] ?? Number.NaN;
  const role = textAt(columns.role, row);
  const socialWorker = isSocialWorkerRole(role);
  const agency = columns.agency[row] === 1;
  let held = 0;
  for (const type of caseTypes) {
    const cases = columns[columnOfType('held', type)][row] ?? Number.NaN;
    sums[columnOfType('held', type)] += cases;
    held += cases;
  }
  if (columns.presence[row] === 0) {
    sums.heldByAway += held;
    if (socialWorker && !agency) sums.awayFte += fte;
  }
  sums.supervisionsDue += columns.supervisionsDue[row] ?? Number.NaN;
  sums.supervisionsHeld += columns.supervisionsHeld[row] ?? Number.NaN;
  if (columns.supervisor.codes[row] !== -1) sums.supervised += 1;
  if (!socialWorker) return;

  if (role === 'first line manager') sums.firstLineManagers += 1;
  if (held >= 1 && fte > 0) {
    sums.cases += held;
    sums.caseHolders += 1;
    sums.caseHolderFte += fte;
    if (held / fte >= 20) sums.caseHolders20Plus += 1;
    if (held / fte >= 25) sums.caseHolders25Plus += 1;
  }
  if (agency) {
    sums.agencyFte += fte;
    sums.agencyHeadcount += 1;
    return;
  }
  sums.inPostFte += fte;
  sums.inPostHeadcount += 1;
  sums.daysLost += columns.daysLost[row] ?? Number.NaN;
  if (!Number.isNaN(columns.asyeMonths[row] ?? Number.NaN)) sums.newlyQualifiedFte += fte;
  const months = columns.monthsInPost[row] ?? Number.NaN;
  if (months < 24) sums.inPostUnder2YearsFte += fte;
  else if (months < 60) sums.inPost2To5YearsFte += fte;
  else if (months >= 60) sums.inPost5YearsPlusFte += fte;
}
