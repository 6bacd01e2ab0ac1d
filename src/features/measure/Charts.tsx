import { lazy, Suspense } from 'react';
import { useSetView, useView } from '@/address/view';
import { Figure, type FigureView } from '@/charts/Figure';
import { formatMonth, formatNumber } from '@/domain/format';
import { rebasesOf } from '@/domain/log/rebases';
import { measureOf } from '@/domain/measures/catalogue';
import type { Measure } from '@/domain/measures/measure';
import { limitText, recordsOf, signalBasis, subject, valueText } from '@/domain/measures/words';
import { addMonths, type Month } from '@/domain/month';
import { type Evidence, type Headline, signalFor } from '@/domain/readings/headline';
import { carryOverWords, signalSentence } from '@/domain/spc/sentence';
import type { Unit } from '@/domain/unit';
import { shownDifference } from '@/domain/value';
import { Skeleton } from '@/ui/Skeleton';
import { history, historyTable, plainPoints } from './history';
import { Marks } from './Marks';
import styles from './Measure.module.css';
import { Rebases } from './Rebases';
import { axisText } from './words';

// The chart library comes once the figures stand.
const Trend = lazy(() => import('@/charts/Trend').then(({ Trend }) => ({ default: Trend })));

interface ChartProps {
  row: Headline;
  unit: Unit;
  /** The first month shown; limits come from all months all the same. */
  from: Month;
  month: Month;
  evidence: Evidence;
}

/** The measure over the months: one control chart, or, where months overlap, a plain trend and its month's own count. */
export function Charts(props: ChartProps) {
  const { measure } = props.row;
  const [view, onView] = useChartView();
  if (measure.signal === measure.id)
    return <ControlChart {...props} measure={measure} view={view} onView={onView} />;
  return (
    <>
      <PlainChart {...props} view={view} onView={onView} />
      {measure.signal && <ControlChart {...props} measure={measureOf(measure.signal)} carrier />}
    </>
  );
}

function useChartView(): [FigureView, (view: FigureView) => void] {
  const { view } = useView();
  const setView = useSetView();
  return [
    // Anything but a table is the chart.
    view === 'table' ? 'table' : 'chart',
    (next) => setView({ view: next === 'table' ? next : undefined }, { replace: true }),
  ];
}

interface ViewProps {
  view?: FigureView;
  onView?: (view: FigureView) => void;
}

/** The rolling figure: its line and its load line, and no mark. */
function PlainChart({ row, unit, from, month, evidence, ...view }: ChartProps & ViewProps) {
  const { measure, line } = row;
  const all = history(measure, unit.id, from, month, evidence);
  const points = plainPoints(all);
  const months = all.slice(all.length - points.length);
  const label = `${measure.label} of ${unit.name}, ${formatMonth(points[0]?.month ?? month)} to ${formatMonth(month)}.`;
  const table = historyTable(measure, label, months);
  return (
    <Figure
      title={yearFinding(row, month, evidence)}
      subtitle={`${measure.label}, ${measure.unit}, ${measure.basis}`}
      table={table}
      notes={signalBasis(measure)}
      {...recordsOf(evidence.tree, month)}
      {...view}
    >
      <Suspense fallback={<Skeleton height="320px" />}>
        <Trend
          label={label}
          points={points}
          table={table}
          line={line && { value: line.red, label: limitText(measure, line.red) }}
          better={measure.better}
          format={(value) => axisText(measure, value)}
        />
      </Suspense>
    </Figure>
  );
}

/** A measure's months with their mean, their usual variation and every signal. */
function ControlChart({
  row,
  measure,
  carrier = false,
  unit,
  from,
  month,
  evidence,
  ...view
}: ChartProps & ViewProps & { measure: Measure; carrier?: boolean }) {
  const line = carrier ? undefined : row.line;
  const signal = signalFor(measure.id, unit.id, month, evidence, line);
  const points = signal.points.filter((point) => point.month >= from);
  const [first = month, last = month] = [points[0]?.month, points.at(-1)?.month];
  const months = history(measure, unit.id, first, last, evidence);
  const label = `${measure.label} of ${unit.name}, ${formatMonth(first)} to ${formatMonth(last)}.`;
  const table = historyTable(measure, label, months, points);
  const rebases = rebasesOf(evidence.entries, unit.id, measure.id);
  const changes = rebases.filter(({ effective }) => effective <= month);
  const carried = carryOverWords(signal, measure);
  return (
    <section className={styles.chart}>
      <Figure
        title={`${measure.label}: ${signalSentence(signal, measure).replace(/\.$/, '')}`}
        subtitle={`${measure.label}, ${measure.unit}, ${measure.basis}`}
        level={carrier ? 'h3' : 'h2'}
        table={table}
        notes={
          <>
            Grey rules: the mean and the range of usual variation, from all months{' '}
            {changes.length > 0 ? 'between changes' : 'on record'}.{carried && ` ${carried}`}
            {line &&
              measure.limit === 'caseload' &&
              ' The load line is this month’s; each month’s own stands in the table.'}
            {changes.map(
              ({ effective, value }) =>
                ` Counted anew from ${formatMonth(effective)}: ${value.change}.`,
            )}
          </>
        }
        {...recordsOf(evidence.tree, month)}
        {...view}
      >
        <Suspense fallback={<Skeleton height="320px" />}>
          <Trend
            label={label}
            points={points}
            table={table}
            line={line && { value: line.red, label: limitText(measure, line.red) }}
            better={measure.better}
            format={(value) => axisText(measure, value)}
            changes={changes.map(({ effective, value }) => ({
              month: effective,
              words: value.change,
            }))}
          />
        </Suspense>
      </Figure>
      <Marks signal={signal} />
      <Rebases
        key={`${unit.id} ${measure.id}`}
        level={carrier ? 'h4' : 'h3'}
        unit={unit}
        measure={measure}
        rebases={rebases}
        months={signal.points.flatMap(({ month, value }) => (value === null ? [] : month)).slice(1)}
      />
    </section>
  );
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
