import { publishedValue } from '@/domain/benchmarks/figure';
import type { Area, NeighbourCode, Published } from '@/domain/benchmarks/published';
import { middleOf } from '@/domain/benchmarks/spread';
import type { RateId } from '@/domain/measures/rates';
import { knownValue, type Value } from '@/domain/value';

/** A statistical neighbour: an authority like this one in what DfE's model looks at. */
export interface Neighbour {
  readonly area: Area;
  /** DfE's words: "Very close". */
  readonly closeness: string;
}

/**
 * The statistical neighbours of an authority, the closest first. A neighbour that reports jointly with another stands
 * once, by the closer of the two. A joint return has the neighbours of either half. Empty for a region, for England
 * and for an authority that no longer exists.
 */
export function neighboursOf(published: Published, area: string): Neighbour[] {
  const lists = codesOf(published, area).map((code) => published.neighbours.get(code) ?? []);
  const found = new Map<string, Neighbour>();
  for (const { code, closeness } of inTurn(published, lists)) {
    const id = published.areaOfCode.get(code) ?? '';
    const neighbour = published.areas.get(id);
    if (neighbour && id !== area && !found.has(id)) found.set(id, { area: neighbour, closeness });
  }
  return [...found.values()];
}

/** A measure among the statistical neighbours of an authority in a year. */
export interface NeighbourSummary {
  readonly neighbours: readonly (Neighbour & { readonly value: Value })[];
  /** How many of the neighbours have a figure; `neighbours.length` is the "of how many". */
  readonly known: number;
  /**
   * Mean and median of the neighbours' rates, half-up to 1 decimal: DfE's tools use the one or the other, and they can
   * differ by points, so both are shown by name. Undefined when no neighbour has a figure.
   */
  readonly middle: { readonly mean: number; readonly median: number } | undefined;
  /** What a reader must know of how they were counted. */
  readonly notes: readonly string[];
}

/** What an authority's statistical neighbours published for a measure in a year, and their middle. */
export function neighbourSummary(
  published: Published,
  area: string,
  year: number,
  measure: RateId,
): NeighbourSummary {
  const neighbours = neighboursOf(published, area).map((neighbour) => ({
    ...neighbour,
    value: publishedValue(published, neighbour.area.id, year, measure),
  }));
  const figures = neighbours.flatMap(({ value }) => knownValue(value) ?? []);
  return {
    neighbours,
    known: figures.length,
    middle: middleOf(figures),
    notes: notesOn(published, area, neighbours),
  };
}

function notesOn(published: Published, id: string, neighbours: readonly Neighbour[]): string[] {
  const area = published.areas.get(id);
  if (area?.kind !== 'authority') return [];
  if (neighbours.length === 0)
    return [`${area.name} has no statistical neighbours: it is not in DfE’s present model.`];
  const ownJoint = isJoint(published, id)
    ? [`${area.name} publish one joint return; these are the neighbours of either.`]
    : [];
  const joint = neighbours.filter((neighbour) => isJoint(published, neighbour.area.id));
  return [
    ...ownJoint,
    ...joint.map(({ area: { name } }) => `${name} publish one joint return and count once.`),
  ];
}

function isJoint(published: Published, area: string): boolean {
  return codesOf(published, area).length > 1;
}

function codesOf({ areaOfCode }: Published, area: string): string[] {
  return [...areaOfCode].flatMap(([code, id]) => (id === area ? [code] : []));
}

/** Several lists as one: by closeness, and among equals each list's next in turn. */
function inTurn(
  { closeness }: Published,
  lists: readonly (readonly NeighbourCode[])[],
): NeighbourCode[] {
  return lists
    .flatMap((list) => list.map((item, place) => ({ item, place })))
    .sort(
      (a, b) =>
        closeness.indexOf(a.item.closeness) - closeness.indexOf(b.item.closeness) ||
        a.place - b.place,
    )
    .map(({ item }) => item);
}
