import { usePlotArea } from 'recharts';
import { spread } from './geometry';
import { LoadLine } from './LoadLine';
import styles from './Trend.module.css';
import type { TrendDrawing } from './trendShape';

/** What each line is, at its end: the load line's ring and number, and in grey the mean and the limits of the latest month. */
export function TrendLabels({ groups, line, scale, format }: TrendDrawing) {
  const plot = usePlotArea();
  const { upper, mean, lower } = groups.at(-1) ?? {};
  const limits = Object.entries({ upper, mean, lower }).flatMap(([name, value]) =>
    typeof value === 'number' ? [{ text: `${name} ${format(value)}`, y: scale(value) }] : [],
  );
  const level = line && scale(line.value);
  const heights = limits.map(({ y }) => y);
  const places = spread(level === undefined ? heights : [...heights, level], 15, heights.length);
  if (!plot) return null;
  return (
    <g className={styles.labels} transform={`translate(${plot.x + plot.width} ${plot.y})`}>
      {limits.map(({ text }, i) => (
        <text key={text} x="20" y={places[i]! + 4.5}>
          {text}
        </text>
      ))}
      {line && level !== undefined && (
        <LoadLine from={{ x: 0, y: level }} to={{ x: 12, y: level }} label={line.label} />
      )}
    </g>
  );
}
