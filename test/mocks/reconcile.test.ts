import { SEED, simulate } from '@mocks/authority/simulate';
import { expect, test } from 'vitest';
import { groupBy } from '@/domain/group';
import { monthOf, monthText } from '@/domain/month';
import { reconcile, reconciledMeasures } from '@/domain/reconcile/reconcile';
import { roundHalfUp } from '@/domain/value';
import { evidenceOf, rowsOf } from './authorityRecords';
import { held, type Others, step, total, unitMonth, type Worker } from './measuresNaive';

/** The bases a second way, from rows as objects, one unit and month at a time. */

const factor = ({ asyeMonths }: Worker) => (asyeMonths === null ? 1 : 0.6);

type UnitMonth = ReturnType<typeof unitMonth>;

/** Every basis but the load, which measures.test.ts holds against a second route of its own. */
function naiveBases(months: readonly UnitMonth[]): Record<string, number> {
  const now = months.at(-1)!;
  const { holders, workers, others, inPost, agency, employees } = now;
  const load = total(holders, held);
  const outsiders = workers.filter(
    (worker) =>
      ['personal adviser', 'lead practitioner (not a social worker)'].includes(worker.role ?? '') &&
      held(worker) > 0 &&
      worker.fte,
  );
  const present = holders.filter(({ presence }) => presence !== 0);
  const left = total(months.slice(1), ({ leaversFte }) => leaversFte);
  const chose = total(months.slice(1), (month) =>
    total(month.others, (row) => row.voluntaryLeaversFte),
  );
  const opening = months[0]!.inPost;
  const vacant = total(others, ({ vacantFte }) => vacantFte);
  const cover = total(others, ({ agencyCoverFte }) => agencyCoverFte);
  const agencyPeople = workers.filter((worker) => worker.agency).length;
  return {
    'caseload dfe': load / total(holders, ({ fte }) => fte),
    'caseload newlyQualified': load / total(holders, (worker) => worker.fte! * factor(worker)),
    'caseload present': load / total(present, (worker) => worker.fte! * factor(worker)),
    'caseload capacity':
      load / total(holders, (worker) => worker.fte! * step(worker) * worker.presence!),
    'caseload outside':
      (load + total(outsiders, held)) / total([...holders, ...outsiders], ({ fte }) => fte),
    'caseload everyone': load / (inPost + agency),
    'turnover dfe': (100 * left) / inPost,
    'turnover opening': (100 * left) / opening,
    'turnover average': (100 * left) / ((opening + inPost) / 2),
    'turnover voluntary': (100 * chose) / ((opening + inPost) / 2),
    'vacancy dfe': (100 * vacant) / (vacant + inPost),
    'vacancy uncovered': (100 * (vacant - cover)) / (vacant + inPost),
    'agency dfe': (100 * agency) / (agency + inPost),
    'agency headcount': (100 * agencyPeople) / (agencyPeople + employees.length),
  };
}

test('every basis of every unit agrees with a second, naive route, in months early, late and between', () => {
  const authority = simulate(SEED);
  const { tree, records } = evidenceOf(authority);
  const { units, workerMonths, teamMonths } = authority;
  const workers = groupBy(rowsOf(workerMonths), ({ team, month }) => `${team} ${month}`);
  const others = groupBy(rowsOf(teamMonths), ({ team, month }) => `${team} ${month}`);
  const wrong: string[] = [];
  let known = 0;
  for (const month of [monthOf(2022, 10), monthOf(2024, 2), monthOf(2025, 7), monthOf(2026, 9)])
    for (const { id: unit } of units) {
      const teams = tree.teamsOf(unit);
      const months = Array.from({ length: 13 }, (_, i) => month - 12 + i).map((at) =>
        unitMonth(
          teams.flatMap((team) => workers.get(`${team} ${at}`) ?? []),
          teams.flatMap((team) => others.get(`${team} ${at}`) ?? []) as unknown as Others[],
        ),
      );
      const second = naiveBases(months);
      for (const id of reconciledMeasures) {
        const { ladder, apart } = reconcile(
          id,
          { records, entries: [] },
          workerMonths,
          teams,
          month,
        );
        for (const basis of [...ladder, ...apart].filter((each) => each.id !== 'load')) {
          const { value } = basis.figure;
          const other = second[`${id} ${basis.id}`] as number;
          if (value.kind === 'known') known += 1;
          const agree =
            value.kind === 'known'
              ? roundHalfUp(value.value, 1) === roundHalfUp(other, 1)
              : !Number.isFinite(other);
          if (!agree)
            wrong.push(
              `${id} ${basis.id} of ${unit} in ${monthText(month)}: ${JSON.stringify(value)}, not ${other}`,
            );
        }
      }
    }
  expect(wrong).toEqual([]);
  expect(known).toBeGreaterThan(units.length * 4 * 13);
});
