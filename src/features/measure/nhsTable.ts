import type { Run } from '@/domain/change/runs';
import { formatNumber } from '@/domain/format';
import type { Measure } from '@/domain/measures/measure';
import type { SignalPoint } from '@/domain/spc/signalPoints';
import type { UnitTree } from '@/domain/unit';
import type { TableCell, TableDescription } from '@/export/table';
import { type HistoryMonth, historyTable } from './history';
import { whoseMonths } from './whoseMonths';

const pointWords = {
  common_cause: 'within usual variation',
  special_cause_improvement: 'signal for the better',
  special_cause_concern: 'signal for the worse',
  special_cause_neutral_high: 'signal upwards',
  special_cause_neutral_low: 'signal downwards',
} as const satisfies Record<NonNullable<SignalPoint['pointType']>, string>;

/** The months as a table: each with the mean, the limits and the mark that the NHS tool gives it. */
export function nhsTable(
  measure: Measure,
  caption: string,
  history: readonly HistoryMonth[],
  points: readonly SignalPoint[],
  runs: readonly Run[],
  tree: UnitTree,
): TableDescription {
  const whose = whoseMonths(runs, tree);
  const pointOf = new Map(points.map((point) => [point.month, point]));
  return historyTable(measure, caption, history, {
    columns: [
      ...whose.columns,
      { key: 'mean', label: 'Mean', align: 'end' },
      { key: 'range', label: 'Limits of the NHS tool', align: 'end' },
      { key: 'tells', label: 'Mark of the NHS tool', align: 'start' },
    ],
    cellsOf: (month) => ({
      ...whose.cellsOf(month),
      ...cellsOf(pointOf.get(month), measure),
    }),
  });
}

function cellsOf(
  point: SignalPoint | undefined,
  { style: { decimals } }: Measure,
): Record<'mean' | 'range' | 'tells', TableCell> {
  const words = (value: number) => formatNumber(value, decimals);
  return {
    mean: point?.mean == null ? 'none yet' : { text: words(point.mean), number: point.mean },
    range:
      point?.lower == null || point.upper == null
        ? 'none yet'
        : `${words(point.lower)} to ${words(point.upper)}`,
    tells: tells(point),
  };
}

function tells(point: SignalPoint | undefined): string {
  if (!point || point.state === 'too few') return 'too few months to tell';
  if (point.state === 'trial') return 'a range on trial';
  return point.pointType ? pointWords[point.pointType] : '';
}
