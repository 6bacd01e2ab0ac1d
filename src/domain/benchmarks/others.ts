import { areasAround, england } from '@/domain/benchmarks/areas';
import { publishedValue } from '@/domain/benchmarks/figure';
import { neighbourSummary } from '@/domain/benchmarks/neighbours';
import type { Area, Published } from '@/domain/benchmarks/published';
import type { MeasureId } from '@/domain/measures/measure';
import { type RateId, rates } from '@/domain/measures/rates';
import { known, type Value } from '@/domain/value';

/** Whose published rates an authority's own stand beside. */
export interface Other {
  /** "England", "South East", "Neighbours, median". */
  readonly name: string;
  /** The published rate of the year; undefined for a measure that is not published. */
  readonly of: (measure: MeasureId) => Value | undefined;
}

/** The published area of an authority's name; undefined where none is, as for an invented one. */
export function publishedArea({ areas }: Published, name: string): Area | undefined {
  return [...areas.values()].find((area) => area.kind === 'authority' && area.name === name);
}

/**
 * Who an authority is compared with in a published year: England; and where it is published itself, its region
 * and the median and the mean of its statistical neighbours, because DfE's tools use the one or the other.
 */
export function othersOf(published: Published, name: string, year: number): Other[] {
  const areaOther = (id: string, name: string): Other => ({
    name,
    of: ofRate((rate) => publishedValue(published, id, year, rate)),
  });
  const country = areaOther(england, 'England');
  const area = publishedArea(published, name);
  if (!area) return [country];
  const middle = (which: 'mean' | 'median'): Other => ({
    name: `Neighbours, ${which}`,
    of: ofRate((rate) => {
      const found = neighbourSummary(published, area.id, year, rate).middle;
      return found && known(found[which]);
    }),
  });
  return [
    country,
    ...areasAround(published, area.id)
      .filter(({ kind }) => kind === 'region')
      .map((region) => areaOther(region.id, region.name)),
    middle('median'),
    middle('mean'),
  ];
}

function ofRate(read: (rate: RateId) => Value | undefined): Other['of'] {
  return (measure) => (Object.hasOwn(rates, measure) ? read(measure as RateId) : undefined);
}
