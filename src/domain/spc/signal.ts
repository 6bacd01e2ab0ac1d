import type { Month } from '@/domain/month';
import type { AssuranceIcon, VariationIcon } from './icons';
import type { SpecialCause } from './label';
import type { XmrOptions } from './options';
import { type SignalPoint, type SignalState, signalPoints, stateOf } from './signalPoints';
import { monthsOfRule, startOfSignal } from './since';
import { xmr } from './xmr';

/** A month's figure as it arrives: null, or NaN, where there is none. */
export interface SeriesMonth {
  readonly month: Month;
  readonly value: number | null;
}

/** The target is the red limit of the unit in view; rebases are the months from which a known change counts. */
export type SignalOptions = Pick<XmrOptions, 'better' | 'target'> & {
  readonly rebases?: readonly Month[] | undefined;
};

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
  /** The rule it meets and how many months running, itself included, have met it; null for common cause. */
  readonly cause: (SpecialCause & { readonly months: number }) | null;
  /** From when every month up to it carries a flag of the same meaning. */
  readonly since: Month | null;
  /** Null without full limits. */
  readonly variation: VariationIcon | null;
  /** Null without full limits, without a target, or where neither direction is better. */
  readonly assurance: AssuranceIcon | null;
}

const nothing: Signal = {
  points: [],
  latest: null,
  state: 'too few',
  known: 0,
  change: null,
  cause: null,
  since: null,
  variation: null,
  assurance: null,
};

/**
 * Tells signal from noise in a measure's monthly figures, in any order; give all of them, since limits come from all. A
 * missing month breaks moving ranges, runs and trends, and keeps the limits. A change that counts from a missing month
 * opens its group at the next known one. Limits follow the engine without screening. Throws where a month comes twice.
 */
export function signalOf(series: readonly SeriesMonth[], options: SignalOptions): Signal {
  const rows = series.flatMap(({ month, value }) =>
    value === null || Number.isNaN(value) ? [] : [{ key: month as number, value }],
  );
  if (rows.length === 0) return nothing;
  const chart = xmr(rows, { ...options, rebases: openings(rows, options.rebases ?? []), step: 1 });
  const points = signalPoints(chart);
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
  const { cause } = chart.points.at(-1)!;
  return {
    ...about,
    cause: cause && { ...cause, months: monthsOfRule(chart.points, cause) },
    since: cause && (startOfSignal(chart.points).key as Month),
    variation: chart.variationIcon,
    assurance: chart.assuranceIcon,
  };
}

/** The first known month at or after each change. */
function openings(rows: readonly { key: number }[], rebases: readonly Month[]): number[] {
  const keys = rows.map(({ key }) => key).sort((a, b) => a - b);
  return rebases.flatMap((rebase) => keys.find((key) => key >= rebase) ?? []);
}

function changeBefore(month: Month, rebases: readonly Month[]): Month | null {
  return rebases.filter((rebase) => rebase <= month).sort((a, b) => b - a)[0] ?? null;
}
