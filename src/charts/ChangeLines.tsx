import { usePlotArea, useXAxisScale } from 'recharts';
import styles from './Trend.module.css';
import { isWide, type TrendDrawing } from './trendShape';

/** The months from which all is counted anew, or that are another team's before: a line each, and what changed, above the plot and clear of its months. */
export function ChangeLines({ changes, width }: Pick<TrendDrawing, 'changes' | 'width'>) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  if (!plot || !x) return null;
  return (
    <>
      {changes.map(({ month, words, short }) => {
        const left = x(month);
        if (left === undefined) return null;
        return (
          <g key={month}>
            <path className={styles.anew} d={`M${left} ${plot.y - 36}V${plot.y + plot.height}`} />
            <text x={left + 5} y={plot.y - 26}>
              {isWide(width) ? words : short}
            </text>
          </g>
        );
      })}
    </>
  );
}
