import { roundHalfUp } from '@/domain/value';

/** Where the middle half of figures lies, half-up to 1 decimal. */
export interface Quartiles {
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
}

/** Quartiles of figures; undefined when there are none. */
export function quartilesOf(figures: readonly number[]): Quartiles | undefined {
  if (figures.length === 0) return undefined;
  const at = (share: number) => roundHalfUp(quantile(figures, share), 1);
  return { p25: at(0.25), median: at(0.5), p75: at(0.75) };
}

/** The mean and the median of figures, half-up to 1 decimal; undefined when there are none. */
export function middleOf(
  figures: readonly number[],
): { readonly mean: number; readonly median: number } | undefined {
  if (figures.length === 0) return undefined;
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  return {
    mean: roundHalfUp(total / figures.length, 1),
    median: roundHalfUp(quantile(figures, 0.5), 1),
  };
}

/** The figure below which a share of the others lies, drawn straight between neighbours (NaN of none). */
function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}
