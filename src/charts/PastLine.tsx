import { useYAxisScale } from 'recharts';
import type { Measure } from '@/domain/measures/measure';
import { pastPath } from './geometry';
import strokes from './strokes.module.css';
import { useDots } from './trendDots';
import type { LimitMonth } from './trendShape';

interface PastLineProps {
  months: readonly LimitMonth[];
  line: { value: number };
  better: Measure['better'];
}

/** The part of the line past the limit in the months that are over it, drawn over the rest of it. */
export function PastLine({ months, line: { value }, better }: PastLineProps) {
  const dots = useDots(months);
  const height = useYAxisScale()?.(value);
  if (!dots || height === undefined) return null;
  return (
    <path
      className={strokes.past}
      d={pastPath(
        dots,
        height,
        better === 'higher' ? 'below' : 'above',
        (i) => months[i]?.over === true,
      )}
    />
  );
}
