/** A dot of a crowd: where along the axis, and how many others it stands on. */
export interface Stacked {
  readonly x: number;
  readonly level: number;
}

/** Stacks dots that would overlap, so that the height of the crowd tells how many are there. */
export function stack(places: readonly number[], width: number): Stacked[] {
  const levels = new Map<number, number>();
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => {
      const column = Math.round(place / width);
      const level = levels.get(column) ?? 0;
      levels.set(column, level + 1);
      return { x: column * width, level };
    });
}
