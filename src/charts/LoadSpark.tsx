import { caseNumber } from '@/domain/format';
import { linear } from './geometry';
import { LoadMarks } from './LoadMarks';
import { type LoadChartProps, loadExtent, loadPlaces, monthScale } from './loadShape';

const width = 112;
const height = 32;
const right = 62;

/** The shape of a worker's last months against their own limit, in a row of a table. */
export function LoadSpark({ label, months, status }: LoadChartProps) {
  const y = linear(loadExtent(months), [height - 6, 6]);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <LoadMarks
        {...loadPlaces(months, monthScale(months, [4, right]), y)}
        end={right + 10}
        label={caseNumber(months.at(-1)?.limit ?? 0)}
        status={status}
      />
    </svg>
  );
}
