import { columnOfType } from '@/domain/facts';
import { addDays } from '@/domain/month';
import type { CaseType } from '@/domain/worker';
import { chooseTeam, give, leaveWorker, mostRoom, moveTo } from './allocation';
import { workingDay } from './calendar';
import { averagePressure, carry, pressureOf } from './line';
import { assessmentOutcomes, type Step, stepsOf } from './pathways';
import type { Child, Team, World } from './state';

/**
 * Waits for the next step a child may take. Steps come up twice as often as they usually happen and are taken, or not,
 * as the team's pressure then is.
 */
export function awaitStep(world: World, child: Child): void {
  const { random } = world;
  const { type, typeSince } = child;
  if (type === 'assessment') return;
  const steps = stepsOf(type, child.team.function);
  const rate = steps.reduce((sum, [, each]) => sum + each, 0);
  const day = workingDay(addDays(world.today, Math.ceil(random.wait(30.4 / (2 * rate)))));
  world.agenda.at(day, () => {
    if (child.closed !== null || child.type !== type || child.typeSince !== typeSince) return;
    const step = random.weighted(steps);
    if (!follows(child) && random.chance(0.5 * swing(step, child.team)))
      takeStep(world, child, step);
    else awaitStep(world, child);
  });
}

/** True for a younger sibling who goes along with the eldest in the same work. */
function follows(child: Child): boolean {
  const [eldest] = child.siblings;
  if (child.alone || child.closed !== null || !eldest || eldest === child) return false;
  return eldest.closed === null && eldest.type === child.type && eldest.team === child.team;
}

/** Teams past their tolerance close and step down sooner, those with room later: from 0 to twice as often as usual. */
function swing(step: Step, team: Team): number {
  if (step.to !== 'closed' && step.to !== 'childInNeed') return 1;
  const past = pressureOf(team) - team.script.tolerance;
  return Math.min(2, Math.exp(6 * past) * team.script.closing);
}

/** The child, and the siblings who go along, take a step. */
function takeStep(world: World, lead: Child, step: Step): void {
  const group = [lead];
  if (lead === lead.siblings[0])
    for (const child of lead.siblings) {
      if (!follows(child)) continue;
      if (world.random.chance(0.85)) group.push(child);
      else child.alone = true;
    }
  if (step.to === 'closed') {
    for (const child of group) close(world, child);
    return;
  }
  for (const child of group) retype(world, child, step.to);
  if (step.service === undefined) for (const child of group) releaseFromOthers(world, child);
  else moveTo(world, group, chooseTeam(world.teamsOf(step.service), lead.patch), true);
  for (const child of group) awaitStep(world, child);
}

/** Assessments take about six weeks. */
export function awaitOutcome(world: World, children: readonly Child[]): void {
  const { random } = world;
  const day = workingDay(addDays(world.today, random.whole(14, 34) + random.whole(5, 32)));
  world.agenda.at(day, () => finishAssessment(world, children));
}

/** Ends an assessment, some days later where safeguarding is past its lines. */
function finishAssessment(world: World, children: readonly Child[]): void {
  const { random, today } = world;
  const [eldest] = children;
  if (!eldest) return;
  const teams = world.teamsOf(eldest.patch < 5 ? 'safeguarding-north' : 'safeguarding-south');
  const full = 6 * (averagePressure(teams) - 0.9);
  if (today - eldest.opened < 70 && random.chance(full)) {
    const day = workingDay(addDays(today, random.whole(4, 9)));
    world.agenda.at(day, () => finishAssessment(world, children));
    return;
  }
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
  if (going.length > 0) moveTo(world, going, chooseTeam(teams, eldest.patch), true);
  for (const child of going) awaitStep(world, child);
}

/** Someone who is not a social worker holds children in need alone: with another plan the child needs another worker. */
function releaseFromOthers(world: World, child: Child): void {
  if (child.worker?.role !== 'lead practitioner (not a social worker)') return;
  const next = mostRoom(world, child.team, child.type);
  if (child.type !== 'childInNeed' && next) give(world, child, next);
}

function retype(world: World, child: Child, to: CaseType): void {
  const { worker } = child;
  if (worker) {
    carry(worker, child.type, -1);
    carry(worker, to, 1);
  }
  child.type = to;
  child.typeSince = world.today;
  child.nextVisit = null;
  child.lateVisit = null;
}

function close(world: World, child: Child): void {
  child.team.tally[columnOfType('closed', child.type)] += 1;
  leaveWorker(world, child);
  child.team.waiting.delete(child);
  child.closed = world.today;
}
