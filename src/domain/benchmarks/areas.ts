import type { Area, Published } from '@/domain/benchmarks/published';

/** The id of England among the published areas. */
export const england = 'E92000001';

/** The years in which an area has a published row, ascending. */
export function yearsOf({ cell, years }: Published, area: string): number[] {
  return years.filter((year) => cell(area, year, 'inpost_fte'));
}

/** The authorities that reported in a year, by name; without a year, every authority since the first. */
export function authorities(published: Published, year?: number): Area[] {
  return [...published.areas.values()].filter(
    ({ id, kind }) =>
      kind === 'authority' && (year === undefined || yearsOf(published, id).includes(year)),
  );
}

/** The areas around an area, the nearest first: Inner London, London, England. */
export function areasAround(published: Published, area: string): Area[] {
  const parent = published.areas.get(published.areas.get(area)?.parent ?? '');
  return parent ? [parent, ...areasAround(published, parent.id)] : [];
}
