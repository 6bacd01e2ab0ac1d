import type { ScaleLinear } from 'd3-scale';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { SignalPoint, SignalState } from '@/domain/spc/signalPoints';

/** What the parts of a trend share. */
export interface TrendDrawing {
  /** The months in order, each with the limits it shares. */
  readonly points: readonly SignalPoint[];
  readonly groups: readonly SignalGroup[];
  readonly scale: ScaleLinear<number, number>;
  readonly line: { value: number; label: string } | undefined;
  readonly better: Measure['better'];
  /** A figure as it stands on the axis: "16.3", "20%". */
  readonly format: (value: number) => string;
  /** Known changes from which limits are counted anew, in a word or two each. */
  readonly changes: readonly { month: Month; words: string }[];
  /** Of the whole chart, in pixels. */
  readonly width: number;
}

export const plotHeight = 320;
/** From the chart's edges to its plot: room for the axes and for what is written at the end of each line. */
export const plotInset = { top: 20, right: 104, bottom: 28, left: 48 } as const;

/** The months between two known changes, which share a mean and limits. */
export interface SignalGroup {
  readonly from: Month;
  readonly to: Month;
  readonly state: SignalState;
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export function signalGroups(points: readonly SignalPoint[]): SignalGroup[] {
  const groups = new Map<number, SignalGroup>();
  for (const { group, month, state, mean, lower, upper } of points) {
    const from = groups.get(group)?.from ?? month;
    groups.set(group, { from, to: month, state, mean, lower, upper });
  }
  return [...groups.values()];
}
