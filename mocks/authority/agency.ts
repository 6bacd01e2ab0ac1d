import { addDays, type Day } from '@/domain/month';
import type { Role } from '@/domain/worker';
import { type Period, workingDay } from './calendar';
import { join } from './joining';
import { pressureOf } from './line';
import { depart } from './people';
import type { Team, Worker, World } from './state';

/** The roles agencies cover, and the share of a vacancy managers ask them to cover. */
const usualCover = {
  'case holder': 1,
  'first line manager': 1,
  'senior practitioner': 1,
  'qualified without cases': 1,
} as const satisfies Partial<Record<Role, number>>;

/** What an agency worker is asked to do, for how much FTE of it there is. */
interface Need {
  readonly team: Team;
  readonly role: keyof typeof usualCover;
  readonly covers: NonNullable<Worker['covers']>;
  readonly gap: number;
}

/** Draws which gaps agencies fill and which bookings end. Managers look five weeks ahead. */
export function agencyInPeriod(world: World, period: Period): void {
  const ahead = addDays(period.from, 35);
  for (const team of world.teams) {
    for (const role of Object.keys(usualCover) as (keyof typeof usualCover)[]) {
      const gap = vacantBy(world, team, role, ahead) * usualCover[role];
      meet(
        world,
        { team, role, covers: 'vacancy', gap: gap - booked(team, role, 'vacancy') },
        period,
      );
    }
    const role = 'case holder';
    const away = awayBy(team, ahead) - booked(team, role, 'absence');
    meet(world, { team, role, covers: 'absence', gap: away }, period);
    const strain = pressureOf(team) > team.script.tolerance + 0.035 ? 1 : 0;
    const extra = strain - booked(team, role, 'pressure');
    meet(world, { team, role, covers: 'pressure', gap: extra }, period);
  }
}

/** Posts of a role that will be vacant by a day, as far as is known, in FTE. */
function vacantBy(world: World, team: Team, role: Role, day: Day): number {
  let fte = team.posts[role] ?? 0;
  for (const worker of team.workers)
    if (!worker.agency && worker.role === role && !(worker.leaves && worker.leaves.day < day))
      fte -= worker.fte;
  for (const appointment of world.appointments)
    if (appointment.team === team && appointment.role === role && appointment.day < day)
      fte -= appointment.fte;
  return Math.max(0, fte);
}

/** Agency workers who are there and stay, in FTE. */
function booked(team: Team, role: Role, covers: Worker['covers']): number {
  let fte = 0;
  for (const worker of team.workers)
    if (worker.covers === covers && worker.role === role && !worker.leaves) fte += worker.fte;
  return fte;
}

/** Case holders who will be away on a day, as far as is known, in FTE. */
function awayBy(team: Team, day: Day): number {
  let fte = 0;
  for (const { absence, role, fte: contracted } of team.workers)
    if (role === 'case holder' && absence && absence.since < day && absence.expectedBack > day)
      fte += contracted;
  return fte;
}

function meet(world: World, need: Need, period: Period): void {
  const { random } = world;
  const { team, role, covers, gap } = need;
  if (gap >= 0.45) {
    if (random.chance(0.9 * team.script.agency * period.share)) book(world, need, period);
    return;
  }
  let spare = -gap;
  for (const worker of team.workers) {
    if (worker.covers !== covers || worker.role !== role || worker.leaves) continue;
    if (spare < 0.5) return;
    if (!random.chance(0.8 * period.share)) continue;
    spare -= worker.fte;
    const day = takenOverOn(world, need) ?? addDays(period.from, random.whole(14, 28));
    end(world, worker, workingDay(day));
  }
}

function book(world: World, { team, role, covers, gap }: Need, period: Period): void {
  const { random } = world;
  const start = neededFrom(team, role) ?? addDays(period.from, random.whole(1, 15));
  const fte = gap < 0.7 ? 0.6 : random.chance(0.92) ? 1 : 0.8;
  world.agenda.at(workingDay(start), () => {
    const bookedUntil = random.chance(0.7)
      ? workingDay(addDays(start, random.whole(85, 185)))
      : null;
    const worker = join(world, team, { role, fte, start, covers, bookedUntil });
    if (bookedUntil) renew(world, worker, bookedUntil);
  });
}

/** Some days before the next worker of the role leaves; null where nobody is about to. */
function neededFrom(team: Team, role: Role): Day | null {
  let first = Number.POSITIVE_INFINITY;
  for (const { leaves, role: theirs } of team.workers)
    if (leaves && theirs === role) first = Math.min(first, leaves.day);
  return Number.isFinite(first) ? addDays(first as Day, -4) : null;
}

/** Some days after the next appointment to the role starts, or the next absent worker is back. */
function takenOverOn(world: World, { team, role, covers }: Need): Day | null {
  let first = Number.POSITIVE_INFINITY;
  if (covers === 'vacancy')
    for (const appointment of world.appointments)
      if (appointment.team === team && appointment.role === role)
        first = Math.min(first, appointment.day);
  if (covers === 'absence')
    for (const { absence } of team.workers)
      if (absence && absence.since <= world.today) first = Math.min(first, absence.expectedBack);
  return Number.isFinite(first) && first >= world.today && first < world.today + 45
    ? addDays(first as Day, 3)
    : null;
}

/** The last day of a booking is set. */
function end(world: World, worker: Worker, day: Day): void {
  worker.leaves = { day, voluntary: true };
  worker.bookedUntil = day;
  world.agenda.at(day, () => depart(world, worker));
}

/** Five weeks before a booking ends it is renewed, mostly; else somebody else is booked in time. */
function renew(world: World, worker: Worker, bookedUntil: Day): void {
  world.agenda.at(addDays(bookedUntil, -35), () => {
    if (worker.leaves) return;
    if (world.random.chance(0.15)) {
      end(world, worker, workingDay(bookedUntil));
      return;
    }
    worker.bookedUntil = workingDay(addDays(bookedUntil, world.random.whole(60, 120)));
    renew(world, worker, worker.bookedUntil);
  });
}
