import type { Quality } from '@/data/http/contract';
import {
  type Cases,
  type Coming,
  caseSchema,
  comingSchema,
  type TeamMonths,
  teamMonthSchema,
  type WorkerMonths,
  workerMonthSchema,
} from '@/domain/facts';
import type { Entry } from '@/domain/log/entries';
import { type TeamOnlyRow, teamMonths } from '@/domain/measures/teamMonths';
import { addDays, addMonths, firstDay, lastDay, type Month, monthRange } from '@/domain/month';
import type { Session } from '@/domain/session';
import { tableFromRows } from '@/domain/table';
import type { Unit } from '@/domain/unit';
import { roundHalfUp } from '@/domain/value';
import { absenceInPeriod } from './absence';
import { agencyInPeriod } from './agency';
import { evenOut, rebalance } from './allocation';
import { arrivalsInPeriod } from './arrivals';
import {
  AS_AT,
  BURN_IN_FROM,
  EXTRACT_DAY,
  EXTRACT_TIME,
  FROM,
  type Period,
  workingDay,
} from './calendar';
import { cohortInPeriod } from './cohorts';
import { logOf, storyEntries } from './entries';
import { caseRows, comingRows } from './extract';
import { fingerprint } from './fingerprint';
import { limitEntries } from './limits';
import { peopleInPeriod } from './people';
import { personas } from './personas';
import { practiceInPeriod } from './practice';
import { qualityOf } from './quality';
import { randomFrom } from './random';
import { forgetCounts, teamRows, type WorkerRow, workerRows } from './records';
import { signOffs } from './signOffs';
import type { Team, World } from './state';
import { eventsIn, SLIDING, scriptOf } from './stories';
import { AUTHORITY, structureUnits } from './structure';
import { newWorld } from './world';

/** Everything a source would hold of the simulated authority. */
export interface Authority {
  readonly session: Session;
  readonly units: readonly Unit[];
  readonly workerMonths: WorkerMonths;
  readonly teamMonths: TeamMonths;
  readonly cases: Cases;
  readonly coming: Coming;
  readonly entries: readonly Entry[];
  readonly quality: Quality;
}

/** The seed of the authority the app shows. */
export const SEED = 2008;

/**
 * Simulates Westmere month by month from a seed, up to the extract. The same seed gives the same facts. Without stories
 * nothing presses on any team more than on another, and all change is chance. `watch` sees the world at the end of every
 * month with records, and may only look.
 */
export function simulate(
  seed: number,
  {
    stories = true,
    watch,
  }: { stories?: boolean; watch?: (world: World, period: Period) => void } = {},
): Authority {
  const world = newWorld(seed);
  const workers: WorkerRow[] = [];
  const teamOnly: TeamOnlyRow[] = [];
  for (const month of monthRange(BURN_IN_FROM, addMonths(AS_AT, 1))) {
    const period = periodOf(month);
    if (stories) tell(world, period);
    runPeriod(world, period);
    if (month < FROM) forgetCounts(world);
    else {
      workers.push(...workerRows(world, period));
      teamOnly.push(...teamRows(world, period));
      watch?.(world, period);
    }
  }
  const units = structureUnits();
  const workerMonths = tableFromRows(workerMonthSchema, byWorker(workers));
  const months = tidy(teamMonths(workerMonths, teamOnly));
  const cases = tableFromRows(caseSchema, caseRows(world, randomFrom(seed)));
  return {
    session: sessionOf(world, `${AUTHORITY.id}-${seed}-${fingerprint([months, cases])}`),
    units,
    workerMonths,
    teamMonths: months,
    cases,
    coming: tableFromRows(comingSchema, comingRows(world, EXTRACT_DAY)),
    entries: logOf([
      ...limitEntries(),
      ...signOffs(units, months, stories),
      ...(stories ? storyEntries() : []),
    ]),
    quality: qualityOf(cases, stories),
  };
}

function periodOf(month: Month): Period {
  const from = firstDay(month);
  const end = lastDay(month);
  const to = month > AS_AT ? EXTRACT_DAY : end;
  return { month, from, to, share: (to - from + 1) / (end - from + 1) };
}

function tell(world: World, { month, from }: Period): void {
  world.today = from;
  for (const team of world.teams) team.script = scriptOf(team.id, month);
  eventsIn(world, month);
}

function runPeriod(world: World, period: Period): void {
  world.today = period.from;
  peopleInPeriod(world, period);
  absenceInPeriod(world, period);
  agencyInPeriod(world, period);
  cohortInPeriod(world, period);
  arrivalsInPeriod(world, period);
  for (const team of world.teams) {
    const day = workingDay(addDays(period.from, 3 + team.index));
    world.agenda.at(day, () => rebalance(world, team));
    world.agenda.at(workingDay(addDays(day, 14)), () => evenOut(world, team));
  }
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) {
    world.today = day;
    world.agenda.run(day);
  }
  if (period.month < FROM) return;
  practiceInPeriod(world, period);
}

/** A worker's months stand together. */
function byWorker(rows: readonly WorkerRow[]): WorkerRow[] {
  const number = (row: WorkerRow) => Number(row.worker?.slice(1));
  return [...rows].sort((a, b) => number(a) - number(b) || (a.month ?? 0) - (b.month ?? 0));
}

/** FTE sums to two decimals: what binary fractions add beyond that says nothing. */
function tidy(table: TeamMonths): TeamMonths {
  for (const [name, kind] of Object.entries(teamMonthSchema)) {
    if (kind !== 'number') continue;
    const column = table.columns[name as 'inPostFte'];
    for (let row = 0; row < table.rows; row++) {
      const number = column[row] as number;
      if (!Number.isInteger(number)) column[row] = roundHalfUp(number, 2);
    }
  }
  return table;
}

function sessionOf(world: World, version: string): Session {
  const people = personas(world, world.teams.find(({ id }) => id === SLIDING) as Team);
  const [first] = people;
  return {
    ...(first as Session['personas'][number]),
    authority: AUTHORITY.name,
    asAt: AS_AT,
    from: FROM,
    extract: EXTRACT_TIME,
    version,
    simulated: true,
    personas: people,
  };
}
