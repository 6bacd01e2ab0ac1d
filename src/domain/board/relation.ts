import { groupBy } from '@/domain/group';

/** A team's month with both of what may be related. */
export interface TeamMonthPair {
  readonly team: string;
  readonly load: number;
  readonly other: number;
}

/** How two things went together over team-months, without any claim that one causes the other. */
export interface Relation {
  /** Rank correlation, -1 to 1, of what each month was above or below its own team's mean. */
  readonly r: number;
  /** How many team-months. */
  readonly n: number;
  readonly teams: number;
  /** False where chance alone would often give as much, or there are too few months to say. */
  readonly told: boolean;
}

/** Fewer team-months than this tell nothing. */
const MONTHS_TO_TELL = 24;

/**
 * Whether months of higher load went with more or less of something. Each month is set against its own team's mean, so
 * that teams are not compared with each other; then Spearman's rank correlation, with mean ranks for ties. It is told
 * where it is further from 0 than two standard errors, 2 / square root of (n - teams); r is NaN where nothing varies.
 */
export function relationOf(pairs: readonly TeamMonthPair[]): Relation {
  const byTeam = [...groupBy(pairs, ({ team }) => team).values()];
  const load = ranks(byTeam.flatMap((months) => aboutMean(months.map((month) => month.load))));
  const other = ranks(byTeam.flatMap((months) => aboutMean(months.map((month) => month.other))));
  const r = correlation(load, other);
  const [n, teams] = [pairs.length, byTeam.length];
  return { r, n, teams, told: n >= MONTHS_TO_TELL && Math.abs(r) > 2 / Math.sqrt(n - teams) };
}

/** Differences from the mean, to nine decimals so that equal differences stay equal. */
function aboutMean(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => Math.round((value - mean) * 1e9) / 1e9);
}

/** Ranks from 1; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
  // Ranks have the same mean on either side.
  const mean = (xs.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (const [i, x] of xs.entries()) {
    const y = ys[i] as number;
    xy += (x - mean) * (y - mean);
    xx += (x - mean) ** 2;
    yy += (y - mean) ** 2;
  }
  return xx === 0 || yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy);
}
