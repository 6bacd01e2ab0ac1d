import type { Status } from '@/domain/limits/status';
import type { Month } from '@/domain/month';
import { type Dot, extentOf, linear } from './geometry';

/** A worker's month as their charts draw it. */
export interface LoadMonth {
  readonly month: Month;
  /** Cases held at month end; NaN where it is not known. */
  readonly cases: number;
  /** Their own limit then; undefined where none was set. */
  readonly limit: number | undefined;
}

/** A worker's months and what is to be drawn of them. */
export interface LoadChartProps {
  /** The chart in a sentence. */
  label: string;
  months: readonly LoadMonth[];
  /** Of the last month. */
  status: Status;
}

/** The scale that holds every load and limit. */
export function loadExtent(months: readonly LoadMonth[]): readonly [low: number, high: number] {
  return extentOf(months.flatMap(({ cases, limit }) => [cases, limit]));
}

/** Load and limit of each month on a scale, by place in pixels. */
export function loadPlaces(
  months: readonly LoadMonth[],
  x: (month: Month) => number,
  y: (cases: number) => number,
) {
  const places = months.map(({ month, limit }) => ({
    x: x(month),
    y: limit === undefined || Number.isNaN(limit) ? null : y(limit),
  }));
  return {
    dots: months.map(({ month, cases }): Dot | null =>
      Number.isNaN(cases) ? null : { x: x(month), y: y(cases) },
    ),
    places,
    levels: places.map((place) => place.y ?? Number.NaN),
  };
}

/** Carries the months from the first to the last onto pixels; one month alone stands at the end. */
export function monthScale(months: readonly LoadMonth[], [start, end]: readonly [number, number]) {
  const last = months.at(-1)?.month ?? 1;
  return linear([Math.min(months[0]?.month ?? 0, last - 1), last], [start, end]);
}
