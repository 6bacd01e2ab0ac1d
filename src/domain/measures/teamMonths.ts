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
import { caseTypes, holdsByRole, isSocialWorkerRole } from '@/domain/worker';
import { unavailableParts } from './madeOf';
import { supervisedByTeam } from './supervised';

/** What a team's month holds that no worker's row does; a component the source cannot know is null. */
export type TeamOnlyRow = { team: string; month: Month } & {
  [C in TeamOnlyComponent]: number | null;
};

type WorkerSums = Record<WorkerComponent, number>;

/**
 * The one way from worker rows to a team's additive components (definitions: DfE, Children's social work workforce,
 * methodology). A team-month appears where either side has one: a team without workers keeps its vacancies. A component
 * of a column the source cannot know is not known either, for the reason it gives.
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
  for (const { team, month, people } of supervisedByTeam(workers))
    at(team, month as Month).supervised += people;
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
  return {
    ...tableFromRows(teamMonthSchema, rows as FactRow<'team-month'>[]),
    unavailable: unavailableParts(workerParts, workers),
  };
}

const workerParts = Object.keys(workerComponents) as WorkerComponent[];

const missingTeamOnly = Object.fromEntries(
  Object.keys(teamOnlyComponents).map((name) => [name, null]),
) as Record<TeamOnlyComponent, null>;

function emptySums(): WorkerSums {
  return Object.fromEntries(Object.keys(workerComponents).map((name) => [name, 0])) as WorkerSums;
}

/** Components that count workers, and holders of cases, by what they are: one without a role leaves them unknown. */
const ofHolders = [
  'cases',
  'caseHolders',
  'caseHolderFte',
  'caseHolders20Plus',
  'caseHolders25Plus',
] as const satisfies readonly WorkerComponent[];
const ofRoles = [
  'presentFte',
  'inPostFte',
  'inPostHeadcount',
  'agencyFte',
  'agencyHeadcount',
  'newlyQualifiedFte',
  'inPostUnder2YearsFte',
  'inPost2To5YearsFte',
  'inPost5YearsPlusFte',
  'daysLost',
  'awayFte',
  'firstLineManagers',
] as const satisfies readonly WorkerComponent[];

/** Adds a worker to their team. What the records do not say of one worker is not known of the team: NaN, never 0. */
function addWorker(sums: WorkerSums, { columns, unavailable }: WorkerMonths, row: number): void {
  const fte = columns.fte[row] ?? Number.NaN;
  const presence = columns.presence[row] ?? Number.NaN;
  const agency = columns.agency[row] ?? Number.NaN;
  const role = textAt(columns.role, row);
  const socialWorker = isSocialWorkerRole(role);
  let held = 0;
  for (const type of caseTypes) {
    const cases = columns[columnOfType('held', type)][row] ?? Number.NaN;
    sums[columnOfType('held', type)] += cases;
    held += cases;
  }
  if (!(presence > 0)) {
    const away = presence === 0 ? 1 : Number.NaN;
    if (held !== 0) sums.heldByAway += held * away;
    if (socialWorker && agency !== 1) sums.awayFte += fte * away;
  }
  addPresent(sums, role, held, fte * presence);
  sums.supervisionsDue += columns.supervisionsDue[row] ?? Number.NaN;
  sums.supervisionsHeld += columns.supervisionsHeld[row] ?? Number.NaN;
  if (unavailable.supervisor !== undefined) sums.supervised = Number.NaN;
  const holds = held !== 0 && fte !== 0;
  if (role === null)
    for (const name of holds ? [...ofRoles, ...ofHolders] : ofRoles) sums[name] = Number.NaN;
  if (!socialWorker) return;

  if (role === 'first line manager') sums.firstLineManagers += 1;
  if (holds) addHolder(sums, held, fte);
  if (agency !== 0) {
    sums.agencyFte += fte * agency;
    sums.agencyHeadcount += agency;
  }
  if (agency === 1) return;
  const inPost = 1 - agency;
  sums.inPostFte += fte * inPost;
  sums.inPostHeadcount += inPost;
  sums.daysLost += (columns.daysLost[row] ?? Number.NaN) * inPost;
  if (unavailable.asyeMonths !== undefined) sums.newlyQualifiedFte = Number.NaN;
  else if (!Number.isNaN(columns.asyeMonths[row])) sums.newlyQualifiedFte += fte * inPost;
  addTimeInPost(sums, columns.monthsInPost[row] ?? Number.NaN, fte * inPost);
}

/** FTE at work for children: of those whose role is to hold cases, and of a senior practitioner who holds any. */
function addPresent(sums: WorkerSums, role: string | null, held: number, fte: number): void {
  if (holdsByRole(role)) sums.presentFte += fte;
  else if (role === 'senior practitioner' && held !== 0)
    sums.presentFte += Number.isNaN(held) ? Number.NaN : fte;
}

/** A social worker with cases and FTE, as far as either is known. */
function addHolder(sums: WorkerSums, held: number, fte: number): void {
  const load = held / fte;
  const known = Number.isNaN(load) ? Number.NaN : 1;
  sums.cases += held * known;
  sums.caseHolders += known;
  sums.caseHolderFte += fte * known;
  if (!(load < 20)) sums.caseHolders20Plus += known;
  if (!(load < 25)) sums.caseHolders25Plus += known;
}

function addTimeInPost(sums: WorkerSums, months: number, fte: number): void {
  const known = Number.isNaN(months) ? Number.NaN : fte;
  if (!(months >= 24)) sums.inPostUnder2YearsFte += known;
  if (!(months < 24 || months >= 60)) sums.inPost2To5YearsFte += known;
  if (!(months < 60)) sums.inPost5YearsPlusFte += known;
}
