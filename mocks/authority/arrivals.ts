import { columnOfType } from '@/domain/facts';
import { addDays, monthNumber } from '@/domain/month';
import type { CaseType } from '@/domain/worker';
import { chooseTeam, seekWorker } from './allocation';
import { type Period, workingDay } from './calendar';
import { averagePressure } from './line';
import { newCarers, newFamilies, siblings } from './pathways';
import type { Child, Team, World } from './state';
import { awaitOutcome, awaitStep } from './steps';

/** Draws who comes new to the authority in a period, each on their day. */
export function arrivalsInPeriod(world: World, period: Period): void {
  families(world, period);
  carers(world, period);
}

function families(world: World, period: Period): void {
  const { random, agenda } = world;
  const teams = world.teamsOf('assessment');
  const patches = [
    ...world.teamsOf('safeguarding-north'),
    ...world.teamsOf('safeguarding-south'),
  ].map((team, patch) => [patch, team.script.referrals] as const);
  const weight = patches.reduce((sum, [, referrals]) => sum + referrals, 0) / patches.length;
  // Schools refer nobody in August.
  const season = monthNumber(period.month) === 8 ? 0.95 : 1;
  const mean = newFamilies * weight * season * period.share;
  // The front door takes in a little less when the teams are full: up to twice the usual may come, and half is taken.
  for (let i = random.count(2 * mean); i > 0; i--) {
    const patch = random.weighted(patches);
    agenda.at(someDay(world, period), () => {
      if (!random.chance(0.5 * Math.exp(1.5 * (0.88 - averagePressure(teams))))) return;
      const team = chooseTeam(teams, Math.floor((patch * teams.length) / patches.length));
      awaitOutcome(world, open(world, team, 'assessment', patch, random.weighted(siblings)));
    });
  }
}

function carers(world: World, period: Period): void {
  const { random, agenda } = world;
  const teams = world.teamsOf('fostering-and-adoption');
  for (let i = random.count(2 * newCarers * period.share); i > 0; i--)
    agenda.at(someDay(world, period), () => {
      if (!random.chance(0.5 * Math.exp(4 * (0.88 - averagePressure(teams))))) return;
      const patch = random.whole(0, 9);
      for (const carer of open(world, chooseTeam(teams, patch), 'carer', patch, 1))
        awaitStep(world, carer);
    });
}

function someDay({ random }: World, { from, to }: Period) {
  return workingDay(addDays(from, random.whole(0, to - from)));
}

/** Opens a family's cases in a team and finds them a worker. */
function open(world: World, team: Team, type: CaseType, patch: number, size: number): Child[] {
  const family = world.newNumber();
  const children: Child[] = [];
  const opening = { team, type, patch, family, opened: world.today, siblings: children };
  for (let i = 0; i < size; i++) children.push(newChild(world, opening));
  team.tally[columnOfType('started', type)] += size;
  seekWorker(world, children, team);
  return children;
}

const nobody: Child['earlier'] = [];

/** A child without a worker as yet. */
export function newChild(
  world: World,
  {
    team,
    type,
    patch,
    family,
    opened,
    siblings: group,
  }: Pick<Child, 'team' | 'type' | 'patch' | 'family' | 'opened' | 'siblings'>,
): Child {
  const child: Child = {
    id: world.newNumber(),
    family,
    opened,
    patch,
    team,
    type,
    typeSince: opened,
    worker: null,
    coveringWorker: null,
    since: opened,
    heldInName: null,
    earlier: nobody,
    siblings: group,
    alone: false,
    closed: null,
    lastVisit: null,
    nextVisit: null,
    lateVisit: null,
  };
  team.waiting.add(child);
  world.children.push(child);
  return child;
}
