/** What of a worker a bar's length depends on; a number that is not known is NaN, and draws nothing. */
interface Loaded {
  readonly cases: number;
  readonly limit: number | undefined;
}

/** How a bar's length is measured: as a share of the worker's own limit, or in children, alike for all. */
export type BarUnit = 'share' | 'children';

/** Places along a bar, as shares of its room from 0 to 1. */
export interface BarScale {
  /** Where a worker's load line stands: at the same place for all in shares, at their own in children. */
  readonly line: (worker: Loaded) => number;
  /** How far a worker's cases reach. */
  readonly reach: (worker: Loaded) => number;
}

/**
 * One scale for a team's bars; the longest, or the furthest line, fills the room. In shares each is as long as its
 * worker's cases are of their own limit; a worker without a limit is drawn as if they had the highest of the others'.
 */
export function barScale(given: readonly Loaded[], unit: BarUnit = 'share'): BarScale {
  const workers = given.map(knownOf);
  const highest = Math.max(0, ...workers.map(({ limit }) => limit));
  if (unit === 'children') {
    const most = Math.max(1, highest, ...workers.map(({ cases }) => cases));
    return {
      line: (worker) => knownOf(worker).limit / most,
      reach: (worker) => knownOf(worker).cases / most,
    };
  }
  const reference = highest || Math.max(1, ...workers.map(({ cases }) => cases));
  const pressure = (worker: Loaded) => {
    const { cases, limit } = knownOf(worker);
    return cases / (limit || reference);
  };
  const longest = Math.max(1.1, ...workers.map(pressure));
  return { line: () => 1 / longest, reach: (worker) => pressure(worker) / longest };
}

function knownOf({ cases, limit }: Loaded): { readonly cases: number; readonly limit: number } {
  return { cases: cases || 0, limit: limit || 0 };
}
