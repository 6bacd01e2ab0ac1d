import type { Status } from '@/domain/limits/status';
import type { Measure } from '@/domain/measures/measure';
import { type Dot, extentOf, linear, linePath, pastPath } from './geometry';
import { LoadLine } from './LoadLine';
import strokes from './strokes.module.css';
import type { LimitMonth } from './trendShape';

interface SparkProps {
  /** The chart in a sentence, since nothing on it can be read off. */
  label: string;
  /** The months in order; one without a figure is a gap. */
  points: readonly LimitMonth[];
  line?: { value: number; label: string } | undefined;
  better: Measure['better'];
  /** Of the last point. */
  status: Status;
}

const width = 196;
const height = 44;
const right = 140;

/** The shape of a measure's last months against its load line, without an axis. */
export function Spark({ label, points, line, better, status }: SparkProps) {
  const x = linear([0, Math.max(1, points.length - 1)], [4, right]);
  const y = linear(extentOf([...points.map(({ value }) => value), line?.value]), [height - 7, 7]);
  const dots = points.map(({ value }, i): Dot | null =>
    value === null || Number.isNaN(value) ? null : { x: x(i), y: y(value) },
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
      {line && level !== undefined && (
        <LoadLine from={{ x: 0, y: level }} to={{ x: right + 14, y: level }} label={line.label} />
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
