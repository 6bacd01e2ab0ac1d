import { addDays, type Day, monthNumber } from '@/domain/month';
import { handOver, handOverToRoom, mostRoom } from './allocation';
import { type Period, workingDay, workingDays } from './calendar';
import { capacityOf } from './line';
import type { Absence, Child, Worker, World } from './state';

/** Draws colds, long sickness and maternity leave. */
export function absenceInPeriod(world: World, period: Period): void {
  const { random } = world;
  const winter = [12, 1, 2].includes(monthNumber(period.month)) ? 1.15 : 0.95;
  for (const worker of world.workers) {
    worker.daysLost = 0;
    if (worker.absence || worker.leaves) continue;
    if (random.chance(0.17 * winter * period.share)) {
      const days = Math.min(random.whole(1, 8) / 2 + (random.chance(0.2) ? 3 : 0), 6);
      worker.daysLost = Math.max(0.5, Math.round(days * worker.fte * 2) / 2);
    }
    if (worker.agency) continue;
    const someDay = addDays(period.from, random.whole(0, period.to - period.from));
    if (random.chance(0.0068 * period.share)) fallIll(world, worker, workingDay(someDay));
    else if (mayHaveChildren(worker) && random.chance(0.0034 * period.share))
      planMaternity(world, worker, workingDay(addDays(someDay, 100)));
  }
}

/** Working days of long sickness in a period, as the worker would have worked them; added at its end. */
export function longSickness({ absence, fte }: Worker, period: Period): number {
  if (!absence?.sickness) return 0;
  const from = Math.max(absence.since, period.from) as Day;
  const to = Math.min(addDays(absence.until, -1), period.to) as Day;
  return Math.round(workingDays(from, to) * fte * 2) / 2;
}

function mayHaveChildren(worker: Worker): boolean {
  return worker.role === 'case holder' || worker.role === 'senior practitioner';
}

function fallIll(world: World, worker: Worker, since: Day): void {
  const { random } = world;
  const until = workingDay(addDays(since, 21 + Math.ceil(Math.min(130, random.wait(45)))));
  const expectedBack = workingDay(addDays(until, random.whole(0, 14)));
  const fullFrom = workingDay(addDays(until, 28));
  beAway(world, worker, { since, until, expectedBack, fullFrom, sickness: true });
}

function planMaternity(world: World, worker: Worker, since: Day): void {
  const until = workingDay(addDays(since, world.random.whole(270, 365)));
  const fullFrom = world.random.chance(0.4) ? workingDay(addDays(until, 28)) : until;
  beAway(world, worker, { since, until, expectedBack: until, fullFrom, sickness: false });
}

/** Plans an absence. Known ones are handed over before they start; sudden ones once somebody has room. */
export function beAway(world: World, worker: Worker, absence: Absence): void {
  worker.absence = absence;
  const refresh = () => {
    worker.capacity = capacityOf(worker, world.today);
  };
  world.agenda.at(absence.since, refresh);
  if (absence.sickness)
    world.agenda.at(workingDay(addDays(absence.since, world.random.whole(8, 20))), () =>
      shareOut(world, worker, absence),
    );
  else world.agenda.at(absence.since, () => handOver(world, worker));
  world.agenda.at(absence.until, refresh);
  world.agenda.at(absence.fullFrom, () => {
    worker.absence = null;
    refresh();
  });
}

/**
 * The manager's look at an absent worker's children every fortnight: colleagues with room take them, others cover some.
 * After six weeks somebody has to take them, room or not.
 */
function shareOut(world: World, worker: Worker, absence: Absence): void {
  if (worker.absence !== absence || world.today >= absence.until || !world.workers.has(worker))
    return;
  if (world.today - absence.since > 42) handOver(world, worker);
  else handOverToRoom(world, worker);
  for (const child of worker.children) cover(world, child);
  if (worker.children.size > 0)
    world.agenda.at(addDays(world.today, 14), () => shareOut(world, worker, absence));
}

function cover(world: World, child: Child): void {
  if (child.coveringWorker || !world.random.chance(0.25)) return;
  const colleague = mostRoom(world, child.team, child.type);
  if (colleague && colleague !== child.worker) child.coveringWorker = colleague;
}
