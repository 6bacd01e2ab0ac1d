import { yearsOf } from '@/domain/benchmarks/areas';
import { changesOf } from '@/domain/benchmarks/boundaries';
import type { PublishedFigure } from '@/domain/benchmarks/figure';
import { publishedFigure, publishedValue } from '@/domain/benchmarks/figure';
import type { Area, Published } from '@/domain/benchmarks/published';
import type { RateId } from '@/domain/measures/rates';
import { knownValue } from '@/domain/value';

/** Years running of one area: what a line may be drawn through. */
export interface Segment {
  readonly area: Area;
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

/** A published measure of an area over the years. */
export interface PublishedSeries {
  /** One for every published year, missing ones with their reason: the table of data. */
  readonly figures: readonly PublishedFigure[];
  /**
   * The lines to draw, also those of the areas it was made from or became. A missing year ends one, and no segment
   * crosses a boundary change.
   */
  readonly segments: readonly Segment[];
  /** Where the boundaries changed, between the year before and this one, and why no line joins them. */
  readonly breaks: readonly { readonly year: number; readonly sentence: string }[];
}

/** The series of a measure for an area; empty for an area that is not published. */
export function publishedSeries(
  published: Published,
  area: string,
  measure: RateId,
): PublishedSeries {
  const changes = changesOf(area);
  const kin = changes.flatMap(({ closed, opened }) => (opened.includes(area) ? closed : opened));
  return {
    figures: published.areas.has(area)
      ? published.years.map((year) => publishedFigure(published, area, year, measure))
      : [],
    segments: [area, ...kin].flatMap((id) => segmentsOf(published, id, measure)),
    breaks: changes.map(({ year, sentence }) => ({ year, sentence })),
  };
}

function segmentsOf(published: Published, id: string, measure: RateId): Segment[] {
  const area = published.areas.get(id);
  if (!area) return [];
  const segments: { area: Area; points: { year: number; value: number }[] }[] = [];
  for (const year of yearsOf(published, id)) {
    const value = knownValue(publishedValue(published, id, year, measure));
    if (value === undefined) continue;
    const last = segments.at(-1);
    if (last?.points.at(-1)?.year === year - 1) last.points.push({ year, value });
    else segments.push({ area, points: [{ year, value }] });
  }
  return segments;
}
