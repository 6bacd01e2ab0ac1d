import type { Group, Row } from './groups';
import {
  causesOf,
  type Label,
  labelOf,
  type PointType,
  pointTypeOf,
  type SpecialCause,
} from './label';
import { movingRanges, type ProcessLimits, processLimits } from './limits';
import type { XmrOptions } from './options';
import { type Flags, flagsOf } from './rules';

export interface XmrPoint extends Row, Flags {
  readonly group: number;
  /** Whether the row is one of those that mean and limits come from. */
  readonly inFixWindow: boolean;
  /** The distance from the row before, null where there is none or it does not count towards the limits. */
  readonly movingRange: number | null;
  readonly limits: ProcessLimits;
  readonly cause: SpecialCause | null;
  readonly label: Label;
  readonly pointType: PointType;
}

/** The points of a group in order, each with its flags and label and with the limits that all of them share. */
export function pointsOf({ number, sequences }: Group, options: XmrOptions): XmrPoint[] {
  const { fixAfter, screenOutliers = false, better } = options;
  const series = sequences.map((rows) => rows.map(({ value }) => value));
  const windows = firstOf(series, fixAfter ?? Number.POSITIVE_INFINITY);
  const limits = processLimits(windows, screenOutliers);
  return sequences.flatMap((rows, s) => {
    const values = series[s]!;
    const flags = flagsOf(values, limits);
    const causes = causesOf(values, flags);
    const ranges = movingRanges(windows[s]!);
    return rows.map(({ key, value }, i) => {
      const range = ranges[i - 1];
      const cause = causes[i]!;
      const { side, outside, close, trend, twoInThree, run } = flags[i]!;
      // Named one by one: spreading took a third of the time of a page of charts.
      return {
        key,
        value,
        side,
        outside,
        close,
        trend,
        twoInThree,
        run,
        group: number,
        inFixWindow: i < windows[s]!.length,
        movingRange: range !== undefined && range < limits.rangeBelow ? range : null,
        limits,
        cause,
        label: labelOf(cause),
        pointType: pointTypeOf(cause, better),
      };
    });
  });
}

/** The first `most` values of a series in sequences, still in their sequences. */
function firstOf(sequences: readonly number[][], most: number): number[][] {
  let left = most;
  return sequences.map((values) => {
    const taken = values.slice(0, left);
    left -= taken.length;
    return taken;
  });
}
