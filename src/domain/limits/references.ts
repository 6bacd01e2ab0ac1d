import type { Published } from '@/domain/benchmarks/published';
import { type Ranking, ranking } from '@/domain/benchmarks/ranking';
import type { Quartiles } from '@/domain/benchmarks/spread';
import { measureOf } from '@/domain/measures/catalogue';
import type { LimitMeasure } from '@/domain/measures/measure';
import type { RateId } from '@/domain/measures/rates';
import { roundHalfUp } from '@/domain/value';

const measures = [
  'caseload',
  'vacancy',
  'turnover',
  'agency',
  'absence',
] as const satisfies readonly (LimitMeasure & RateId)[];

/** Where authorities stand, offered to one that has set no limit of its own. */
export interface References {
  /** The September census they are of. */
  readonly year: number;
  /** What a limit adopted from them names as its source. */
  readonly source: string;
  /** The quartiles of all authorities with a published figure, and how many those are; none for a span. */
  readonly byMeasure: ReadonlyMap<LimitMeasure, Quartiles & { readonly authorities: number }>;
  /** How many authorities would break at least one of the 75th percentiles, of those with all five figures. */
  readonly breaking: number;
  readonly of: number;
}

/** To be said of them wherever they are shown. */
export const referenceCaveat = 'where others stand, not a safety limit';

/** The quartiles of authorities in the latest published September. */
export function references(published: Published): References {
  const year = published.years.at(-1) ?? 0;
  const rankings = measures.map((measure) => ({ measure, all: ranking(published, year, measure) }));
  const byMeasure = rankings.flatMap(({ measure, all }) =>
    all.quartiles ? [[measure, { ...all.quartiles, authorities: all.ranked.length }] as const] : [],
  );
  const whole = [...published.areas.keys()]
    .map((area) => rankings.map(({ measure, all }) => breaks(area, measure, all)))
    .filter((broken) => !broken.includes(undefined));
  return {
    year,
    source: `DfE, Children’s social work workforce, September ${year}: quartiles of authorities`,
    byMeasure: new Map(byMeasure),
    breaking: whole.filter((broken) => broken.includes(true)).length,
    of: whole.length,
  };
}

/** Whether an authority's figure as shown is past the 75th percentile; undefined where it has none. */
function breaks(area: string, id: LimitMeasure, { ranked, quartiles }: Ranking) {
  const own = ranked.find((each) => each.area.id === area);
  if (!own || !quartiles) return undefined;
  return roundHalfUp(own.value, measureOf(id).style.decimals) > quartiles.p75;
}
