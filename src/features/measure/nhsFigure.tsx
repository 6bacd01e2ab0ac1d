import { lazy, Suspense } from 'react';
import type { FigureProps } from '@/charts/Figure';
import { joinSentence, joinsOf, runsWithin } from '@/domain/change/runs';
import { formatMonth } from '@/domain/format';
import { rebasesOf } from '@/domain/log/rebases';
import { limitText, recordsOf } from '@/domain/measures/words';
import { monthsTold } from '@/domain/readings/headline';
import type { Signal } from '@/domain/spc/signal';
import { Skeleton } from '@/ui/Skeleton';
import type { ControlChartProps } from './chartProps';
import { historyOf } from './history';
import { nhsTable } from './nhsTable';
import { axisText } from './words';

// The chart library comes once the figures stand.
const NhsTrend = lazy(() =>
  import('@/charts/NhsTrend').then(({ NhsTrend }) => ({ default: NhsTrend })),
);

interface NhsFigureProps extends ControlChartProps {
  signal: Signal;
}

/** The same months by the rules of NHS England's "Making Data Count", with its own marks; nothing else here reads them. */
export function nhsFigure(props: NhsFigureProps): FigureProps {
  const { row, measure, carrier = false, unit, from, month, evidence, signal } = props;
  const line = carrier ? undefined : row.line;
  const points = signal.points.filter((point) => point.month >= from);
  const [first = month, last = month] = [points[0]?.month, points.at(-1)?.month];
  const label = `${measure.label} of ${unit.name} as the NHS tool draws it, ${formatMonth(first)} to ${formatMonth(last)}.`;
  const runs = runsWithin(monthsTold(measure, unit.id, month, evidence), first, last);
  const months = historyOf(measure, runs, evidence);
  const table = nhsTable(measure, label, months, points, runs, evidence.tree);
  const rebases = rebasesOf(evidence.entries, unit.id, measure.id).filter(
    ({ effective }) => effective <= month,
  );
  return {
    title: `${measure.label} as the NHS tool draws it`,
    subtitle: `${measure.label}, ${measure.unit}, ${measure.basis}`,
    table,
    notes: (
      <>
        Each month against the mean and the range of all months
        {rebases.length > 0 && ' between changes'}, by the rules of NHS England’s “Making Data
        Count”. Flags, sentences and reviews do not use these marks: they take each month as fresh,
        and most figures here carry over from month to month.
        {joinsOf(runs).map((join) => ` ${joinSentence(join, evidence.tree)}`)}
      </>
    ),
    ...recordsOf(evidence.tree, month),
    children: (
      <Suspense fallback={<Skeleton height="320px" />}>
        <NhsTrend
          label={label}
          points={points.map((point, i) => ({
            ...point,
            over: months[i]?.status === 'over limit',
          }))}
          table={table}
          line={line && { value: line.red, label: limitText(measure, line.red) }}
          better={measure.better}
          format={(value) => axisText(measure, value)}
          changes={rebases.map(({ effective, value }) => ({
            month: effective,
            words: value.change,
            short: 'counted anew',
          }))}
        />
      </Suspense>
    ),
  };
}
