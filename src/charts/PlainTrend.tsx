import type { Measure } from '@/domain/measures/measure';
import { dotsPath } from './geometry';
import { PastLine } from './PastLine';
import strokes from './strokes.module.css';
import { TrendFrame, type TrendProps } from './TrendFrame';
import { useDots } from './trendDots';
import type { LimitMonth } from './trendShape';

interface PlainTrendProps extends TrendProps {
  months: readonly LimitMonth[];
  better: Measure['better'];
}

/** A figure whose months overlap: its line against the load line, and no usual range. */
export function PlainTrend({ months, better, ...frame }: PlainTrendProps) {
  const { line } = frame;
  return (
    <TrendFrame
      {...frame}
      months={months}
      levels={[]}
      marks={
        <>
          {line && <PastLine months={months} line={line} better={better} />}
          <Dots months={months} />
        </>
      }
    />
  );
}

function Dots({ months }: Pick<PlainTrendProps, 'months'>) {
  const dots = useDots(months);
  if (!dots) return null;
  const last = dots.at(-1);
  return (
    <>
      <path
        d={dotsPath(
          dots.flatMap((dot) => dot ?? []),
          2,
        )}
        className={strokes.dot}
      />
      {last && <circle className={strokes.latest} cx={last.x} cy={last.y} r="7" />}
    </>
  );
}
