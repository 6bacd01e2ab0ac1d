import type { Component } from '@/domain/facts';
import { measureOf } from '@/domain/measures/catalogue';
import type { Cube } from '@/domain/measures/cube';
import { evaluate, type Figure, series } from '@/domain/measures/evaluate';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { mapLoaded } from '@/domain/missing';
import { addMonths, type Month, monthRange } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { knownValue } from '@/domain/value';

/** How far a team's measure shifts, in standard deviations of its own months before. */
export const SHIFT = 2;

/**
 * The records as they would be had a team's measure risen by so much from a month on: its numerator is raised in every
 * month. Cases, workers and days come whole and posts in tenths; of a month's own count only whole people and days are
 * added, and the rest is owed to the next month. Undefined where the measure never moved before.
 */
export function shifted(
  id: MeasureId,
  team: string,
  from: Month,
  evidence: Evidence,
): Evidence | undefined {
  const measure = measureOf(id);
  const { records, tree } = evidence;
  const teams = tree.teamsOf(team);
  const before = series(measure, records, teams, records.teams.first, addMonths(from, -1));
  const rise = SHIFT * deviation(before);
  if (!(rise > 0)) return undefined;
  const isFlow = measure.basis === 'month';
  const step = isFlow ? 1 : 10 ** -measure.partDecimals[0];
  let owed = 0;
  const raise = (month: Month) => {
    const more = owed + extra(measure, evaluate(measure, records, teams, month), rise);
    const whole = Math.round(more / step) * step;
    owed = isFlow ? more - whole : 0;
    return whole;
  };
  return {
    ...evidence,
    records:
      id === 'workersOverLimit'
        ? {
            ...records,
            limits: mapLoaded(records.limits, (limits) =>
              raised(limits, 'overLimit', team, from, raise),
            ),
          }
        : {
            ...records,
            teams: raised(
              records.teams,
              measure.formula.numerator[0] as Component,
              team,
              from,
              raise,
            ),
          },
  };
}

/** A cube with one component of a team raised, month by month, from one on. */
function raised<C extends string, T extends Cube<C>>(
  cube: T & Cube<C>,
  component: NoInfer<C>,
  team: string,
  from: Month,
  raise: (month: Month) => number,
): T {
  const column = cube.columns[component].slice();
  for (const month of monthRange(from, cube.last)) {
    const row = cube.rowOf.get(team)?.[month - cube.first] ?? -1;
    if (row !== -1) column[row] = (column[row] as number) + raise(month);
  }
  return { ...cube, columns: { ...cube.columns, [component]: column } };
}

/** What the numerator must gain for the figure to rise by so much; a share of a whole stays within it. */
function extra({ id, formula }: Measure, figure: Figure, rise: number): number {
  const [top, bottom] = [knownValue(figure.numerator), knownValue(figure.denominator)];
  if (top === undefined || bottom === undefined) return 0;
  const more = rise / formula.scale;
  if (id === 'workersOverLimit') return Math.min(more * bottom, bottom - top);
  if (!formula.denominator?.includes(formula.numerator[0] as Component)) return more * bottom;
  const share = Math.min(0.95, top / bottom + more);
  return (share * (bottom - top)) / (1 - share) - top;
}

/** The sample standard deviation of the known figures. */
function deviation(figures: readonly Figure[]): number {
  const values = figures.flatMap(({ value }) => knownValue(value) ?? []);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
