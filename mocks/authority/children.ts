import { columnOfType } from '@/domain/facts';
import { addDays, type Day, monthNumber } from '@/domain/month';
import type { CaseType } from '@/domain/worker';
import { chooseTeam, give, mostRoom, moveTo, seekWorker } from './allocation';
import type { Period } from './calendar';
import { pressureOf, shareOfLine } from './line';
import {
  assessmentOutcomes,
  newCarers,
  newFamilies,
  type Step,
  siblings,
  stepsOf,
} from './pathways';
import type { Child, Team, World } from './state';

/** Draws what happens to children in a period, each on its day. */
export function childrenInPeriod(world: World, period: Period): void {
  referrals(world, period);
  for (const child of world.children) {
    if (child.type === 'assessment' || follows(child)) continue;
    drawStep(world, child, period);
  }
}

function teamsOf(world: World, service: string): Team[] {
  return world.teams.filter((team) => team.service === service);
}

/** August is quiet: schools refer nobody. */
function season(period: Period): number {
  return monthNumber(period.month) === 8 ? 0.9 : 1;
}

function referrals(world: World, period: Period): void {
  const { random, agenda } = world;
  const someDay = () => addDays(period.from, random.whole(0, period.to - period.from));
  const assessment = teamsOf(world, 'assessment');
  const safeguarding = [
    ...teamsOf(world, 'safeguarding-north'),
    ...teamsOf(world, 'safeguarding-south'),
  ];
  const patches = safeguarding.map((team, patch) => [patch, team.script.referrals] as const);
  const mean =
    (newFamilies * patches.reduce((sum, [, weight]) => sum + weight, 0)) / patches.length;
  const screening = Math.exp(2 * (0.9 - averagePressure(assessment)));
  const families = random.count(mean * period.share * season(period) * screening);
  for (let i = 0; i < families; i++) {
    const patch = random.weighted(patches);
    agenda.at(someDay(), () => {
      const team = chooseTeam(world, assessment, Math.floor((patch * assessment.length) / 10));
      const children = open(world, team, 'assessment', patch, random.weighted(siblings));
      agenda.at(addDays(world.today, random.whole(14, 34) + random.whole(5, 32)), () =>
        finishAssessment(world, children),
      );
    });
  }
  const fostering = teamsOf(world, 'fostering-and-adoption');
  const need = Math.exp(4 * (0.9 - averagePressure(fostering)));
  for (let i = random.count(newCarers * period.share * need); i > 0; i--)
    agenda.at(someDay(), () => {
      const patch = random.whole(0, 9);
      open(world, chooseTeam(world, fostering, patch), 'carer', patch, 1);
    });
}

function averagePressure(teams: readonly Team[]): number {
  return teams.reduce((sum, team) => sum + pressureOf(team), 0) / teams.length;
}

/** Opens a family's cases in a team and finds them a worker. */
function open(world: World, team: Team, type: CaseType, patch: number, size: number): Child[] {
  const family = world.newNumber();
  const children: Child[] = [];
  for (let i = 0; i < size; i++) {
    const [eldest] = children;
    children.push(newChild(world, { team, type, patch, family, opened: world.today, eldest }));
  }
  team.tally[columnOfType('started', type)] += size;
  seekWorker(world, children, team);
  return children;
}

/** What is known of a child whose case opens. */
interface Opening extends Pick<Child, 'team' | 'type' | 'patch' | 'family' | 'opened'> {
  readonly eldest: Child | undefined;
}

/** A child without a worker as yet. */
export function newChild(world: World, { eldest, ...opening }: Opening): Child {
  const child: Child = {
    ...opening,
    id: world.newNumber(),
    typeSince: opening.opened,
    worker: null,
    coveringWorker: null,
    since: opening.opened,
    heldInName: null,
    earlier: [],
    lead: eldest ?? null,
    followers: [],
    closed: null,
    lastVisit: null,
    nextVisit: null,
    lateVisit: null,
  };
  eldest?.followers.push(child);
  child.team.waiting.add(child);
  world.children.add(child);
  return child;
}

/** True for a younger sibling who goes along with an older one in the same work. */
function follows({ lead, type, team }: Child): boolean {
  return lead !== null && lead.closed === null && lead.type === type && lead.team === team;
}

function drawStep(world: World, child: Child, period: Period): void {
  if (child.type === 'assessment') return;
  const { random } = world;
  let chance = random.share();
  for (const step of stepsOf(child.type, child.team.function)) {
    const rate = step.rate * swing(step, child.team) * period.share;
    if (chance < rate) {
      const day = addDays(period.from, random.whole(0, period.to - period.from));
      if (day > child.typeSince) world.agenda.at(day, () => takeStep(world, child, step));
      return;
    }
    chance -= rate;
  }
}

/** Teams past their tolerance close and step down sooner, those with room later. */
function swing(step: Step, team: Team): number {
  if (step.to !== 'closed' && step.to !== 'childInNeed') return 1;
  const push = Math.exp(6 * (pressureOf(team) - team.script.tolerance + 0.02));
  return Math.min(2.2, Math.max(0.4, push)) * team.script.closing;
}

/** The child, and the siblings who go along, take a step. */
function takeStep(world: World, lead: Child, step: Step): void {
  if (lead.closed !== null) return;
  const { type, team } = lead;
  const group = [lead];
  for (const child of lead.followers)
    if (follows(child) && child.type === type && child.team === team) {
      if (world.random.chance(0.85)) group.push(child);
      else child.lead = null;
    }
  if (step.to === 'closed') for (const child of group) close(world, child);
  else if (step.service === undefined) for (const child of group) change(world, child, step.to);
  else {
    for (const child of group) retype(world, child, step.to);
    moveTo(world, group, chooseTeam(world, teamsOf(world, step.service), lead.patch), true);
  }
}

function finishAssessment(world: World, children: readonly Child[]): void {
  const { random } = world;
  const service = (children[0]?.patch ?? 0) < 5 ? 'safeguarding-north' : 'safeguarding-south';
  const outcome = random.weighted(assessmentOutcomes);
  const going: Child[] = [];
  for (const child of children) {
    const own = random.chance(0.8) ? outcome : random.weighted(assessmentOutcomes);
    if (own === 'closed') close(world, child);
    else {
      retype(world, child, own);
      going.push(child);
    }
  }
  const [first] = going;
  if (first) moveTo(world, going, chooseTeam(world, teamsOf(world, service), first.patch), true);
}

/** Changes the type of work; whoever may not hold that type gives the child up. */
function change(world: World, child: Child, to: CaseType): void {
  retype(world, child, to);
  const { worker } = child;
  if (worker?.role === 'lead practitioner (not a social worker)' && to !== 'childInNeed') {
    const next = mostRoom(world, child.team, to);
    if (next) give(world, child, next);
  }
}

function retype(world: World, child: Child, to: CaseType): void {
  if (child.worker) child.worker.used += shareOfLine[to] - shareOfLine[child.type];
  child.type = to;
  child.typeSince = world.today;
  child.nextVisit = null;
  child.lateVisit = null;
}

function close(world: World, child: Child): void {
  if (child.closed !== null) return;
  child.team.tally[columnOfType('closed', child.type)] += 1;
  const { worker } = child;
  if (worker) {
    worker.children.delete(child);
    worker.used -= shareOfLine[child.type];
  }
  child.team.waiting.delete(child);
  child.closed = world.today as Day;
  world.children.delete(child);
  world.closed.add(child);
}
