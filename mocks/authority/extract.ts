import type { FactRow } from '@/domain/facts';
import { inductionStep, asye as programme } from '@/domain/log/induction';
import { addDays, addMonths, civil, type Day, firstDay, monthOfDay } from '@/domain/month';
import type { CaseType } from '@/domain/worker';
import { EXTRACT_DAY } from './calendar';
import { asyeMonths } from './line';
import { workersInYear } from './practice';
import type { Random } from './random';
import type { Child, Worker, World } from './state';

/** Every case open at the extract, the oldest first: references grow with the day a case opened. */
export function caseRows(world: World, random: Random): FactRow<'case'>[] {
  const children = world.children
    .filter(({ closed }) => closed === null)
    .sort((a, b) => a.opened - b.opened || a.id - b.id);
  const families = new Map<number, string>();
  let reference = 1000;
  let family = 1000;
  return children.map((child) => {
    reference += random.whole(1, 4);
    const prefix = child.type === 'carer' ? 'FA' : child.patch < 5 ? 'SN' : 'SS';
    let familyReference = families.get(child.family);
    if (familyReference === undefined) {
      family += random.whole(1, 4);
      familyReference = `F-${family}`;
      families.set(child.family, familyReference);
    }
    return {
      reference: `${prefix}-${reference}`,
      family: familyReference,
      team: child.team.id,
      worker: child.worker?.id ?? null,
      heldInName: child.worker ? null : child.heldInName,
      coveringWorker: child.coveringWorker?.id ?? null,
      workersInYear: workersInYear(child, EXTRACT_DAY),
      previousWorkers: child.earlier.map(({ worker }) => worker.id).join('; ') || null,
      allocatedOn: child.since,
      type: child.type,
      opened: child.opened,
      lastVisit: child.lastVisit,
      nextVisitDue: child.nextVisit,
      nextReview: nextReview(child),
      restricted: child.family % 61 === 0,
    };
  });
}

/** Days from the start of the work to its reviews: the first, the second, and from then on every so often. */
const reviews: Readonly<Partial<Record<CaseType, readonly [number, number, number]>>> = {
  childInNeed: [42, 90, 90],
  protectionPlan: [90, 180, 180],
  lookedAfter: [28, 90, 182],
  careLeaver: [182, 182, 182],
  carer: [365, 365, 365],
};

/** The next review; a few are some days overdue. */
function nextReview(child: Child): Day | null {
  const plan = reviews[child.type];
  if (!plan) return null;
  const [first, second, every] = plan;
  const overdueFrom = addDays(EXTRACT_DAY, child.id % 12 === 0 ? -20 : 1);
  let day = addDays(child.typeSince, first);
  if (day < overdueFrom) day = addDays(day, second);
  while (day < overdueFrom) day = addDays(day, every);
  return day;
}

/** What is known on a day to come within sixteen weeks, by date. */
export function comingRows(world: World, today: Day): FactRow<'coming'>[] {
  const horizon = addDays(today, 7 * 16);
  const rows = [...world.workers].flatMap((worker) => changesOf(worker, today));
  for (const { team, name, role, day, fte, newlyQualified } of world.appointments) {
    const share = newlyQualified ? inductionStep({ asyeMonths: 0, programme }) : 1;
    rows.push({ team: team.id, kind: 'starter', worker: null, name, role, date: day, fte, share });
  }
  return rows
    .filter(({ date }) => date !== null && date > today && date <= horizon)
    .sort((a, b) => (a.date ?? 0) - (b.date ?? 0));
}

function changesOf(worker: Worker, today: Day): FactRow<'coming'>[] {
  const { id, name, team, role, fte, leaves, bookedUntil, absence, asye } = worker;
  const change = (kind: string, date: Day, share: number) => ({
    team: team.id,
    kind,
    worker: id,
    name,
    role,
    date,
    fte,
    share,
  });
  const rows: FactRow<'coming'>[] = [];
  if (worker.agency && bookedUntil) rows.push(change('agency end', bookedUntil, 0));
  else if (leaves) rows.push(change('leaver', leaves.day, 0));
  if (asye && !Number.isNaN(asyeMonths(worker, today)))
    for (const [day, share] of asyeSteps(asye)) rows.push(change('ASYE step', day, share));
  if (absence) {
    if (absence.since > today) rows.push(change('long absence', absence.since, 0));
    else if (absence.until > today) {
      const phased = absence.fullFrom > absence.until;
      rows.push(change('return', absence.expectedBack, phased ? 0.5 : 1));
      if (phased) rows.push(change('return', addDays(absence.expectedBack, 28), 1));
    } else rows.push(change('return', absence.fullFrom, 1));
  }
  return leaves ? rows.filter(({ date }) => date !== null && date <= leaves.day) : rows;
}

/** The same day of the month some months later. */
function monthsAfter(day: Day, months: number): Day {
  return addDays(firstDay(addMonths(monthOfDay(day), months)), civil(day).day - 1);
}

/** When a newly qualified worker's protected share rises, and to what. */
function asyeSteps({ start, passes }: NonNullable<Worker['asye']>): [Day, number][] {
  return [
    [monthsAfter(start, 3), 0.6],
    [monthsAfter(start, 6), 0.8],
    [monthsAfter(start, 9), 0.9],
    [passes, 1],
  ];
}
