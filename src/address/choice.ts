import type { View } from '@/address/schema';
import { england } from '@/domain/benchmarks/areas';
import { findPublishedMeasure, type PublishedMeasure } from '@/domain/benchmarks/measures';
import type { Area, Published } from '@/domain/benchmarks/published';

/** What Benchmarks shows: an area, the year of a September census, and the measure looked at closely. */
export interface Choice {
  readonly area: Area;
  readonly year: number;
  readonly measure: PublishedMeasure;
}

/** What the view asks for; England, the latest year and caseload where it asks for nothing that is published. */
export function choiceIn(view: View, published: Published, home: string): Choice {
  const { areas, years } = published;
  const standard = defaultChoice(published, home);
  return {
    area: areas.get(view.area ?? '') ?? standard.area,
    year: view.year !== undefined && years.includes(view.year) ? view.year : standard.year,
    measure: findPublishedMeasure(view.measure ?? '') ?? standard.measure,
  };
}

/** A part of a choice as the view holds it: a default never appears. */
export function choiceParams(change: Partial<Choice>, published: Published, home: string): View {
  const { area, year, measure } = defaultChoice(published, home);
  return {
    ...(change.area && { area: change.area === area ? undefined : change.area.id }),
    ...(change.year && { year: change.year === year ? undefined : change.year }),
    ...(change.measure && {
      measure: change.measure.id === measure.id ? undefined : change.measure.id,
    }),
  };
}

/** An authority that is published under its own name starts with itself, any other with England. */
function defaultChoice({ areas, years }: Published, home: string): Choice {
  const own = [...areas.values()].find(({ kind, name }) => kind === 'authority' && name === home);
  const area = own ?? areas.get(england);
  const year = years.at(-1);
  const measure = findPublishedMeasure('caseload');
  if (!area || year === undefined || !measure)
    throw new Error('The published figures hold no England or no year.');
  return { area, year, measure };
}
