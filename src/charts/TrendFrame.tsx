import { scaleLinear } from 'd3-scale';
import { cellText, headingOf, type TableDescription } from '@/export/table';
import { extentOf } from './geometry';
import { Reader, type Reading } from './Reader';
import styles from './Trend.module.css';
import { TrendPlot } from './TrendPlot';
import { plotHeight, plotInset, type TrendDrawing, type TrendMonth } from './trendShape';
import { useWidth } from './useWidth';

/** What every trend is given. */
export interface TrendProps extends Pick<TrendDrawing, 'format'> {
  /** The chart in a sentence. */
  label: string;
  /** The same months as a table, a row each: what pointing at a month reads out. */
  table: TableDescription;
  line?: TrendDrawing['line'];
  changes?: TrendDrawing['changes'];
}

interface TrendFrameProps extends TrendProps, Pick<TrendDrawing, 'months' | 'levels'> {
  /** What must lie on the scale besides the months, the load line and the levels. */
  extent?: readonly (number | null)[];
  /** What is drawn behind the line of the months. */
  ground?: React.ReactNode;
  /** What is drawn over it. */
  marks: React.ReactNode;
  /** What the drawing's marks mean. */
  legend?: React.ReactNode;
}

/** The chart a person studies, whatever is drawn on it: months against a scale and the load line, read point by point. */
export function TrendFrame(props: TrendFrameProps) {
  const { label, months, table, line, levels, format, changes = [] } = props;
  const [ref, width] = useWidth<HTMLDivElement>(880);
  const inset = plotInset(width);
  const scale = scaleLinear(
    extentOf([
      ...months.map(({ value }) => value),
      ...levels.map(({ value }) => value),
      ...(props.extent ?? []),
      line?.value,
    ]),
    [plotHeight - inset.top - inset.bottom, 0],
  ).nice(5);
  const drawing = { months, scale, line, levels, format, changes, width };
  return (
    <div>
      <div ref={ref} className={styles.trend}>
        <div role="img" aria-label={label}>
          <TrendPlot {...drawing} ground={props.ground} marks={props.marks} />
        </div>
        <Reader
          label={`${label} Month by month`}
          readings={readings(months, table, scale)}
          inset={inset}
        />
      </div>
      {props.legend}
    </div>
  );
}

function readings(
  months: readonly TrendMonth[],
  { columns: [naming, ...rest], rows }: TableDescription,
  scale: TrendDrawing['scale'],
): Reading[] {
  const [height = 1] = scale.range();
  return months.map(({ value }, i) => {
    const row = rows[i] ?? {};
    return {
      x: i / Math.max(1, months.length - 1),
      y: value === null ? null : scale(value) / height,
      heading: cellText(row, naming.key),
      facts: rest.flatMap((column) => {
        const text = cellText(row, column.key);
        return text === '' ? [] : [`${headingOf(column)}: ${text}`];
      }),
    };
  });
}
