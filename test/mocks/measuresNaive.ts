import type { FactRow, TeamOnlyComponent } from '@/domain/facts';
import type { MeasureId } from '@/domain/measures/measure';
import { type Month, monthText } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';

/**
 * Every measure a second way: loops over workers as objects, one unit and month at a time, written from the
 * definitions without components, cubes or the rates table.
 */

export type Worker = FactRow<'worker-month'>;
export type Others = Record<TeamOnlyComponent, number>;

const missing = Number.NaN;

export const total = <T>(rows: readonly T[], of: (row: T) => number | null) =>
  rows.reduce((sum, row) => sum + (of(row) ?? Number.NaN), 0);

export const held = (worker: Worker) =>
  (worker.heldAssessment ?? missing) +
  (worker.heldChildInNeed ?? missing) +
  (worker.heldProtectionPlan ?? missing) +
  (worker.heldLookedAfter ?? missing) +
  (worker.heldCareLeaver ?? missing) +
  (worker.heldCarer ?? missing) +
  (worker.heldOther ?? missing);

/**
 * A unit's month: its workers, those of them each definition speaks of, what no worker's row holds, and everybody of the
 * authority, in whichever unit.
 */
export function unitMonth(
  workers: readonly Worker[],
  others: readonly Others[],
  everybody: readonly Worker[] = workers,
) {
  const social = workers.filter(
    ({ role }) => role !== 'personal adviser' && role !== 'lead practitioner (not a social worker)',
  );
  const employees = social.filter(({ agency }) => !agency);
  const holders = social.filter((worker) => held(worker) >= 1 && (worker.fte ?? 0) > 0);
  return {
    workers,
    everybody,
    others,
    employees,
    holders,
    inPost: total(employees, ({ fte }) => fte),
    agency: total(
      social.filter(({ agency }) => agency),
      ({ fte }) => fte,
    ),
    daysLost: total(employees, ({ daysLost }) => daysLost),
    leaversFte: total(others, ({ leaversFte }) => leaversFte),
  };
}

type UnitMonth = ReturnType<typeof unitMonth>;

const other = ({ others }: UnitMonth, name: TeamOnlyComponent) => total(others, (row) => row[name]);

/** The share of the limit a newly qualified worker is protected at. */
export function step({ asyeMonths }: Worker): number {
  if (asyeMonths === null) return 1;
  const steps = [0.4, 0.4, 0.4, 0.6, 0.6, 0.6, 0.8, 0.8, 0.8];
  return steps[asyeMonths] ?? 0.9;
}

/** Whole experienced workers that a worker's cases fill, by the red limits of the authority. */
export function worth(worker: Worker, red: (type: string | undefined) => number): number {
  const assessment = worker.heldAssessment ?? 0;
  const careLeaver = worker.heldCareLeaver ?? 0;
  const rest = held(worker) - assessment - careLeaver;
  return assessment / red('assessment') + careLeaver / red('careLeaver') + rest / red(undefined);
}

/** Hours of a worker's month for the children in their name, as the defaults of the model have it; below 0 where none. */
function hoursLeft(worker: Worker): number {
  const mine =
    worker.role === 'case holder' ||
    worker.role === 'personal adviser' ||
    worker.role === 'lead practitioner (not a social worker)' ||
    (worker.role === 'senior practitioner' && held(worker) > 0);
  const atWork = mine ? (worker.fte ?? missing) * (worker.presence ?? missing) : 0;
  const rest =
    (worker.heldCareLeaver ?? missing) +
    (worker.heldCarer ?? missing) +
    (worker.heldOther ?? missing);
  return (
    atWork * ((37 * 43) / 12 - 20 - 3) -
    (worker.heldAssessment ?? missing) * (4 + 1) -
    (worker.heldChildInNeed ?? missing) * (2 + 1) -
    (worker.heldProtectionPlan ?? missing) * (3 + 1.5 + 0.15 * 12) -
    (worker.heldLookedAfter ?? missing) * (2.5 + 2.5 + 0.15 * 12) -
    rest * (1.5 + 1)
  );
}

type Naive = (
  now: UnitMonth,
  year: readonly UnitMonth[] | undefined,
  month: Month,
  red: (type: string | undefined) => number,
) => number;

const share = (part: number, whole: number) => (part / whole) * 100;

const visits =
  (type: 'ProtectionPlan' | 'LookedAfter' | 'ChildInNeed'): Naive =>
  (now) =>
    share(other(now, `visitsHeld${type}`), other(now, `visitsDue${type}`));

const manyWorkers =
  (type: 'ProtectionPlan' | 'LookedAfter' | 'ChildInNeed'): Naive =>
  (now) =>
    share(other(now, `manyWorkers${type}`), other(now, `openInYear${type}`));

const inPost =
  (inBand: (months: number) => boolean): Naive =>
  (now) => {
    const those = now.employees.filter(({ monthsInPost }) => inBand(monthsInPost ?? missing));
    return share(
      total(those, ({ fte }) => fte),
      now.inPost,
    );
  };

/** Not a number where the measure says that it is missing or not applicable. */
export const naive: Record<MeasureId, Naive> = {
  caseload: ({ holders }) => total(holders, held) / total(holders, ({ fte }) => fte),
  workersOverLimit: ({ holders }, _, __, red) => {
    const over = holders.filter((worker) => {
      const room = (worker.fte ?? missing) * step(worker);
      return held(worker) > roundHalfUp((room * held(worker)) / worth(worker, red), 1);
    });
    return share(over.length, holders.length);
  },
  vacancy: (now) => share(other(now, 'vacantFte'), other(now, 'vacantFte') + now.inPost),
  turnover: (now, year) => share(year ? total(year, (m) => m.leaversFte) : missing, now.inPost),
  agency: ({ agency, inPost }) => share(agency, agency + inPost),
  absence: ({ inPost }, year, month) => {
    // The records hold one 29 February, that of 2024: it is in the 12 months up to January 2025.
    const days = monthText(month) >= '2024-02' && monthText(month) <= '2025-01' ? 254 : 253;
    return share(year ? total(year, (m) => m.daysLost) : missing, inPost * days);
  },
  uncoveredVacancy: (now) =>
    share(
      other(now, 'vacantFte') - other(now, 'agencyCoverFte'),
      other(now, 'vacantFte') + now.inPost,
    ),
  vacanciesCovered: (now) => share(other(now, 'agencyCoverFte'), other(now, 'vacantFte')),
  agencyCovering: (now) => share(other(now, 'agencyCoverFte'), now.agency),
  unallocated: ({ others }) =>
    total(
      others,
      (row) =>
        row.unallocatedAssessment +
        row.unallocatedChildInNeed +
        row.unallocatedProtectionPlan +
        row.unallocatedLookedAfter +
        row.unallocatedCareLeaver +
        row.unallocatedCarer +
        row.unallocatedOther +
        row.heldInTeamName,
    ),
  heldInTeamName: (now) => other(now, 'heldInTeamName'),
  needCover: ({ workers }) =>
    total(
      workers.filter(({ presence }) => presence === 0),
      held,
    ),
  caseHolders20Plus: ({ holders }) =>
    share(
      holders.filter((worker) => held(worker) >= 20 * (worker.fte ?? missing)).length,
      holders.length,
    ),
  caseHolders25Plus: ({ holders }) =>
    share(
      holders.filter((worker) => held(worker) >= 25 * (worker.fte ?? missing)).length,
      holders.length,
    ),
  highestCaseload: ({ holders }) =>
    holders.reduce(
      (most, worker) => Math.max(most, held(worker) / (worker.fte ?? missing)),
      -1 / 0,
    ),
  capacityLoad: ({ holders }, _, __, red) =>
    share(
      total(holders, (worker) => worth(worker, red)),
      total(
        holders,
        (worker) => (worker.fte ?? missing) * step(worker) * (worker.presence ?? missing),
      ),
    ),
  newlyQualified: ({ employees, inPost }) =>
    share(
      total(
        employees.filter(({ asyeMonths }) => asyeMonths !== null),
        ({ fte }) => fte,
      ),
      inPost,
    ),
  span: ({ workers, everybody }) => {
    const managers = workers.filter(({ role }) => role === 'first line manager');
    const people = everybody.filter(({ supervisor }) =>
      managers.some(({ worker }) => worker === supervisor),
    );
    return people.length / managers.length;
  },
  supervision: ({ workers }) =>
    share(
      total(workers, ({ supervisionsHeld }) => supervisionsHeld),
      total(workers, ({ supervisionsDue }) => supervisionsDue),
    ),
  visitsProtectionPlan: visits('ProtectionPlan'),
  visitsLookedAfter: visits('LookedAfter'),
  visitsChildInNeed: visits('ChildInNeed'),
  inPostUnder2Years: inPost((months) => months < 24),
  inPost2To5Years: inPost((months) => months >= 24 && months < 60),
  inPost5YearsPlus: inPost((months) => months >= 60),
  leftTeam: (now) => now.leaversFte + other(now, 'movedOutFte'),
  starters: (now) => other(now, 'startersFte'),
  netChange: (now) =>
    other(now, 'startersFte') +
    other(now, 'movedInFte') -
    now.leaversFte -
    other(now, 'movedOutFte'),
  manyWorkersChildInNeed: manyWorkers('ChildInNeed'),
  manyWorkersProtectionPlan: manyWorkers('ProtectionPlan'),
  manyWorkersLookedAfter: manyWorkers('LookedAfter'),
  plannedTransfers: (now) => other(now, 'plannedTransfers'),
  auditsDone: (now) => other(now, 'auditsDone'),
  learningActionsClosed: (now) => other(now, 'learningActionsClosed'),
  leaversInMonth: ({ leaversFte, inPost }) => share(leaversFte, inPost),
  daysLostInMonth: ({ daysLost, inPost }) => daysLost / inPost,
  directTime: ({ workers }) => Math.max(0, total(workers, hoursLeft)) / total(workers, held),
};
