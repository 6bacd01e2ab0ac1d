import type { ScaleLinear } from 'd3-scale';
import type { meaningOf } from '@/domain/change/words';
import type { Month } from '@/domain/month';

/** A month's figure, as every trend has it. */
export interface TrendMonth {
  readonly month: Month;
  readonly value: number | null;
}

/** The same, held against its limit. */
export interface LimitMonth extends TrendMonth {
  /** Whether it was over by its own status; only such a month is drawn in red past the load line. */
  readonly over: boolean;
}

/** What a side of a usual range, or a month past it, means. */
export type Meaning = ReturnType<typeof meaningOf>;

export const meaningColours = {
  worse: 'var(--concern)',
  better: 'var(--improvement)',
  neither: 'var(--neutral)',
} as const satisfies Record<Meaning, string>;

/** A level that is named at its end, in full where there is room. */
export interface Level {
  readonly words: string;
  readonly short: string;
  readonly value: number;
  /** Written strong: in the colour of what it means, or in ink. */
  readonly strong?: Meaning | 'usual';
}

/** A mark above the months, in a few words, and in fewer where the chart is narrow. */
export interface TrendMark {
  readonly month: Month;
  readonly words: string;
  readonly short: string;
}

/** What the parts of a trend share. */
export interface TrendDrawing {
  /** The months in order. */
  readonly months: readonly TrendMonth[];
  readonly scale: ScaleLinear<number, number>;
  readonly line: { value: number; label: string } | undefined;
  readonly levels: readonly Level[];
  /** A figure as it stands on the axis: "16.3", "20%". */
  readonly format: (value: number) => string;
  /** What is marked from its month on: a known change from which all is counted anew, or where months of two teams join. */
  readonly changes: readonly TrendMark[];
  /** Of the whole chart, in pixels. */
  readonly width: number;
}

export const plotHeight = 320;

/** Whether there is room beside the plot for whole words. */
export function isWide(width: number): boolean {
  return width >= 620;
}

/** From the chart's edges to its plot: room for the axes, for what is written at the end of each line, and above for two rows of words on its months. */
export function plotInset(width: number) {
  return { top: 40, right: isWide(width) ? 208 : 128, bottom: 28, left: 48 } as const;
}
