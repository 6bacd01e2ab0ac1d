import { usePlotArea } from 'recharts';
import { spread } from './geometry';
import { LoadLine } from './LoadLine';
import styles from './Trend.module.css';
import { isWide, type Level, meaningColours, type TrendDrawing } from './trendShape';

/** What each line is, at its end: the load line's ring and number, and the levels beside it. */
export function TrendLabels({ levels, line, scale, width }: TrendDrawing) {
  const plot = usePlotArea();
  const level = line && scale(line.value);
  const heights = levels.map(({ value }) => scale(value));
  const places = spread(level === undefined ? heights : [...heights, level], 15, heights.length);
  if (!plot) return null;
  return (
    <g className={styles.labels} transform={`translate(${plot.x + plot.width} ${plot.y})`}>
      {levels.map(({ words, short, strong }, i) => (
        <text
          key={words}
          x="20"
          y={places[i]! + 4.5}
          className={strong && styles.strong}
          style={{ fill: strong && colourOf(strong) }}
        >
          {isWide(width) ? words : short}
        </text>
      ))}
      {line && level !== undefined && (
        <LoadLine from={{ x: 0, y: level }} to={{ x: 12, y: level }} label={line.label} />
      )}
    </g>
  );
}

function colourOf(strong: NonNullable<Level['strong']>): string {
  return strong === 'usual' ? 'var(--ink)' : meaningColours[strong];
}
