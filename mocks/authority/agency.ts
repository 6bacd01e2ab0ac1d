import { addDays } from '@/domain/month';
import type { Role } from '@/domain/worker';
import { type Period, workingDay } from './calendar';
import { pressureOf } from './line';
import { depart, join, vacant } from './people';
import type { Team, Worker, World } from './state';

const coveredRoles = [
  'case holder',
  'first line manager',
  'senior practitioner',
  'qualified without cases',
] as const satisfies readonly Role[];

/** Draws which gaps agencies fill and which bookings end. */
export function agencyInPeriod(world: World, period: Period): void {
  for (const team of world.teams) {
    for (const role of coveredRoles) {
      const gap = vacant(team, role) * usualCover[role] - booked(team, role, 'vacancy');
      fillGap(world, team, role, gap, 'vacancy', period);
    }
    fillGap(
      world,
      team,
      'case holder',
      awayFte(team) - booked(team, null, 'absence'),
      'absence',
      period,
    );
    const strain = pressureOf(team) - team.script.tolerance;
    const extra = strain > 0.03 ? 1 : 0;
    fillGap(world, team, 'case holder', extra - booked(team, null, 'pressure'), 'pressure', period);
  }
}

/** The share of a vacancy managers ask the agency to cover. */
const usualCover: Readonly<Record<(typeof coveredRoles)[number], number>> = {
  'case holder': 1,
  'first line manager': 0.9,
  'senior practitioner': 0.5,
  'qualified without cases': 0.5,
};

function booked(team: Team, role: Role | null, covers: Worker['covers']): number {
  let fte = 0;
  for (const worker of team.workers)
    if (worker.covers === covers && (role === null || worker.role === role)) fte += worker.fte;
  return fte;
}

/** Case holders away, or about to be, in FTE. */
function awayFte(team: Team): number {
  let fte = 0;
  for (const worker of team.workers)
    if (worker.absence && worker.role === 'case holder') fte += worker.fte;
  return fte;
}

function fillGap(
  world: World,
  team: Team,
  role: Role,
  gap: number,
  covers: NonNullable<Worker['covers']>,
  period: Period,
): void {
  const { random } = world;
  if (gap >= 0.5) {
    if (!random.chance(0.75 * team.script.agency * period.share)) return;
    const start = workingDay(addDays(period.from, random.whole(1, 25)));
    world.agenda.at(start, () => {
      const bookedUntil = random.chance(0.7) ? addDays(start, random.whole(85, 185)) : null;
      const fte = gap < 0.7 ? 0.6 : random.chance(0.92) ? 1 : 0.8;
      const worker = join(world, team, { role, fte, start, covers, bookedUntil });
      if (bookedUntil) endOfBooking(world, worker);
    });
    return;
  }
  for (const worker of team.workers) {
    if (worker.covers !== covers || worker.role !== role || worker.leaves) continue;
    if (gap < -0.45 && random.chance(0.8 * period.share)) {
      release(world, worker);
      return;
    }
    if (random.chance(0.02 * period.share)) release(world, worker);
  }
}

/** A booking ends with four weeks' notice. */
function release(world: World, worker: Worker): void {
  const day = workingDay(addDays(world.today, 28));
  worker.leaves = { day, voluntary: true };
  worker.bookedUntil = day;
  world.agenda.at(day, () => depart(world, worker));
}

/** Bookings are renewed some days before they end. */
function endOfBooking(world: World, worker: Worker): void {
  const { bookedUntil } = worker;
  if (!bookedUntil) return;
  world.agenda.at(addDays(bookedUntil, -10), () => {
    if (worker.leaves) return;
    if (world.random.chance(0.85)) {
      worker.bookedUntil = addDays(bookedUntil, world.random.whole(60, 120));
      endOfBooking(world, worker);
    } else {
      const day = workingDay(bookedUntil);
      worker.leaves = { day, voluntary: true };
      worker.bookedUntil = day;
      world.agenda.at(day, () => depart(world, worker));
    }
  });
}
