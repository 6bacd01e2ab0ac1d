import type { Status } from '@/domain/limits/status';
import type { Measure } from '@/domain/measures/measure';
import { type Dot, linear, linePath, pastPath } from './geometry';
import { LoadLine } from './LoadLine';
import { SmallAxes } from './SmallAxes';
import strokes from './strokes.module.css';
import type { LimitMonth } from './trendShape';

export interface MiniTrendProps {
  /** The chart in a sentence. */
  label: string;
  points: readonly LimitMonth[];
  line?: { value: number; label: string } | undefined;
  better: Measure['better'];
  /** Of the last point. */
  status: Status;
  /** The scale, which several may share; the load line lies within it. */
  scale: readonly [low: number, high: number];
  format: (value: number) => string;
  /** In pixels. */
  width: number;
}

const height = 116;
const plot = { top: 16, right: 52, bottom: 22, left: 36 } as const;

/** A small trend with its scale, its months and its load line, read beside others like it. */
export function MiniTrend({
  label,
  points,
  line,
  better,
  status,
  scale,
  format,
  width,
}: MiniTrendProps) {
  const months = points.map(({ month }) => month);
  const right = width - plot.right;
  const bottom = height - plot.bottom;
  const latest = months.at(-1) ?? 1;
  const x = linear([Math.min(months[0] ?? 0, latest - 1), latest], [plot.left, right - 8]);
  const y = linear(scale, [bottom, plot.top]);
  const dots = points.map(({ month, value }): Dot | null =>
    value === null || Number.isNaN(value) ? null : { x: x(month), y: y(value) },
  );
  const last = dots.at(-1);
  const level = line && y(line.value);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <SmallAxes {...{ scale, months, format, x, y, bottom, height, right }} left={plot.left} />
      {line && level !== undefined && (
        <LoadLine
          from={{ x: plot.left, y: level }}
          to={{ x: right, y: level }}
          label={line.label}
        />
      )}
      <path className={strokes.data} d={linePath(dots)} />
      {level !== undefined && (
        <path
          className={strokes.past}
          d={pastPath(
            dots,
            level,
            better === 'higher' ? 'below' : 'above',
            (i) => points[i]?.over === true,
          )}
        />
      )}
      {last && (
        <circle className={strokes.dot} data-status={status} cx={last.x} cy={last.y} r="3.5" />
      )}
    </svg>
  );
}
