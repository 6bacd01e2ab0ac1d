import { publishedFigure } from '@/domain/benchmarks/figure';
import type { Published } from '@/domain/benchmarks/published';
import type { RateId } from '@/domain/measures/rates';
import type { Reconciliation } from '@/domain/reconcile/basis';
import { caseloadBases } from '@/domain/reconcile/caseload';
import { holderValues } from '@/domain/reconcile/holders';
import type { ReconciledMeasure } from '@/domain/reconcile/reconcile';
import { agencyBases, turnoverBases, vacancyBases } from '@/domain/reconcile/workforce';
import { unavailable } from '@/domain/value';

/**
 * The same bases of a published area in a September census, as far as DfE publishes their parts: no worker's own row
 * and no reason for leaving among them. The first is the published rate itself.
 */
export function publishedReconciliation(
  id: ReconciledMeasure,
  published: Published,
  area: string,
  year: number,
): Reconciliation {
  const figure = (rate: RateId, of = year) => publishedFigure(published, area, of, rate);
  const dfe = figure(id);
  const unknown = unavailable('DfE does not publish it.');
  if (id === 'caseload')
    return caseloadBases({
      dfe,
      everyFte: figure('agency').denominator,
      holders: holderValues(() => unknown),
      load: { numerator: unknown, denominator: unknown, value: unknown },
    });
  if (id === 'vacancy') return vacancyBases(dfe, figure('agencyCovering').numerator);
  if (id === 'agency') return agencyBases(dfe, figure('agencyHeadcount'));
  return turnoverBases({
    dfe,
    opening: figure('turnover', year - 1).denominator,
    voluntary: unknown,
  });
}
