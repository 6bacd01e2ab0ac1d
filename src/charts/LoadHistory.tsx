import { scaleLinear } from 'd3-scale';
import { caseNumber, formatNumber } from '@/domain/format';
import { linear } from './geometry';
import { LoadMarks } from './LoadMarks';
import { type LoadChartProps, loadExtent, loadPlaces, monthScale } from './loadShape';
import { axisMonth, quarters } from './months';
import strokes from './strokes.module.css';
import { useWidth } from './useWidth';

const height = 148;
const plot = { top: 16, right: 52, bottom: 22, left: 28 } as const;

/** A worker's load at month ends against their own limit, which steps, with its scale and its months. */
export function LoadHistory({ label, months, status }: LoadChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(336);
  const scale = scaleLinear([...loadExtent(months)], [0, 1])
    .nice(4)
    .domain() as [number, number];
  const right = width - plot.right;
  const bottom = height - plot.bottom;
  const x = monthScale(months, [plot.left, right - 8]);
  const y = linear(scale, [bottom, plot.top]);
  const ticks = quarters(
    months.map(({ month }) => month),
    Math.floor((right - plot.left) / 48),
  );
  return (
    <div ref={ref}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={label}
      >
        {scale.map((end) => (
          <g key={end}>
            <line className={strokes.rule} x1={plot.left} x2={right} y1={y(end)} y2={y(end)} />
            <text className={strokes.axis} x={plot.left - 8} y={y(end) + 4.5} textAnchor="end">
              {formatNumber(end, 0)}
            </text>
          </g>
        ))}
        {ticks.map((month) => (
          <g key={month}>
            <line
              className={strokes.tick}
              x1={x(month)}
              x2={x(month)}
              y1={bottom}
              y2={bottom + 4}
            />
            <text className={strokes.axis} x={x(month)} y={height - 4} textAnchor="middle">
              {axisMonth(month)}
            </text>
          </g>
        ))}
        <LoadMarks
          {...loadPlaces(months, x, y)}
          end={right}
          label={caseNumber(months.at(-1)?.limit ?? 0)}
          status={status}
        />
      </svg>
    </div>
  );
}
