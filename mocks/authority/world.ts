import { addDays, addMonths, type Day, firstDay } from '@/domain/month';
import type { UnitFunction } from '@/domain/unit';
import type { CaseType, Role } from '@/domain/worker';
import { newAgenda } from './agenda';
import { give, mostRoom } from './allocation';
import { newChild } from './arrivals';
import { BURN_IN_FROM, workingDay } from './calendar';
import { join } from './joining';
import { capacityOf, pressureOf } from './line';
import { namer } from './names';
import { siblings } from './pathways';
import { inPost } from './people';
import { type Random, randomFrom } from './random';
import { usual } from './script';
import type { Child, Team, World } from './state';
import { awaitOutcome, awaitStep } from './steps';
import { type Posts, type ServicePlan, services, unitId } from './structure';
import { newTally } from './tally';

/** The authority on the first day of the simulation: its teams, the people in post and the children they know. */
export function newWorld(seed: number): World {
  const random = randomFrom(seed);
  let number = 0;
  const teams = services.map(teamsOfService);
  const byService = new Map(services.map(({ id }, i) => [id, teams[i] ?? []]));
  const world: World = {
    random,
    agenda: newAgenda(),
    newName: namer(randomFrom(seed ^ 0x6e616d65)),
    newNumber: () => {
      number += 1;
      return number;
    },
    teams: teams.flat(),
    teamsOf: (service) => byService.get(service) ?? [],
    workers: new Set(),
    appointments: new Set(),
    children: [],
    today: firstDay(BURN_IN_FROM),
  };
  for (const team of world.teams) {
    for (const [role, fte] of Object.entries(team.posts)) people(world, team, role as Role, fte);
    children(world, team);
  }
  return world;
}

function teamsOfService(service: ServicePlan): Team[] {
  const teams: Team[] = [];
  for (const [index, name] of service.teams.entries())
    teams.push({
      id: unitId(name),
      name,
      service: service.id,
      function: service.function,
      index,
      siblings: teams,
      posts: index === 0 ? withLeaders(service) : service.posts,
      workers: new Set(),
      waiting: new Set(),
      tally: newTally(),
      script: usual,
    });
  return teams;
}

function withLeaders({ posts, leaders }: ServicePlan): Posts {
  return { ...posts, ...leaders };
}

/** Six posts in seven are filled, managers' more; people have been in them for all lengths of time. */
function people(world: World, team: Team, role: Role, posts: number): void {
  const { random } = world;
  const filled = role === 'case holder' ? 0.85 : 0.93;
  while (inPost(team, role) < posts * filled - 0.2) {
    const months = Math.floor(Math.min(320, random.wait(75)));
    const first = firstDay(addMonths(BURN_IN_FROM, -months - 1));
    const start = workingDay(addDays(first, random.whole(0, 25)));
    const left = posts - inPost(team, role);
    join(world, team, { role, start, fte: left < 0.75 ? 0.6 : random.chance(0.8) ? 1 : 0.8 });
  }
  const gap = posts - inPost(team, role);
  if (role === 'case holder' && gap > 0.5)
    join(world, team, { role, start: addDays(world.today, -40), fte: 1, covers: 'vacancy' });
}

const mix: Readonly<
  Record<Exclude<UnitFunction, 'mixed'>, readonly (readonly [CaseType, number])[]>
> = {
  assessment: [['assessment', 1]],
  safeguarding: [
    ['childInNeed', 0.55],
    ['protectionPlan', 0.3],
    ['lookedAfter', 0.15],
  ],
  'children in care': [['lookedAfter', 1]],
  'leaving care': [['careLeaver', 1]],
  'fostering and adoption': [['carer', 1]],
};

function children(world: World, team: Team): void {
  const { random } = world;
  if (team.function === 'mixed') return;
  for (const worker of team.workers) worker.capacity = capacityOf(worker, world.today);
  const usualLoad = 0.88;
  while (pressureOf(team) < usualLoad) {
    const type = random.weighted(mix[team.function]);
    const patch = patchOf(random, team);
    const family = world.newNumber();
    const size = type === 'carer' || type === 'careLeaver' ? 1 : random.weighted(siblings);
    const since = addDays(world.today, -random.whole(1, 200)) as Day;
    const group: Child[] = [];
    for (let i = 0; i < size; i++) {
      const child = newChild(world, { team, type, patch, family, opened: since, siblings: group });
      group.push(child);
      const worker = mostRoom(world, team, type);
      if (worker) give(world, child, worker);
    }
    if (type === 'assessment') awaitOutcome(world, group);
    else for (const child of group) awaitStep(world, child);
  }
}

/** A patch the team would serve: its own in safeguarding, any elsewhere. */
function patchOf(random: Random, team: Team): number {
  if (team.service === 'safeguarding-north') return team.index;
  if (team.service === 'safeguarding-south') return 5 + team.index;
  return random.whole(0, 9);
}
