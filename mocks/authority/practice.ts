import { addDays, addMonths, type Day, weekday } from '@/domain/month';
import type { CaseType } from '@/domain/worker';
import { AS_AT, type Period, workingDay } from './calendar';
import { pressureOf } from './line';
import type { Child, Team, Worker, World } from './state';

/** Days from one visit to the next, by type of work. */
const visitEvery: Readonly<Record<CaseType, number>> = {
  assessment: 14,
  childInNeed: 28,
  protectionPlan: 14,
  lookedAfter: 42,
  careLeaver: 56,
  carer: 56,
  other: 56,
};

/** Types of work whose visits and changes of worker are counted; of the others only the last visits are asked for. */
const counted: ReadonlySet<CaseType> = new Set(['childInNeed', 'protectionPlan', 'lookedAfter']);

/** What is done with children in a period: visits, changes of worker, audits. Children closed for a year are forgotten. */
export function practiceInPeriod(world: World, period: Period): void {
  const nearEnd = period.month > addMonths(AS_AT, -4);
  const yearAgo = addDays(period.to, -365);
  const known: Child[] = [];
  for (const child of world.children) {
    const { closed, type } = child;
    if (closed === null && (nearEnd || counted.has(type))) visits(world, child, period);
    if (closed !== null && (closed <= yearAgo || !counted.has(type))) continue;
    countWorkers(child, period);
    known.push(child);
  }
  world.children = known;
  audits(world, period);
}

function visits(world: World, child: Child, { from, to }: Period): void {
  const { random } = world;
  const every = visitEvery[child.type];
  if (child.nextVisit === null) {
    const first = Math.max(child.typeSince, from) as Day;
    child.nextVisit = before(addDays(first, child.typeSince >= from ? 7 : random.whole(2, every)));
  }
  if (child.lateVisit !== null) {
    if (child.lateVisit > to) return;
    child.lastVisit = child.lateVisit;
    child.nextVisit = before(addDays(child.lateVisit, every));
    child.lateVisit = null;
  }
  const onTime = onTimeShare(child.worker);
  while (child.nextVisit <= to) {
    const due: Day = child.nextVisit;
    const held = random.chance(onTime);
    count(child, held);
    const visited = held
      ? (Math.max(before(addDays(due, -random.whole(0, 4))), child.opened) as Day)
      : workingDay(addDays(due, random.whole(2, 24)));
    if (visited > to) {
      child.lateVisit = visited;
      return;
    }
    child.lastVisit = visited;
    child.nextVisit = before(addDays(visited, every));
  }
}

/** The day, or the Friday before a weekend. */
function before(day: Day): Day {
  return addDays(day, Math.min(0, 4 - weekday(day)));
}

/** Visits slip where the worker carries too much, is away, or where there is none. */
function onTimeShare(worker: Worker | null): number {
  if (!worker || worker.capacity <= 0) return 0.4;
  const load = worker.used / worker.capacity;
  return Math.min(0.96, Math.max(0.5, 0.93 - 0.7 * Math.max(0, load - 0.85)));
}

function count({ team: { tally }, type }: Child, held: boolean): void {
  const on = held ? 1 : 0;
  if (type === 'childInNeed') {
    tally.visitsDueChildInNeed += 1;
    tally.visitsHeldChildInNeed += on;
  } else if (type === 'protectionPlan') {
    tally.visitsDueProtectionPlan += 1;
    tally.visitsHeldProtectionPlan += on;
  } else if (type === 'lookedAfter') {
    tally.visitsDueLookedAfter += 1;
    tally.visitsHeldLookedAfter += on;
  }
}

/** Case audits, and what teams learn from them. */
function audits(world: World, period: Period): void {
  const { random } = world;
  for (const { tally } of world.teams) {
    tally.auditsDone += random.count(1.6 * period.share);
    for (let i = 0; i < tally.auditsDone; i++)
      if (random.chance(0.6)) tally.learningActionsAgreed += 1;
    tally.learningActionsClosed += random.count(0.9 * period.share);
  }
}

/** Whether a supervision is due in the period, and held when due: busy teams' slip. */
export function supervision(world: World, worker: Worker, team: Team, period: Period) {
  const due =
    worker.capacity > 0 && worker.start < period.from && world.random.chance(period.share);
  const onTime = 0.92 - 0.8 * Math.max(0, pressureOf(team) - 0.92);
  return { due: due ? 1 : 0, held: due && world.random.chance(onTime) ? 1 : 0 };
}

/** How many workers a child had in the year to a day, the present one included. */
export function workersInYear(child: Child, day: number): number {
  const workers = new Set<Worker>();
  if (child.worker) workers.add(child.worker);
  for (const { worker, until } of child.earlier) if (until > day - 365) workers.add(worker);
  return workers.size;
}

function countWorkers(child: Child, period: Period): void {
  const { tally } = child.team;
  const many = child.earlier.length >= 2 && workersInYear(child, period.to) >= 3 ? 1 : 0;
  if (child.type === 'childInNeed') {
    tally.openInYearChildInNeed += 1;
    tally.manyWorkersChildInNeed += many;
  } else if (child.type === 'protectionPlan') {
    tally.openInYearProtectionPlan += 1;
    tally.manyWorkersProtectionPlan += many;
  } else if (child.type === 'lookedAfter') {
    tally.openInYearLookedAfter += 1;
    tally.manyWorkersLookedAfter += many;
  }
}
