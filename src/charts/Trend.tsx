import { scaleLinear } from 'd3-scale';
import type { SignalPoint } from '@/domain/spc/signalPoints';
import { cellText, headingOf, type TableDescription } from '@/export/table';
import { extentOf } from './geometry';
import { Reader, type Reading } from './Reader';
import styles from './Trend.module.css';
import { TrendKey } from './TrendKey';
import { TrendPlot } from './TrendPlot';
import { plotHeight, plotInset, signalGroups, type TrendDrawing } from './trendShape';
import { useWidth } from './useWidth';

interface TrendProps extends Pick<TrendDrawing, 'points' | 'better' | 'format'> {
  /** The chart in a sentence. */
  label: string;
  /** The same months as a table, a row each: what pointing at a month reads out. */
  table: TableDescription;
  line?: TrendDrawing['line'];
  changes?: TrendDrawing['changes'];
}

/** The chart a person studies: months against their mean, process limits and load line, with every signal marked. */
export function Trend({ label, points, table, line, better, format, changes = [] }: TrendProps) {
  const [ref, width] = useWidth<HTMLDivElement>(880);
  const groups = signalGroups(points);
  const scale = scaleLinear(
    extentOf([
      ...points.map(({ value }) => value),
      ...groups.flatMap(({ lower, upper }) => [lower, upper]),
      line?.value,
    ]),
    [plotHeight - plotInset.top - plotInset.bottom, 0],
  ).nice(5);
  const drawing = { points, groups, scale, line, better, format, changes, width };
  return (
    <div>
      <div ref={ref} className={styles.trend}>
        <div role="img" aria-label={label}>
          <TrendPlot {...drawing} />
        </div>
        <Reader
          label={`${label} Month by month`}
          readings={readings(points, table, scale)}
          inset={plotInset}
        />
      </div>
      <TrendKey points={points} groups={groups} />
    </div>
  );
}

function readings(
  points: readonly SignalPoint[],
  { columns: [naming, ...rest], rows }: TableDescription,
  scale: (value: number) => number,
): Reading[] {
  const height = plotHeight - plotInset.top - plotInset.bottom;
  return points.map(({ value }, i) => {
    const row = rows[i] ?? {};
    return {
      x: i / Math.max(1, points.length - 1),
      y: value === null ? null : scale(value) / height,
      heading: cellText(row, naming.key),
      facts: rest.flatMap((column) => {
        const text = cellText(row, column.key);
        return text === '' ? [] : [`${headingOf(column)}: ${text}`];
      }),
    };
  });
}
