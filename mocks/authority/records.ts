import { columnOfType, type FactRow } from '@/domain/facts';
import type { TeamOnlyRow } from '@/domain/measures/teamMonths';
import type { Day } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';
import { isSocialWorkerRole, type Role } from '@/domain/worker';
import { longSickness } from './absence';
import type { Period } from './calendar';
import { asyeMonths, completedMonths, presenceOf } from './line';
import { vacant } from './people';
import { supervision } from './practice';
import type { Absence, Team, Worker, World } from './state';
import { newTally } from './tally';

export type WorkerRow = FactRow<'worker-month'>;

/** What the records hold on the last day of a period: a row for every worker. */
export function workerRows(world: World, period: Period): WorkerRow[] {
  const supervisors = supervisorsOf(world);
  return [...world.workers].map((worker) => workerRow(world, worker, period, supervisors));
}

function workerRow(
  world: World,
  worker: Worker,
  period: Period,
  supervisors: ReadonlyMap<Worker, Worker>,
): WorkerRow {
  const { held } = worker;
  const months = asyeMonths(worker, period.to);
  const supervisor = supervisors.get(worker);
  const meeting = supervision(world, worker, worker.team, period);
  const away = awayOn(worker, period.to);
  return {
    month: period.month,
    worker: worker.id,
    name: worker.name,
    team: worker.team.id,
    supervisor: supervisor?.id ?? null,
    role: worker.role,
    agency: worker.agency,
    asyeMonths: Number.isNaN(months) ? null : months,
    monthsInPost: completedMonths(worker.start, period.to),
    skills: worker.skills,
    fte: worker.fte,
    presence: presenceOf(worker, period.to),
    heldAssessment: held.heldAssessment,
    heldChildInNeed: held.heldChildInNeed,
    heldProtectionPlan: held.heldProtectionPlan,
    heldLookedAfter: held.heldLookedAfter,
    heldCareLeaver: held.heldCareLeaver,
    heldCarer: held.heldCarer,
    heldOther: held.heldOther,
    daysLost: worker.daysLost + longSickness(worker, period),
    supervisionsDue: supervisor ? meeting.due : 0,
    supervisionsHeld: supervisor ? meeting.held : 0,
    awaySince: away?.since ?? null,
    expectedBack: away?.expectedBack ?? null,
  };
}

/** The absence a worker is on, not yet back for any of their time. */
function awayOn({ absence }: Worker, day: Day): Absence | null {
  return absence && absence.since <= day && day < absence.until ? absence : null;
}

/** Who supervises whom: a team's managers share its workers, service managers the managers. */
function supervisorsOf(world: World): ReadonlyMap<Worker, Worker> {
  const supervisors = new Map<Worker, Worker>();
  const ofRole = (role: Role, service?: string) =>
    [...world.workers].filter(
      (worker) => worker.role === role && (!service || worker.team.service === service),
    );
  const seniors = ofRole('senior manager');
  const middles = ofRole('middle manager');
  const share = (workers: readonly Worker[], managers: readonly Worker[]) => {
    if (managers.length > 0)
      for (const [i, worker] of workers.entries())
        supervisors.set(
          worker,
          managers[Math.floor((i * managers.length) / workers.length)] as Worker,
        );
  };
  share(middles, seniors);
  for (const team of world.teams) {
    const workers = [...team.workers].filter(
      ({ role }) => role !== 'senior manager' && role !== 'middle manager',
    );
    const managers = workers.filter(({ role }) => role === 'first line manager');
    const others = workers.filter(({ role }) => role !== 'first line manager');
    const own = ofRole('middle manager', team.service);
    const above = own.length > 0 ? own : middles;
    share(managers, above.slice(team.index % above.length).slice(0, 1));
    share(others, managers.length > 0 ? managers : above);
  }
  return supervisors;
}

/** What no worker's row holds, for every team; begins the counts of the next period. */
export function teamRows(world: World, period: Period): TeamOnlyRow[] {
  return world.teams.map((team) => {
    const { tally } = team;
    tally.vacantFte = vacantFte(team);
    tally.agencyCoverFte = Math.min(tally.vacantFte, coveringFte(team));
    for (const child of team.waiting) {
      if (child.heldInName) tally.heldInTeamName += 1;
      else {
        tally[columnOfType('unallocated', child.type)] += 1;
        tally.unallocatedDays += period.to - child.since;
      }
    }
    team.tally = newTally();
    return { team: team.id, month: period.month, ...tally };
  });
}

/** Begins the counts of the next period without keeping those of this one. */
export function forgetCounts(world: World): void {
  for (const team of world.teams) team.tally = newTally();
}

function vacantFte(team: Team): number {
  let fte = 0;
  for (const role of Object.keys(team.posts) as Role[])
    if (isSocialWorkerRole(role)) fte += vacant(team, role);
  return roundHalfUp(fte, 2);
}

function coveringFte(team: Team): number {
  let fte = 0;
  for (const worker of team.workers) if (worker.covers === 'vacancy') fte += worker.fte;
  return roundHalfUp(fte, 2);
}
