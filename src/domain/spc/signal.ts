import type { Month } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';
import { widened } from './carryOver';
import {
  type AssuranceIcon,
  assuranceIcons,
  assuranceType,
  type VariationIcon,
  variationIcon,
} from './icons';
import { type Doubt, judge } from './judgement';
import { pointTypeOf, type SpecialCause } from './label';
import type { XmrOptions } from './options';
import type { XmrPoint } from './points';
import { type SignalPoint, type SignalState, signalPoints, stateOf } from './signalPoints';
import { monthsOfRule, startOfSignal } from './since';
import { xmr } from './xmr';

/** A month's figure as it arrives: null, or NaN, where there is none. */
export interface SeriesMonth {
  readonly month: Month;
  readonly value: number | null;
  /** A month that is known of some teams only: it has no value here, and counts no more than it breaks a run. */
  readonly incomplete?: boolean | undefined;
  /** How many people, posts, cases or days it was made from: its numerator, where that is known. */
  readonly count?: number | undefined;
}

/** The target is the red limit of the unit in view; rebases are the months from which a known change counts. */
export type SignalOptions = Pick<XmrOptions, 'better' | 'target'> & {
  readonly rebases?: readonly Month[] | undefined;
};

/** A rule the latest month meets, and how many months running, itself included, have met it. */
export type Spell = SpecialCause & { readonly months: number };

/** What a measure's months tell. All about the latest known month but `points`. */
export interface Signal {
  /** Every month from the first known one to the latest, those without a figure too. */
  readonly points: readonly SignalPoint[];
  /** Null where no month is known. */
  readonly latest: SignalPoint | null;
  readonly state: SignalState;
  /** How many known months share its limits, and the change they count from, if any. */
  readonly known: number;
  readonly change: Month | null;
  /** The rule that proves a change; null for common cause, and where what the chart marks may be chance. */
  readonly cause: Spell | null;
  /** What the chart marks that proves no change, and why it does not; null where it marks nothing, or a real change. */
  readonly doubt: (Spell & Doubt) | null;
  /** The share of a month that carries over into the next, from 0 to 0.95; 0 without full limits. */
  readonly carried: number;
  /**
   * Since when: where months are fresh, the first that the chart marks with the same meaning, month by month up to it;
   * where they carry over, the first that meets the rule that proves the change. Null for common cause.
   */
  readonly since: Month | null;
  /** What it tells, by the rule that proves a change: where none does, common cause. Null without full limits. */
  readonly variation: VariationIcon | null;
  /** Of limits as wide as what carries over asks. Null without full limits, without a target, or where neither direction is better. */
  readonly assurance: AssuranceIcon | null;
}

const nothing: Signal = {
  points: [],
  latest: null,
  state: 'too few',
  known: 0,
  change: null,
  cause: null,
  doubt: null,
  carried: 0,
  since: null,
  variation: null,
  assurance: null,
};

/**
 * Tells signal from noise in a measure's monthly figures, in any order; give all of them, since limits come from all. A
 * missing month breaks moving ranges, runs and trends, and keeps the limits; an incomplete one is passed over. A change that counts from a missing month
 * opens its group at the next known one. Points and limits are the chart's as its published method has them, without
 * screening; which of its marks is a real change, `judge` says. Throws where a month comes twice.
 */
export function signalOf(series: readonly SeriesMonth[], options: SignalOptions): Signal {
  const place = placesOf(series);
  const rows = series.flatMap(({ month, value }) =>
    // A rate that stays the same differs in its last binary digits from month to month; the engine takes them at their word.
    value === null || Number.isNaN(value)
      ? []
      : [{ key: place.keyOf(month), value: roundHalfUp(value, 9) }],
  );
  if (rows.length === 0) return nothing;
  const rebases = (options.rebases ?? []).map(place.keyOf);
  const chart = xmr(rows, { ...options, rebases: openings(rows, rebases), step: 1 });
  const points = signalPoints(chart, place.monthOf);
  const group = chart.groups.at(-1)!;
  const state = stateOf(group);
  const about = {
    points,
    latest: points.at(-1)!,
    state,
    known: group.points.length,
    change: changeBefore(points.at(-1)!.month, options.rebases ?? []),
  };
  if (state !== 'limits') return { ...nothing, ...about };
  const { cause, doubt, carried } = judge(group.points, countOf(series, points.at(-1)!.month));
  const marked = group.points.at(-1)!.cause;
  const assurance = assuranceType(widened(group.limits, carried), options.target, options.better);
  const spell = (met: SpecialCause): Spell => ({ ...met, months: monthsOfRule(group.points, met) });
  return {
    ...about,
    cause: cause && spell(cause),
    doubt: marked && doubt && { ...spell(marked), ...doubt },
    carried,
    since: cause && place.monthOf(sinceOf(group.points, spell(cause), carried)),
    variation: variationIcon(cause, pointTypeOf(cause, options.better)),
    assurance: assurance && assuranceIcons[assurance],
  };
}

function countOf(series: readonly SeriesMonth[], latest: Month): number | undefined {
  return series.find(({ month }) => month === latest)?.count;
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

function sinceOf(points: readonly XmrPoint[], { months }: Spell, carried: number): number {
  const first = carried > 0 ? points.at(-months)! : startOfSignal(points);
  return first.key;
}

/** The first known month at or after each change. */
function openings(rows: readonly { key: number }[], rebases: readonly number[]): number[] {
  const keys = rows.map(({ key }) => key).sort((a, b) => a - b);
  return rebases.flatMap((rebase) => keys.find((key) => key >= rebase) ?? []);
}

function changeBefore(month: Month, rebases: readonly Month[]): Month | null {
  return rebases.filter((rebase) => rebase <= month).sort((a, b) => b - a)[0] ?? null;
}
