import { measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import type { RateId } from '@/domain/measures/rates';

/** A measure as DfE publishes it. */
export interface PublishedMeasure {
  readonly id: RateId;
  /** The app's own measure of the same definition, whose label, style and direction it shares. */
  readonly own: MeasureId;
  readonly basis: 'FTE' | 'headcount';
  /** As in a heading: "Turnover", "Turnover, headcount". */
  readonly label: string;
}

/** Every published measure, FTE first: the order in which they are offered. */
export const publishedMeasures: readonly PublishedMeasure[] = [
  published('caseload', 'caseload', 'FTE'),
  published('vacancy', 'vacancy', 'FTE'),
  published('turnover', 'turnover', 'FTE'),
  published('agency', 'agency', 'FTE'),
  published('absence', 'absence', 'FTE'),
  published('vacanciesCovered', 'vacanciesCovered', 'FTE'),
  published('agencyCovering', 'agencyCovering', 'FTE'),
  published('turnoverHeadcount', 'turnover', 'headcount'),
  published('agencyHeadcount', 'agency', 'headcount'),
];

/** The published measure of that id, if there is one: for what stands in a URL. */
export function findPublishedMeasure(id: string): PublishedMeasure | undefined {
  return publishedMeasures.find((measure) => measure.id === id);
}

function published(id: RateId, own: MeasureId, basis: PublishedMeasure['basis']): PublishedMeasure {
  const { label } = measureOf(own);
  return { id, own, basis, label: basis === 'FTE' ? label : `${label}, ${basis}` };
}
