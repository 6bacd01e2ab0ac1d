import { DefaultZIndexes, ReferenceArea, ReferenceLine } from 'recharts';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { SignalPoint, SignalState } from '@/domain/spc/signalPoints';
import { NhsKey } from './NhsKey';
import { NhsMarks } from './NhsMarks';
import { PastLine } from './PastLine';
import { TrendFrame, type TrendProps } from './TrendFrame';
import type { Level, LimitMonth } from './trendShape';

interface NhsTrendProps extends TrendProps {
  points: readonly (SignalPoint & LimitMonth)[];
  better: Measure['better'];
}

/** The months as NHS England's tool draws them: their mean, its limits, and every mark by its rules. */
export function NhsTrend({ points, better, ...frame }: NhsTrendProps) {
  const groups = groupsOf(points);
  const { line, format } = frame;
  const { upper = null, mean = null, lower = null } = groups.at(-1) ?? {};
  return (
    <TrendFrame
      {...frame}
      months={points}
      levels={Object.entries({ upper, mean, lower }).flatMap(([name, value]): Level[] => {
        if (value === null) return [];
        const words = `${name} ${format(value)}`;
        return [{ words, short: words, value }];
      })}
      extent={groups.flatMap((group) => [group.lower, group.upper])}
      ground={groups.flatMap(processLimits)}
      marks={
        <>
          {line && <PastLine months={points} line={line} better={better} />}
          <NhsMarks points={points} />
        </>
      }
      legend={<NhsKey points={points} />}
    />
  );
}

/** The months between two known changes, which share a mean and limits. */
interface Group {
  readonly from: Month;
  readonly to: Month;
  readonly state: SignalState;
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

function groupsOf(points: readonly SignalPoint[]): Group[] {
  const groups = new Map<number, Group>();
  for (const { group, month, state, mean, lower, upper } of points) {
    const from = groups.get(group)?.from ?? month;
    groups.set(group, { from, to: month, state, mean, lower, upper });
  }
  return [...groups.values()];
}

/** A group's limits as a ground, with its mean, broken while they are on trial. */
function processLimits({ from, to, state, mean, lower, upper }: Group) {
  if (mean === null || lower === null || upper === null) return [];
  const broken = state === 'trial' && { strokeDasharray: '5 4' };
  const rules = { mean, lower, upper };
  return [
    <ReferenceArea
      key={`limits from ${from}`}
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
