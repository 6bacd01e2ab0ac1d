import { useXAxisScale, useYAxisScale } from 'recharts';
import type { Dot } from './geometry';
import type { TrendMonth } from './trendShape';

/** Where each month stands on the chart around it; null where the month has no figure. */
export function useDots(months: readonly TrendMonth[]): (Dot | null)[] | undefined {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return undefined;
  return months.map(({ month, value }) => {
    const left = x(month);
    const top = value === null ? undefined : y(value);
    return left === undefined || top === undefined ? null : { x: left, y: top };
  });
}
