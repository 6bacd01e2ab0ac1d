import { simulate } from '@mocks/authority/simulate';
import { expect, test } from 'vitest';
import {
  type FactRow,
  type TeamOnlyComponent,
  teamOnlyComponents,
  workerMonthSchema,
} from '@/domain/facts';
import { groupBy } from '@/domain/group';
import type { LimitValue } from '@/domain/limits/limit';
import { limitMonths } from '@/domain/limits/limitMonths';
import { type MeasureId, measureIds, measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Records, teamCube } from '@/domain/measures/evaluate';
import { addMonths, type Month, monthRange, monthText } from '@/domain/month';
import type { TextColumn } from '@/domain/table';
import { unitTree } from '@/domain/unit';
import { roundHalfUp } from '@/domain/value';

/**
 * Every measure a second way: loops over workers as objects, one unit and month at a time, written from the
 * definitions without components, cubes or the rates table.
 */

type Worker = FactRow<'worker-month'>;
type Others = Record<TeamOnlyComponent, number>;

const missing = Number.NaN;

const total = <T>(rows: readonly T[], of: (row: T) => number | null) =>
  rows.reduce((sum, row) => sum + (of(row) ?? Number.NaN), 0);

const held = (worker: Worker) =>
  (worker.heldAssessment ?? missing) +
  (worker.heldChildInNeed ?? missing) +
  (worker.heldProtectionPlan ?? missing) +
  (worker.heldLookedAfter ?? missing) +
  (worker.heldCareLeaver ?? missing) +
  (worker.heldCarer ?? missing) +
  (worker.heldOther ?? missing);

/** A unit's month: its workers, those of them each definition speaks of, and what no worker's row holds. */
function unitMonth(workers: readonly Worker[], others: readonly Others[]) {
  const social = workers.filter(
    ({ role }) => role !== 'personal adviser' && role !== 'lead practitioner (not a social worker)',
  );
  const employees = social.filter(({ agency }) => !agency);
  const holders = social.filter((worker) => held(worker) >= 1 && (worker.fte ?? 0) > 0);
  return {
    workers,
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
function step({ asyeMonths }: Worker): number {
  if (asyeMonths === null) return 1;
  const steps = [0.4, 0.4, 0.4, 0.6, 0.6, 0.6, 0.8, 0.8, 0.8];
  return steps[asyeMonths] ?? 0.9;
}

/** Whole experienced workers that a worker's cases fill, by the red limits of the authority. */
function worth(worker: Worker, red: (type: string | undefined) => number): number {
  const assessment = worker.heldAssessment ?? 0;
  const careLeaver = worker.heldCareLeaver ?? 0;
  const rest = held(worker) - assessment - careLeaver;
  return assessment / red('assessment') + careLeaver / red('careLeaver') + rest / red(undefined);
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

/** Not a number where the measure says that it is missing or not applicable. */
const naive: Record<MeasureId, Naive> = {
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
        row.unallocatedOther,
    ),
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
  span: ({ workers }) =>
    workers.filter(({ supervisor }) => supervisor !== null).length /
    workers.filter(({ role }) => role === 'first line manager').length,
  supervision: ({ workers }) =>
    share(
      total(workers, ({ supervisionsHeld }) => supervisionsHeld),
      total(workers, ({ supervisionsDue }) => supervisionsDue),
    ),
  visitsProtectionPlan: visits('ProtectionPlan'),
  visitsLookedAfter: visits('LookedAfter'),
  visitsChildInNeed: visits('ChildInNeed'),
  leaversInMonth: ({ leaversFte, inPost }) => share(leaversFte, inPost),
  daysLostInMonth: ({ daysLost, inPost }) => daysLost / inPost,
};

/** A table's rows as objects, read column by column. */
function objects<R>(
  { rows, columns }: { rows: number; columns: object },
  names: readonly string[],
): R[] {
  const table = columns as Record<string, Float64Array | TextColumn>;
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      names.map((name) => {
        const column = table[name]!;
        if (!(column instanceof Float64Array))
          return [name, column.dictionary[column.codes[row]!] ?? null];
        const number = column[row]!;
        return [name, Number.isNaN(number) ? null : name === 'agency' ? number === 1 : number];
      }),
    ),
  ) as R[];
}

test.each([
  ['the default seed', 2026],
  ['another', 7],
  ['a third', 1948],
])(
  'every measure of every unit and month agrees with a second, naive route: %s',
  (_, seed) => {
    const { units, workerMonths, teamMonths, entries, session } = simulate(seed);
    const tree = unitTree(units);
    const records: Records = {
      teams: teamCube(teamMonths),
      limits: limitMonths(workerMonths, entries, tree),
      openTeams: new Set(tree.teamsOf(tree.root.id)),
    };
    const limits = entries.flatMap(({ kind, value }) =>
      kind === 'limit' ? (value as LimitValue) : [],
    );
    const red = (type: string | undefined) =>
      limits.find(({ measure, scope }) => measure === 'caseload' && scope.caseType === type)!.red;

    const workers = groupBy(
      objects<Worker>(workerMonths, Object.keys(workerMonthSchema)),
      ({ team, month }) => `${team} ${month}`,
    );
    const others = groupBy(
      objects<Others & { team: string; month: Month }>(teamMonths, [
        'team',
        'month',
        ...Object.keys(teamOnlyComponents),
      ]),
      ({ team, month }) => `${team} ${month}`,
    );
    const range = monthRange(session.from, addMonths(session.asAt, 1));
    const wrong: string[] = [];
    let known = 0;
    for (const { id: unit } of units) {
      const teams = tree.teamsOf(unit);
      const unitMonths = range.map((month) =>
        unitMonth(
          teams.flatMap((team) => workers.get(`${team} ${month}`) ?? []),
          teams.flatMap((team) => others.get(`${team} ${month}`) ?? []),
        ),
      );
      for (const [i, month] of range.entries())
        for (const id of measureIds) {
          const year = i >= 11 ? unitMonths.slice(i - 11, i + 1) : undefined;
          const second = naive[id](unitMonths[i]!, year, month, red);
          const first = evaluate(measureOf(id), records, teams, month).value;
          const { decimals } = measureOf(id).style;
          const agree =
            first.kind === 'known'
              ? roundHalfUp(first.value, decimals) === roundHalfUp(second, decimals)
              : !Number.isFinite(second);
          if (first.kind === 'known') known += 1;
          if (!agree)
            wrong.push(
              `${id} of ${unit} in ${monthText(month)}: ${JSON.stringify(first)}, not ${second}`,
            );
        }
    }
    expect(wrong).toEqual([]);
    // Rolling measures begin in the twelfth month; a few teams have nothing to divide by in a few months.
    expect(known).toBeGreaterThan(units.length * range.length * measureIds.length * 0.85);
  },
  60_000,
);
