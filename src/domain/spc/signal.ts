import type { Month } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';
import {
  type AssuranceIcon,
  assuranceIcons,
  assuranceType,
  type VariationIcon,
  variationIcon,
} from './icons';
import type { XmrOptions } from './options';
import { type SignalPoint, signalPoints, stateOf } from './signalPoints';
import { xmr } from './xmr';

/** A month's figure as it arrives: null, or NaN, where there is none. */
export interface SeriesMonth {
  readonly month: Month;
  readonly value: number | null;
  /** A month that is known of some teams only: it has no value here, and counts no more than it breaks a run. */
  readonly incomplete?: boolean | undefined;
}

/** The target is the red limit of the unit in view; rebases are the months from which a known change counts. */
export type SignalOptions = Pick<XmrOptions, 'better' | 'target'> & {
  readonly rebases?: readonly Month[] | undefined;
};

/** What the NHS tool draws of a measure's months. */
export interface Signal {
  /** Every month from the first known one to the latest, those without a figure too. */
  readonly points: readonly SignalPoint[];
  /** The mark of the latest known month. Null without full limits. */
  readonly variation: VariationIcon | null;
  /** Null without full limits, without a target, or where neither direction is better. */
  readonly assurance: AssuranceIcon | null;
}

/**
 * A measure's monthly figures, in any order, as NHS England's published method draws and marks them; give all of them,
 * since limits come from all. A missing month breaks moving ranges, runs and trends, and keeps the limits; an incomplete one
 * is passed over. A change that counts from a missing month opens its group at the next known one. Throws where a month
 * comes twice. What is called a real change, `change/` says.
 */
export function signalOf(series: readonly SeriesMonth[], options: SignalOptions): Signal {
  const place = placesOf(series);
  const rows = series.flatMap(({ month, value }) =>
    // A rate that stays the same differs in its last binary digits from month to month; the engine takes them at their word.
    value === null || Number.isNaN(value)
      ? []
      : [{ key: place.keyOf(month), value: roundHalfUp(value, 9) }],
  );
  if (rows.length === 0) return { points: [], variation: null, assurance: null };
  const rebases = (options.rebases ?? []).map(place.keyOf);
  const chart = xmr(rows, { ...options, rebases: openings(rows, rebases), step: 1 });
  const points = signalPoints(chart, place.monthOf);
  const group = chart.groups.at(-1)!;
  if (stateOf(group) !== 'limits') return { points, variation: null, assurance: null };
  const { cause, pointType } = group.points.at(-1)!;
  const assurance = assuranceType(group.limits, options.target, options.better);
  return {
    points,
    variation: variationIcon(cause, pointType),
    assurance: assurance && assuranceIcons[assurance],
  };
}

/**
 * Where each month stands among those that can count: the months on both sides of an incomplete one are neighbours. An
 * incomplete month itself stands where the next one does.
 */
function placesOf(series: readonly SeriesMonth[]) {
  const passed = series.flatMap(({ month, incomplete }) => (incomplete ? [month] : []));
  const keyOf = (month: Month) => month - passed.filter((each) => each < month).length;
  const monthAt = new Map(
    series.flatMap(({ month, incomplete }) => (incomplete ? [] : [[keyOf(month), month]])),
  );
  return { keyOf, monthOf: (key: number) => monthAt.get(key) ?? (key as Month) };
}

/** The first known month at or after each change. */
function openings(rows: readonly { key: number }[], rebases: readonly number[]): number[] {
  const keys = rows.map(({ key }) => key).sort((a, b) => a - b);
  return rebases.flatMap((rebase) => keys.find((key) => key >= rebase) ?? []);
}
