import { addDays } from '@/domain/month';
import type { CaseType } from '@/domain/worker';
import { workingDay } from './calendar';
import { carry, pressureOf, shareOfLine } from './line';
import type { Child, Team, Worker, World } from './state';

/** May this worker take a case of that type? */
function mayTake(worker: Worker, type: CaseType): boolean {
  if (!worker.holds || worker.capacity <= 0) return false;
  if (worker.role === 'personal adviser') return type === 'careLeaver';
  if (worker.role === 'lead practitioner (not a social worker)') return type === 'childInNeed';
  return true;
}

/** Who has most room against their own line; null where nobody may take it. Those about to leave take no more. */
export function mostRoom(world: World, team: Team, type: CaseType): Worker | null {
  let best: Worker | null = null;
  let bestRoom = Number.NEGATIVE_INFINITY;
  for (const worker of team.workers) {
    if (!mayTake(worker, type)) continue;
    if (worker.leaves && worker.leaves.day < world.today + 28) continue;
    const room = worker.capacity - worker.used;
    if (room > bestRoom) {
      best = worker;
      bestRoom = room;
    }
  }
  return best;
}

/** Gives a child to a worker, from whoever had them. */
export function give(world: World, child: Child, worker: Worker): void {
  leaveWorker(world, child);
  child.team.waiting.delete(child);
  child.worker = worker;
  child.heldInName = null;
  child.coveringWorker = null;
  child.since = world.today;
  worker.children.add(child);
  carry(worker, child.type, 1);
}

/** Takes a child off their worker's caseload; the child then waits, without a worker. */
export function leaveWorker(world: World, child: Child): void {
  const { worker } = child;
  if (!worker) return;
  worker.children.delete(child);
  carry(worker, child.type, -1);
  child.earlier = [{ worker, until: world.today }, ...child.earlier];
  child.worker = null;
  child.coveringWorker = null;
  child.since = world.today;
  child.team.waiting.add(child);
}

/** Finds a worker for children who come together: at once, in some days, or, where nobody has room, later still. */
export function seekWorker(world: World, children: readonly Child[], team: Team): void {
  const [first] = children;
  if (!first) return;
  const load = children.reduce((sum, child) => sum + shareOfLine[child.type], 0);
  const best = mostRoom(world, team, first.type);
  const over = best ? best.used + load - best.capacity : 1;
  const urgent = first.type === 'protectionPlan' || first.type === 'lookedAfter';
  const { random } = world;
  let days = random.chance(0.88) ? 0 : random.whole(1, 4);
  if (over > 0.1 && random.chance(urgent ? 0.25 : 0.6)) days = random.whole(4, urgent ? 9 : 21);
  if (days === 0) allocate(world, children, team);
  else {
    const inName = !urgent && random.chance(0.2) ? random.pick(['team', 'manager'] as const) : null;
    for (const child of children) if (child.worker === null) child.heldInName = inName;
    world.agenda.at(workingDay(addDays(world.today, days)), () => allocate(world, children, team));
  }
}

/** Gives the children of a group who still wait in the team to one worker as far as their room goes. */
function allocate(world: World, children: readonly Child[], team: Team): void {
  let chosen: Worker | null = null;
  const left: Child[] = [];
  for (const child of children) {
    if (child.team !== team || child.worker !== null || child.closed !== null) continue;
    if (!chosen || !mayTake(chosen, child.type) || chosen.used > chosen.capacity)
      chosen = mostRoom(world, team, child.type);
    if (chosen) give(world, child, chosen);
    else left.push(child);
  }
  if (left.length > 0)
    world.agenda.at(workingDay(addDays(world.today, 5)), () => allocate(world, left, team));
}

/** The team that takes a new piece of work: the patch's own, or the one with most room where that is plainly more. */
export function chooseTeam(teams: readonly Team[], patch: number, margin = 0.02): Team {
  const own = teams[patch % teams.length] as Team;
  if (!own.script.diverts) return own;
  let best = own;
  let least = pastTolerance(own) - margin;
  for (const team of teams) {
    const past = pastTolerance(team);
    if (team.script.open && past < least) {
      best = team;
      least = past;
    }
  }
  return best;
}

function pastTolerance(team: Team): number {
  return pressureOf(team) - team.script.tolerance;
}

/** Moves children to a team and finds them a worker there. */
export function moveTo(
  world: World,
  children: readonly Child[],
  team: Team,
  planned: boolean,
): void {
  for (const child of children) {
    leaveWorker(world, child);
    child.team.waiting.delete(child);
    child.team.tally.transferredOut += 1;
    team.tally.transferredIn += 1;
    if (planned) team.tally.plannedTransfers += 1;
    child.team = team;
    child.since = world.today;
    team.waiting.add(child);
  }
  seekWorker(world, children, team);
}

/** In supervision the latest to come move from who has least room to who has plainly more, such as a new worker. */
export function rebalance(world: World, team: Team): void {
  for (let moves = 0; moves < 5; moves++) {
    const fullest = fullestOf(team);
    const child = fullest && [...fullest.children].at(-1);
    const next = child && mostRoom(world, team, child.type);
    if (!child || !next) return;
    const room = fullest.capacity - fullest.used;
    if (next.capacity - next.used - room < (room < 0 ? 0.2 : 0.3)) return;
    give(world, child, next);
  }
}

/** Once a month a team plainly fuller than a neighbour hands over a family, siblings together. */
export function evenOut(world: World, team: Team): void {
  const next = chooseTeam(team.siblings, team.index, 0.06);
  const child = next !== team && [...(fullestOf(team)?.children ?? [])].at(-1);
  if (!child) return;
  const family = child.siblings.filter(({ worker }) => worker === child.worker);
  moveTo(world, family, next, false);
}

/** Who is furthest past their line, or nearest to it; not those away. */
function fullestOf(team: Team): Worker | null {
  let fullest: Worker | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const worker of team.workers) {
    const room = worker.capacity - worker.used;
    if (worker.capacity > 0 && worker.children.size > 0 && room < least) {
      fullest = worker;
      least = room;
    }
  }
  return fullest;
}

/** Hands a worker's children to colleagues, or to a neighbouring team where the own team is past its tolerance. */
export function handOver(world: World, worker: Worker): void {
  const families = new Map<number, Child[]>();
  for (const child of worker.children) {
    const siblings = families.get(child.family);
    if (siblings) siblings.push(child);
    else families.set(child.family, [child]);
  }
  for (const children of families.values()) {
    for (const child of children) leaveWorker(world, child);
    const { team } = worker;
    const next = chooseTeam(team.siblings, team.index, 0.06);
    if (next === team) seekWorker(world, children, team);
    else moveTo(world, children, next, false);
  }
}

/** Hands over the families that colleagues in the team have room for; the others stay with the worker. */
export function handOverToRoom(world: World, worker: Worker): void {
  for (const child of [...worker.children]) {
    if (child.worker !== worker) continue;
    const family = child.siblings.filter(
      (sibling) => sibling.worker === worker && sibling.type === child.type,
    );
    const load = family.reduce((sum, sibling) => sum + shareOfLine[sibling.type], 0);
    const next = mostRoom(world, worker.team, child.type);
    if (next && next.capacity - next.used >= load)
      for (const sibling of family) give(world, sibling, next);
  }
}
