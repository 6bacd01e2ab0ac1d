import { scaleLinear } from 'd3-scale';
import { extentOf } from '@/charts/geometry';
import { MiniTrend } from '@/charts/MiniTrend';
import { StatusMark } from '@/charts/StatusMark';
import { formatNumber } from '@/domain/format';
import type { ChartDescription } from '@/export/document';

/** A third of what a sheet of A4 has between its margins. */
const WIDTH = 250;

/** A line over months against its load line, as an exception is printed. */
export function PaperChart({ chart }: { chart: ChartDescription }) {
  const { label, months, over, series, line, better, status } = chart;
  const values = series[0]?.values ?? [];
  const [low = 0, high = 1] = scaleLinear(extentOf([...values, line?.value]), [0, 1])
    .nice(4)
    .domain();
  return (
    <>
      <p>
        {series[0]?.name} <StatusMark status={status} />
      </p>
      <MiniTrend
        label={label}
        points={months.map((month, i) => ({
          month,
          value: values[i] ?? null,
          over: over[i] === true,
        }))}
        line={line && { value: line.value, label: line.short }}
        better={better}
        status={status}
        scale={[low, high]}
        format={(number) => formatNumber(number, Number.isInteger(number) ? 0 : 1)}
        width={WIDTH}
      />
    </>
  );
}
