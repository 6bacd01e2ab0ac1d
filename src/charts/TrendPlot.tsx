import {
  CartesianGrid,
  DefaultZIndexes,
  Line,
  LineChart,
  ReferenceLine,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { ChangeLines } from './ChangeLines';
import { axisMonth, quarters } from './months';
import { TrendLabels } from './TrendLabels';
import { plotHeight, plotInset, type TrendDrawing, type TrendMonth } from './trendShape';

const tick = { fill: 'var(--ink-2)' } as const;

interface TrendPlotProps extends TrendDrawing {
  ground: React.ReactNode;
  marks: React.ReactNode;
}

/** Axes, lines and dots. Without tooltip or animation of its own: it is drawn once for what it is given. */
export function TrendPlot({ ground, marks, ...drawing }: TrendPlotProps) {
  const { months, scale, line, format, changes, width } = drawing;
  const inset = plotInset(width);
  const [low = 0, high = 1] = scale.domain();
  return (
    <LineChart
      width={width}
      height={plotHeight}
      data={months as TrendMonth[]}
      margin={{ top: inset.top, right: inset.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <XAxis
        dataKey="month"
        type="number"
        domain={['dataMin', 'dataMax']}
        ticks={quarters(
          months.map(({ month }) => month),
          60,
        )}
        tickFormatter={axisMonth}
        interval="equidistantPreserveStart"
        height={inset.bottom}
        stroke="var(--ink-2)"
        tick={tick}
      />
      <YAxis
        width={inset.left}
        domain={[low, high]}
        ticks={scale.ticks(5)}
        tickFormatter={format}
        axisLine={false}
        tickLine={false}
        tick={tick}
      />
      {ground}
      <ZIndexLayer zIndex={DefaultZIndexes.area}>
        <ChangeLines changes={changes} width={width} />
      </ZIndexLayer>
      {line && (
        <ReferenceLine
          y={line.value}
          ifOverflow="extendDomain"
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      )}
      <Line
        dataKey="value"
        stroke="var(--ink-2)"
        strokeWidth={1}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
        {marks}
        <TrendLabels {...drawing} />
      </ZIndexLayer>
    </LineChart>
  );
}
