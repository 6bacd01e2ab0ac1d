import type { Component, WorkerMonths } from '@/domain/facts';
import { formatMonth } from '@/domain/format';
import { programmesIn } from '@/domain/log/induction';
import { measureOf } from '@/domain/measures/catalogue';
import type { Term } from '@/domain/measures/cube';
import { evaluate, knownLimits } from '@/domain/measures/evaluate';
import type { MeasureId } from '@/domain/measures/measure';
import { divide, rates } from '@/domain/measures/rates';
import { addMonths, type Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import type { Reconciliation } from '@/domain/reconcile/basis';
import { caseloadBases } from '@/domain/reconcile/caseload';
import {
  type HolderSums,
  type HolderValues,
  holderSums,
  holderValues,
} from '@/domain/reconcile/holders';
import { agencyBases, turnoverBases, vacancyBases } from '@/domain/reconcile/workforce';
import { unavailable, valueFrom } from '@/domain/value';

/** The measures that are commonly counted in more than one way. */
export const reconciledMeasures = [
  'caseload',
  'turnover',
  'vacancy',
  'agency',
] as const satisfies readonly MeasureId[];

/** A measure that is shown counted in other ways. */
export type ReconciledMeasure = (typeof reconciledMeasures)[number];

/** True where a measure, as its id or as a word in an address, is one of them. */
export function isReconciled(id: string): id is ReconciledMeasure {
  return (reconciledMeasures as readonly string[]).includes(id);
}

/**
 * A measure of some teams in a month on every basis. What only workers' own rows tell is missing, with that as its
 * reason, where those of any of the teams may not be seen.
 */
export function reconcile(
  id: ReconciledMeasure,
  { records, entries }: Pick<Evidence, 'records' | 'entries'>,
  workers: WorkerMonths | undefined,
  teams: readonly string[],
  month: Month,
): Reconciliation {
  const measure = measureOf(id);
  const dfe = evaluate(measure, records, teams, month);
  const total = (numerator: readonly Term<Component>[], months: 1 | 12 = 1, at = month) => {
    const formula = { numerator, denominator: null, months, scale: 1 } as const;
    return evaluate({ ...measure, formula }, records, teams, at).value;
  };
  if (id === 'caseload') {
    const load = evaluate(measureOf('capacityLoad'), records, teams, month);
    const sums =
      workers &&
      knownLimits(records, teams) &&
      holderSums(workers, teams, month, programmesIn(entries));
    return caseloadBases({
      dfe,
      everyFte: total(rates.agency.denominator),
      // Where there are no rows to add up, the load lacks them too, and says why.
      holders: sums ? holdersOf(sums, workers) : holderValues(() => load.numerator),
      load,
    });
  }
  if (id === 'vacancy') return vacancyBases(dfe, total(['agencyCoverFte']));
  if (id === 'agency') {
    const { numerator, denominator } = rates.agencyHeadcount;
    return agencyBases(
      dfe,
      divide(rates.agencyHeadcount, total(numerator), total(denominator), month),
    );
  }
  const start = addMonths(month, -12);
  const opening = total(rates.turnover.denominator, 1, start);
  return turnoverBases({
    dfe,
    opening:
      opening.kind === 'known'
        ? opening
        : unavailable(
            `The records do not hold who was in post at the end of ${formatMonth(start)}.`,
          ),
    voluntary: total(['voluntaryLeaversFte'], 12),
  });
}

/** The sums as values. Without the mark of the newly qualified, what rests on it is not known. */
function holdersOf(sums: HolderSums, { unavailable: { asyeMonths } }: WorkerMonths): HolderValues {
  return holderValues((name) =>
    asyeMonths !== undefined && needMark.includes(name)
      ? unavailable(asyeMonths)
      : valueFrom(sums[name]),
  );
}

const needMark: readonly (keyof HolderSums)[] = [
  'newlyQualifiedFte',
  'factoredFte',
  'presentFte',
  'capacity',
];
