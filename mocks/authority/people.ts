import { addDays, type Day } from '@/domain/month';
import type { Role } from '@/domain/worker';
import { handOver } from './allocation';
import { type Period, workingDay } from './calendar';
import { join, takesCases } from './joining';
import { asyeMonths, capacityOf, completedMonths, pressureOf } from './line';
import type { Appointment, Team, Worker, World } from './state';

const contractedFte: readonly (readonly [number, number])[] = [
  [1, 0.78],
  [0.8, 0.12],
  [0.6, 0.06],
  [0.5, 0.04],
];

/** In post in a role, in FTE; agency workers are not in post. */
export function inPost(team: Team, role: Role): number {
  let fte = 0;
  for (const worker of team.workers) if (!worker.agency && worker.role === role) fte += worker.fte;
  return fte;
}

/** Posts of a role that nobody is in, in FTE. */
export function vacant(team: Team, role: Role): number {
  return Math.max(0, (team.posts[role] ?? 0) - inPost(team, role));
}

/** Draws who gives notice, who moves inside the authority and who is appointed. */
export function peopleInPeriod(world: World, period: Period): void {
  const { random } = world;
  for (const worker of world.workers) {
    worker.capacity = capacityOf(worker, period.from);
    if (worker.agency || worker.leaves) continue;
    if (random.chance(leaveRate(worker, period.from) * worker.team.script.leaving * period.share))
      giveNotice(world, worker, period);
  }
  for (const team of world.teams)
    for (const role of Object.keys(team.posts) as Role[]) appoint(world, team, role, period);
}

/** People leave more readily in their first years, and where they or their team carry too much. */
function leaveRate(worker: Worker, day: Day): number {
  const months = completedMonths(worker.start, day);
  if (months < 5) return 0.002;
  const stage = months < 36 ? 1.2 : 0.85;
  const own = worker.capacity > 0 ? worker.used / worker.capacity : 0.9;
  const load = Math.exp(1.2 * (Math.min(own, 1.6) - 0.9) + 2 * (pressureOf(worker.team) - 0.92));
  return 0.0172 * stage * Math.min(load, 3);
}

function giveNotice(world: World, worker: Worker, period: Period): void {
  const { random } = world;
  const weeks = worker.role === 'first line manager' ? 12 : 8;
  const given = addDays(period.from, random.whole(0, period.to - period.from));
  resign(world, worker, workingDay(addDays(given, weeks * 7 - 2)), random.chance(0.88));
}

/** Sets the last working day of a worker. Their children are handed over in the last week, or on the day itself. */
export function resign(world: World, worker: Worker, day: Day, voluntary: boolean): void {
  worker.leaves = { day, voluntary };
  world.agenda.at(workingDay(addDays(day, -world.random.whole(0, 2))), () =>
    handOver(world, worker),
  );
  world.agenda.at(day, () => depart(world, worker));
}

/** A worker leaves the authority at the end of the day. */
export function depart(world: World, worker: Worker): void {
  const { team } = worker;
  if (!world.workers.delete(worker)) return;
  worker.holds = false;
  handOver(world, worker);
  team.workers.delete(worker);
  if (worker.agency || !worker.leaves || !countsInWorkforce(worker.role)) return;
  team.tally.leaversFte += worker.fte;
  team.tally.leaversHeadcount += 1;
  if (worker.leaves.voluntary) team.tally.voluntaryLeaversFte += worker.fte;
}

function countsInWorkforce(role: Role): boolean {
  return role !== 'personal adviser' && role !== 'lead practitioner (not a social worker)';
}

/** How readily a vacant post of a whole-time worker is filled in a month. */
const appointmentRate: Readonly<Record<Role, number>> = {
  'senior manager': 0.25,
  'middle manager': 0.2,
  'first line manager': 0.3,
  'senior practitioner': 0.11,
  'case holder': 0.07,
  'qualified without cases': 0.1,
  'lead practitioner (not a social worker)': 0.9,
  'personal adviser': 0.9,
};

function appoint(world: World, team: Team, role: Role, period: Period): void {
  const { random } = world;
  const open = openPosts(world, team, role);
  if (open < 0.45) return;
  const rate = 1 - Math.exp(-appointmentRate[role] * open * team.script.hiring * period.share);
  if (!random.chance(rate)) return;
  if (role === 'first line manager' || role === 'senior practitioner') {
    if (random.chance(0.6) && promote(world, team, role)) return;
  }
  const fte = random.weighted(contractedFte.filter(([fte]) => fte <= open + 0.1));
  const day = workingDay(addDays(period.from, random.whole(28, 90)));
  expect(world, { team, role, fte, name: world.newName(), day, newlyQualified: false });
}

/** Vacant posts nobody has been appointed to yet, in FTE. */
export function openPosts(world: World, team: Team, role: Role): number {
  let open = vacant(team, role);
  for (const appointment of world.appointments)
    if (appointment.team === team && appointment.role === role) open -= appointment.fte;
  return open;
}

/** Someone has been appointed and starts on a day. */
export function expect(world: World, appointment: Appointment): void {
  world.appointments.add(appointment);
  world.agenda.at(appointment.day, () => {
    const { team, role, fte, name, day, newlyQualified } = appointment;
    world.appointments.delete(appointment);
    join(world, team, { role, fte, name, start: day, newlyQualified });
    if (!countsInWorkforce(role)) return;
    team.tally.startersFte += fte;
    team.tally.startersHeadcount += 1;
  });
}

/** A senior colleague of the service steps up: a move inside the authority. False where there is nobody. */
function promote(world: World, team: Team, role: Role): boolean {
  const from = role === 'first line manager' ? 'senior practitioner' : 'case holder';
  const ready = team.siblings
    .flatMap((sibling) => [...sibling.workers])
    .filter(
      (worker) =>
        worker.role === from &&
        !worker.agency &&
        !worker.leaves &&
        !worker.absence &&
        worker.fte <= vacant(team, role) + 0.1 &&
        Number.isNaN(asyeMonths(worker, world.today)) &&
        completedMonths(worker.start, world.today) >= 30,
    );
  if (ready.length === 0) return false;
  const worker = world.random.pick(ready);
  const day = workingDay(addDays(world.today, world.random.whole(5, 25)));
  world.agenda.at(day, () => moveWorker(world, worker, team, role));
  return true;
}

/** A worker takes another post in the authority; their children stay with the old team unless it is the same work. */
function moveWorker(world: World, worker: Worker, team: Team, role: Role): void {
  if (!world.workers.has(worker) || worker.leaves || vacant(team, role) < 0.4) return;
  const old = worker.team;
  const sameWork = old === team && role !== 'first line manager';
  worker.holds = false;
  if (!sameWork) handOver(world, worker);
  if (old !== team) {
    old.workers.delete(worker);
    old.tally.movedOutFte += worker.fte;
    team.tally.movedInFte += worker.fte;
  }
  worker.holds = takesCases(team, role);
  worker.role = role;
  worker.team = team;
  worker.start = world.today;
  team.workers.add(worker);
  if (!worker.holds) handOver(world, worker);
  worker.capacity = capacityOf(worker, world.today);
}
