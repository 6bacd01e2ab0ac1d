import {
  CartesianGrid,
  DefaultZIndexes,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { SignalPoint } from '@/domain/spc/signalPoints';
import { axisMonth, quarters } from './months';
import { PastLine, SignalDots } from './TrendDots';
import { TrendLabels } from './TrendLabels';
import { plotHeight, plotInset, type SignalGroup, type TrendDrawing } from './trendShape';

const tick = { fill: 'var(--ink-2)' } as const;

/** Axes, lines and dots. Without tooltip or animation of its own: it is drawn once for what it is given. */
export function TrendPlot(drawing: TrendDrawing) {
  const { points, groups, scale, line, better, format, changes, width } = drawing;
  const months = points.map(({ month }) => month);
  const [low = 0, high = 1] = scale.domain();
  return (
    <LineChart
      width={width}
      height={plotHeight}
      data={points as SignalPoint[]}
      margin={{ top: plotInset.top, right: plotInset.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <XAxis
        dataKey="month"
        type="number"
        domain={['dataMin', 'dataMax']}
        ticks={quarters(months, 60)}
        tickFormatter={axisMonth}
        interval="equidistantPreserveStart"
        height={plotInset.bottom}
        stroke="var(--ink-2)"
        tick={tick}
      />
      <YAxis
        width={plotInset.left}
        domain={[low, high]}
        ticks={scale.ticks(5)}
        tickFormatter={format}
        axisLine={false}
        tickLine={false}
        tick={tick}
      />
      {groups.flatMap((group) => processLimits(group))}
      {changes.map(({ month, words }) => (
        <ReferenceLine
          key={month}
          x={month}
          stroke="var(--ink-2)"
          strokeDasharray="1 3"
          label={{ value: words, position: 'insideTopLeft', fill: 'var(--ink-2)', dy: -18 }}
        />
      ))}
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
        strokeWidth={1.5}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
        {line && <PastLine points={points} level={line.value} better={better} />}
        <SignalDots points={points} />
        <TrendLabels {...drawing} />
      </ZIndexLayer>
    </LineChart>
  );
}

/** A group's usual range as a ground, with its mean and its limits, broken while they are on trial. */
function processLimits({ from, to, state, mean, lower, upper }: SignalGroup) {
  if (mean === null || lower === null || upper === null) return [];
  const broken = state === 'trial' && { strokeDasharray: '5 4' };
  const rules = { mean, lower, upper };
  return [
    <ReferenceArea
      key={`usual from ${from}`}
      x1={from}
      x2={to}
      y1={lower}
      y2={upper}
      fill="var(--paper-2)"
      fillOpacity={1}
      zIndex={DefaultZIndexes.grid - 1}
    />,
    ...Object.entries(rules).map(([name, y]) => (
      <ReferenceLine
        key={`${name} from ${from}`}
        segment={[
          { x: from, y },
          { x: to, y },
        ]}
        stroke={name === 'mean' ? 'var(--ink-2)' : 'var(--common)'}
        zIndex={DefaultZIndexes.area}
        {...broken}
      />
    )),
  ];
}
