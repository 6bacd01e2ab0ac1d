import { lazy, Suspense } from 'react';
import { Figure, type FigureView } from '@/charts/Figure';
import { formatMonth, formatNumber } from '@/domain/format';
import { limitText, recordsOf, signalBasis, subject, valueText } from '@/domain/measures/words';
import { addMonths, type Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';
import { knownValue, shownDifference } from '@/domain/value';
import { Skeleton } from '@/ui/Skeleton';
import type { ChartProps } from './chartProps';
import { type HistoryMonth, history, historyTable } from './history';
import { axisText } from './words';

// The chart library comes once the figures stand.
const PlainTrend = lazy(() =>
  import('@/charts/PlainTrend').then(({ PlainTrend }) => ({ default: PlainTrend })),
);

interface PlainChartProps extends ChartProps {
  view: FigureView;
  onView: (view: FigureView) => void;
}

/** The rolling figure: its line and its load line, and no usual range. */
export function PlainChart({ row, unit, from, month, evidence, view, onView }: PlainChartProps) {
  const { measure, line } = row;
  const months = fromFirstKnown(history(measure, unit.id, from, month, evidence));
  const label = `${measure.label} of ${unit.name}, ${formatMonth(months[0]?.figure.month ?? month)} to ${formatMonth(month)}.`;
  const table = historyTable(measure, label, months);
  return (
    <Figure
      title={yearFinding(row, month, evidence)}
      subtitle={`${measure.label}, ${measure.unit}, ${measure.basis}`}
      table={table}
      notes={signalBasis(measure)}
      view={view}
      onView={onView}
      {...recordsOf(evidence.tree, month)}
    >
      <Suspense fallback={<Skeleton height="320px" />}>
        <PlainTrend
          label={label}
          months={months.map(({ figure, status }) => ({
            month: figure.month,
            value: knownValue(figure.value) ?? null,
            over: status === 'over limit',
          }))}
          table={table}
          line={line && { value: line.red, label: limitText(measure, line.red) }}
          better={measure.better}
          format={(value) => axisText(measure, value)}
        />
      </Suspense>
    </Figure>
  );
}

function fromFirstKnown(months: readonly HistoryMonth[]): readonly HistoryMonth[] {
  const first = months.findIndex(({ figure }) => figure.value.kind === 'known');
  return months.slice(Math.max(0, first));
}

/** The finding of a rolling figure: where it stands against a year before, whose months it shares none with. */
function yearFinding(
  { measure, unit, figure }: Headline,
  month: Month,
  evidence: Evidence,
): string {
  const before = history(measure, unit, addMonths(month, -12), addMonths(month, -12), evidence)[0];
  const { decimals } = measure.style;
  const change = before && shownDifference(figure.value, before.figure.value, decimals);
  if (change === undefined) return measure.label;
  const words =
    change === 0
      ? 'the same as'
      : `${formatNumber(Math.abs(change), decimals)} ${measure.style.suffix === '%' ? 'points ' : ''}${change > 0 ? 'above' : 'below'}`;
  return `${subject(measure)} ${valueText(measure, figure.value)}, ${words} ${formatMonth(addMonths(month, -12))}`;
}
