import { addMonths, type Month, monthRange } from '@/domain/month';
import type { Label, PointType } from './label';
import type { XmrPoint } from './points';
import type { Xmr, XmrGroup } from './xmr';

/** How much a group of months can tell: everything; limits on trial, without flags or marks; no limits at all. */
export type SignalState = 'limits' | 'trial' | 'too few';

/** A month of the chart. Mean and limits are null where the group has too few months, label and type where it is on trial. */
export interface SignalPoint {
  readonly month: Month;
  readonly value: number | null;
  /** The group whose limits it shares; each known change opens the next. */
  readonly group: number;
  readonly state: SignalState;
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly label: Label | null;
  readonly pointType: PointType | null;
}

/** Groups of fewer months than this get no limits. */
export const POINTS_FOR_LIMITS = 7;

/** What a group's months can tell; it takes two adjacent ones to have limits. */
export function stateOf({ points, short, limits }: XmrGroup): SignalState {
  if (points.length < POINTS_FOR_LIMITS || Number.isNaN(limits.upper)) return 'too few';
  return short ? 'trial' : 'limits';
}

/** The points of every month, from the keys that months have in the chart; one without a figure carries the limits of the month before. */
export function signalPoints({ groups }: Xmr, monthOf: (key: number) => Month): SignalPoint[] {
  const known = groups.flatMap((group) => {
    const state = stateOf(group);
    return group.points.map((point) => signalPoint(point, state, monthOf));
  });
  return known.flatMap((point, i) => {
    const next = known[i + 1]?.month ?? addMonths(point.month, 1);
    const missing = monthRange(addMonths(point.month, 1), addMonths(next, -1));
    return [
      point,
      ...missing.map((month) => ({ ...point, month, value: null, label: null, pointType: null })),
    ];
  });
}

function signalPoint(
  point: XmrPoint,
  state: SignalState,
  monthOf: (key: number) => Month,
): SignalPoint {
  const { key, value, group, limits, label, pointType } = point;
  const drawn = state !== 'too few';
  return {
    month: monthOf(key),
    value,
    group,
    state,
    mean: drawn ? limits.mean : null,
    lower: drawn ? limits.lower : null,
    upper: drawn ? limits.upper : null,
    label: state === 'limits' ? label : null,
    pointType: state === 'limits' ? pointType : null,
  };
}
