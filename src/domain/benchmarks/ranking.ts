import { authorities } from '@/domain/benchmarks/areas';
import { publishedValue } from '@/domain/benchmarks/figure';
import type { Area, Published } from '@/domain/benchmarks/published';
import { type Quartiles, quartilesOf } from '@/domain/benchmarks/spread';
import type { RateId } from '@/domain/measures/rates';
import { knownValue, type Value } from '@/domain/value';

/** An authority's place among all those with a figure. */
export interface Ranked {
  readonly area: Area;
  readonly value: number;
  /** 1 for the lowest figure; equal figures share a position, and the next one counts them all. */
  readonly position: number;
  /** True where another authority has the same figure. */
  readonly shared: boolean;
}

/** All authorities of a year, by a published measure. */
export interface Ranking {
  /** The lowest figure first, equal ones by name; its length is the "of how many". */
  readonly ranked: readonly Ranked[];
  /** Those without a figure, by name, each with the reason. */
  readonly missing: readonly { readonly area: Area; readonly value: Value }[];
  /** Where the middle half of authorities stands; undefined when none has a figure. */
  readonly quartiles: Quartiles | undefined;
}

/** Ranks the authorities that reported in a year. Whether low is better is the measure's matter, not the rank's. */
export function ranking(published: Published, year: number, measure: RateId): Ranking {
  const figures = authorities(published, year).map((area) => {
    const value = publishedValue(published, area.id, year, measure);
    return { area, value, known: knownValue(value) };
  });
  const known = figures
    .flatMap(({ area, known }) => (known === undefined ? [] : [{ area, value: known }]))
    .sort((a, b) => a.value - b.value);
  const values = known.map(({ value }) => value);
  return {
    ranked: known.map(({ area, value }) => ({
      area,
      value,
      position: values.indexOf(value) + 1,
      shared: values.indexOf(value) !== values.lastIndexOf(value),
    })),
    missing: figures
      .filter(({ known }) => known === undefined)
      .map(({ area, value }) => ({ area, value })),
    quartiles: quartilesOf(values),
  };
}
