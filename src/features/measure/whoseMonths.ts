import type { TrendMark } from '@/charts/trendShape';
import { joinsOf, type Run } from '@/domain/change/runs';
import type { UnitTree } from '@/domain/unit';
import type { MonthColumns } from './history';

/** Whose each month is, as a column of a table; no column where all are the unit's own. */
export function whoseMonths(runs: readonly Run[], tree: UnitTree): MonthColumns {
  if (runs.length < 2) return { columns: [], cellsOf: () => ({}) };
  return {
    columns: [{ key: 'whose', label: 'Months of', align: 'start' }],
    cellsOf: (month) => {
      const run = runs.find(({ first, last }) => first <= month && month <= last);
      return { whose: run ? nameOf(run.unit, tree) : '' };
    },
  };
}

/** The joins of months as they are marked on a chart. */
export function joinMarks(runs: readonly Run[], tree: UnitTree): TrendMark[] {
  return joinsOf(runs).map(({ month, from }) => ({
    month,
    words: `before, months of ${nameOf(from, tree)}`,
    short: 'taken over',
  }));
}

function nameOf(unit: string, tree: UnitTree): string {
  return tree.byId.get(unit)?.name ?? unit;
}
