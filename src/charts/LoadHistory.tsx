import { scaleLinear } from 'd3-scale';
import { caseNumber } from '@/domain/format';
import { linear } from './geometry';
import { LoadMarks } from './LoadMarks';
import { type LoadChartProps, loadExtent, loadPlaces, monthScale } from './loadShape';
import { SmallAxes } from './SmallAxes';
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
  return (
    <div ref={ref}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={label}
      >
        <SmallAxes
          {...{ scale, x, y, bottom, height, right }}
          months={months.map(({ month }) => month)}
          format={caseNumber}
          left={plot.left}
        />
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
