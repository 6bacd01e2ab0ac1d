/** What of a worker a bar's length depends on. */
interface Loaded {
  readonly cases: number;
  readonly limit: number | undefined;
}

/** Places along a bar, as shares of its room from 0 to 1. */
export interface BarScale {
  /** Where every load line stands. */
  readonly line: number;
  /** How far a worker's cases reach. */
  readonly reach: (worker: Loaded) => number;
}

/**
 * One scale for a team's bars: each is as long as its worker's cases are of their own limit, the longest fills the room.
 * A worker without a limit is drawn as if they had the highest of the others'.
 */
export function barScale(workers: readonly Loaded[]): BarScale {
  const highest = Math.max(0, ...workers.map(({ limit }) => limit ?? 0));
  const reference = highest || Math.max(1, ...workers.map(({ cases }) => cases));
  const pressure = ({ cases, limit }: Loaded) => cases / (limit || reference);
  const longest = Math.max(1.1, ...workers.map(pressure));
  return { line: 1 / longest, reach: (worker) => pressure(worker) / longest };
}
