/** Drawing arithmetic: from points in pixels to paths. Nothing here knows what a figure means. */

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** A level that steps halfway between one place and the next; it breaks where it is not known. */
export function stepPath(places: readonly { x: number; y: number | null }[]): string {
  const steps = places.map(({ x, y }, i) => {
    if (y === null) return '';
    const [before, after] = [places[i - 1], places[i + 1]];
    const from = before ? (before.x + x) / 2 : x;
    const to = after ? (x + after.x) / 2 : x;
    const start = before?.y == null ? `M${from.toFixed(1)} ${y.toFixed(1)}` : `V${y.toFixed(1)}`;
    return `${start}H${to.toFixed(1)}`;
  });
  return steps.join('');
}

/** Which side of a load line is past it on the screen. */
export type Past = 'above' | 'below';

/** Carries an interval evenly onto another, as every axis here does. */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const step = from === to ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * step;
}

/** A line through the dots that breaks wherever one is missing; a dot between two gaps stays a dot. */
export function linePath(dots: readonly (Dot | null)[]): string {
  const steps = dots.map((dot, i) => {
    if (!dot) return '';
    const place = `${dot.x.toFixed(1)} ${dot.y.toFixed(1)}`;
    return dots[i - 1] ? `L${place}` : `M${place}h0`;
  });
  return steps.join('');
}

/**
 * The parts of the same line that lie past a level, cut where it crosses; each dot may have a level of its own. A dot past
 * it that does not count as over is left out.
 */
export function pastPath(
  dots: readonly (Dot | null)[],
  level: number | readonly number[],
  past: Past,
  isOver: (i: number) => boolean = () => true,
): string {
  const levelAt = (i: number) => (typeof level === 'number' ? level : (level[i] ?? Number.NaN));
  const depth = (dot: Dot, i: number) => {
    const beyond = (levelAt(i) - dot.y) * (past === 'above' ? 1 : -1);
    return beyond > 0 && !isOver(i) ? Number.NaN : beyond;
  };
  const cut: (Dot | null)[] = [];
  dots.forEach((dot, i) => {
    const before = i > 0 ? dots[i - 1] : null;
    const [from, to] = [
      before ? depth(before, i - 1) : Number.NaN,
      dot ? depth(dot, i) : Number.NaN,
    ];
    if (dot && before && from > 0 !== to > 0 && Number.isFinite(from - to)) {
      const share = from / (from - to);
      const crossing = {
        x: before.x + share * (dot.x - before.x),
        y: before.y + share * (dot.y - before.y),
      };
      cut.push(...(to > 0 ? [null, crossing] : [crossing, null]));
    }
    cut.push(to > 0 ? dot : null);
  });
  return linePath(cut);
}

/** Many dots as one path, which a browser draws far faster than as many elements. */
export function dotsPath(dots: readonly Dot[], radius: number): string {
  const around = `a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  return dots.map(({ x, y }) => `M${(x - radius).toFixed(1)} ${y.toFixed(1)}${around}`).join('');
}

/**
 * The lowest and highest of what is to be drawn, the load line always among it; a little apart where all are equal, and not
 * below 0 for what is not.
 */
export function extentOf(
  values: readonly (number | null | undefined)[],
): readonly [low: number, high: number] {
  const known = values.filter((value) => value !== null && value !== undefined);
  const finite = known.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  if (low !== high) return [low, high];
  return [low >= 0 ? Math.max(0, low - 1) : low - 1, high + 1];
}

/**
 * Moves heights apart until none is closer to the next than `gap`, keeping their order and near where they were; the one
 * at `pinned` stays.
 */
export function spread(heights: readonly number[], gap: number, pinned = -1): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  for (let round = 0; round < 50; round++) {
    for (let k = 1; k < order.length; k++) {
      const [upper, lower] = [order[k - 1]!, order[k]!];
      const lack = Math.max(0, gap - (placed[lower]! - placed[upper]!));
      const share = upper === pinned ? 0 : lower === pinned ? 1 : 0.5;
      placed[upper] = placed[upper]! - lack * share;
      placed[lower] = placed[lower]! + lack * (1 - share);
    }
  }
  return placed;
}
