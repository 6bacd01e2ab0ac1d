import { columnOfType } from '@/domain/facts';
import { inductionStep, asye as programme } from '@/domain/log/induction';
import { civil, type Day } from '@/domain/month';
import { type CaseType, caseTypes } from '@/domain/worker';
import type { HeldColumn, Team, Worker } from './state';

/** The red lines the authority has set for a whole-time experienced worker, in cases of one type. */
export const redLine: Readonly<Record<CaseType, number>> = {
  assessment: 16,
  childInNeed: 18,
  protectionPlan: 18,
  lookedAfter: 18,
  careLeaver: 22,
  carer: 18,
  other: 18,
};

/** The share of a whole worker's line that one case takes. */
export const shareOfLine = Object.fromEntries(
  Object.entries(redLine).map(([type, red]) => [type, 1 / red]),
) as Readonly<Record<CaseType, number>>;

/** Whole months from one day to another. */
export function completedMonths(from: Day, to: Day): number {
  const start = civil(from);
  const end = civil(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return end.day < start.day ? months - 1 : months;
}

const heldColumn = Object.fromEntries(
  caseTypes.map((type) => [type, columnOfType('held', type)]),
) as Readonly<Record<CaseType, HeldColumn>>;

/** Counts cases of a type onto a worker's caseload, or off it. */
export function carry(worker: Worker, type: CaseType, cases: 1 | -1): void {
  worker.held[heldColumn[type]] += cases;
  worker.used += cases * shareOfLine[type];
}

/** Completed months on the assessed and supported year; NaN when not on it, or passed. */
export function asyeMonths({ asye }: Worker, day: Day): number {
  return asye && day < asye.passes ? completedMonths(asye.start, day) : Number.NaN;
}

/** The share of their contract a worker is at work for. */
export function presenceOf({ absence }: Worker, day: Day): number {
  if (!absence || day < absence.since || day >= absence.fullFrom) return 1;
  return day < absence.until ? 0 : 0.5;
}

/** How much of an experienced whole-time worker's line a worker can carry, as their manager sees it. */
export function capacityOf(worker: Worker, day: Day): number {
  const step = Math.max(
    inductionStep({ asyeMonths: asyeMonths(worker, day), programme }),
    worker.team.script.leastStep,
  );
  return worker.fte * step * presenceOf(worker, day);
}

export function averagePressure(teams: readonly Team[]): number {
  return teams.reduce((sum, team) => sum + pressureOf(team), 0) / teams.length;
}

/** What a team's cases take of what its case holders can carry: 1 is every line reached. Without one of them, if named. */
export function pressureOf(team: Team, without?: Worker): number {
  let used = 0;
  let capacity = 0;
  for (const worker of team.workers) {
    used += worker.used;
    if (worker.holds && worker !== without) capacity += worker.capacity;
  }
  for (const child of team.waiting) used += shareOfLine[child.type];
  return used / Math.max(capacity, 0.5);
}
