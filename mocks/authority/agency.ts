import { addDays, type Day } from '@/domain/month';
import type { Role } from '@/domain/worker';
import { type Period, workingDay } from './calendar';
import { join } from './joining';
import { pressureOf } from './line';
import { depart } from './people';
import type { Team, Worker, World } from './state';

type Reason = NonNullable<Worker['covers']>;

/** What an agency worker is asked for: a role of a team, and why. */
interface Need {
  readonly team: Team;
  readonly role: Role;
  readonly covers: Reason;
}

/**
 * How readily a need is met in a month, for how many weeks a contract is made, and how often whoever is still needed
 * stays on at its end. Help against pressure stays as long as the team cannot do without.
 */
const contracts: Readonly<
  Record<Reason, { met: number; weeks: readonly [number, number]; stays: number }>
> = {
  vacancy: { met: 0.6, weeks: [8, 17], stays: 0.5 },
  absence: { met: 0.6, weeks: [6, 13], stays: 0.5 },
  pressure: { met: 0.4, weeks: [13, 17], stays: 1 },
};

/** The roles whose vacancies agencies cover; against absence and pressure they send case holders. */
const covered = [
  'case holder',
  'first line manager',
  'senior practitioner',
  'qualified without cases',
] as const satisfies readonly Role[];

/** The least that is booked for, in FTE. */
const LEAST = 0.45;

/** How far past its tolerance a team is that asks for help against pressure. */
const STRAIN = 0.07;

/** How many days managers look ahead, and before its end decide on a contract. */
const AHEAD = 28;

/** Draws which needs of the teams agencies meet. Each contract then runs, and ends, by itself. */
export function agencyInPeriod(world: World, period: Period): void {
  for (const team of world.teams) {
    for (const role of covered) meet(world, { team, role, covers: 'vacancy' }, period);
    meet(world, { team, role: 'case holder', covers: 'absence' }, period);
    meet(world, { team, role: 'case holder', covers: 'pressure' }, period);
  }
}

function meet(world: World, need: Need, period: Period): void {
  const { random } = world;
  const { team, role, covers } = need;
  const gap = gapOf(world, need);
  if (gap < LEAST) return;
  if (!random.chance(contracts[covers].met * team.script.agency * period.share)) return;
  const fte = gap < 0.7 ? 0.6 : random.chance(0.92) ? 1 : 0.8;
  const start = workingDay(addDays(period.from, random.whole(1, 20)));
  world.agenda.at(start, () =>
    engage(world, need, join(world, team, { role, fte, start, covers }), start),
  );
}

/** Makes a contract, the first or another; at its end it is decided whether the next follows. */
function engage(world: World, need: Need, worker: Worker, from: Day): void {
  const { random, agenda } = world;
  const { weeks, stays } = contracts[need.covers];
  const until = workingDay(addDays(from, 7 * random.whole(...weeks)));
  worker.bookedUntil = until;
  agenda.at(addDays(until, -AHEAD), () => {
    if (gapOf(world, need, worker) >= LEAST && random.chance(stays))
      return engage(world, need, worker, until);
    worker.leaves = { day: until, voluntary: true };
    agenda.at(until, () => depart(world, worker));
  });
}

/** How much of a need nobody meets, as far as is known, in FTE; without one of those who meet it, where one is named. */
function gapOf(world: World, { team, role, covers }: Need, without?: Worker): number {
  let gap = needed[covers](world, team, role, without);
  for (const worker of team.workers)
    if (worker.covers === covers && worker.role === role && !worker.leaves && worker !== without)
      gap -= worker.fte;
  return gap;
}

const needed: Readonly<
  Record<Reason, (world: World, team: Team, role: Role, without?: Worker) => number>
> = {
  vacancy: (world, team, role) => vacantBy(world, team, role, addDays(world.today, AHEAD)),
  absence: (world, team, role) => awayOn(team, role, addDays(world.today, AHEAD)),
  pressure: (_, team, __, without) =>
    pressureOf(team, without) > team.script.tolerance + STRAIN ? 1 : 0,
};

/** Posts of a role that will be vacant by a day, as far as is known, in FTE. */
function vacantBy(world: World, team: Team, role: Role, day: Day): number {
  let fte = team.posts[role] ?? 0;
  for (const worker of team.workers)
    if (!worker.agency && worker.role === role && !(worker.leaves && worker.leaves.day < day))
      fte -= worker.fte;
  for (const appointment of world.appointments)
    if (appointment.team === team && appointment.role === role && appointment.day < day)
      fte -= appointment.fte;
  return fte;
}

/** Employees of a role who will be away on a day, as far as is known, in FTE. */
function awayOn(team: Team, role: Role, day: Day): number {
  let fte = 0;
  for (const { absence, role: theirs, fte: contracted } of team.workers)
    if (theirs === role && absence && absence.since < day && absence.expectedBack > day)
      fte += contracted;
  return fte;
}
