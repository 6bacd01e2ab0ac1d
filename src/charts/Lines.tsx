import { scaleLinear } from 'd3-scale';
import { type Dot, extentOf, linePath, spread } from './geometry';
import styles from './Lines.module.css';
import { LoadLine } from './LoadLine';
import { Reader } from './Reader';
import { ScaleRules } from './ScaleRules';
import strokes from './strokes.module.css';
import { useWidth } from './useWidth';

export interface LinesPoint {
  /** A year, or any number to stand along the axis. */
  readonly at: number;
  readonly value: number | null;
  /** Nothing is drawn from the point before to this one: the boundary changed between them. */
  readonly breakBefore?: boolean;
}

export interface LinesSeries {
  readonly name: string;
  readonly points: readonly LinesPoint[];
}

interface LinesProps {
  /** The chart in a sentence. */
  label: string;
  /** At most four, the one it is about first. */
  series: readonly LinesSeries[];
  line?: { value: number; label: string } | undefined;
  format: (value: number) => string;
  formatAt: (at: number) => string;
}

const height = 280;
const plot = { top: 12, bottom: 28, left: 48 } as const;

/** A few lines over the years, each named at its end; none crosses a break or a gap. */
export function Lines({ label, series, line, format, formatAt }: LinesProps) {
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const longest = Math.max(0, ...series.map(({ name }) => name.length + 6)) * 7 + 24;
  const namedAtEnd = longest <= width * 0.4;
  const right = width - (namedAtEnd ? longest : 72);
  const ats = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))].sort(
    (a, b) => a - b,
  );
  const x = scaleLinear([ats[0] ?? 0, ats.at(-1) ?? 1], [plot.left + 8, right]);
  const y = scaleLinear(
    extentOf([...series.flatMap(({ points }) => points.map(({ value }) => value)), line?.value]),
    [height - plot.bottom, plot.top],
  ).nice(5);
  const every = Math.ceil(ats.length / Math.max(2, Math.floor((right - plot.left) / 48)));
  return (
    <div ref={ref} className={styles.frame}>
      {!namedAtEnd && <Key series={series} />}
      <div className={styles.lines}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={label}
        >
          <ScaleRules values={y.ticks(5)} left={plot.left} {...{ format, y, right }} />
          {ats.map(
            (at, i) =>
              (ats.length - 1 - i) % every === 0 && (
                <text
                  key={at}
                  className={strokes.axis}
                  x={x(at)}
                  y={height - 8}
                  textAnchor="middle"
                >
                  {formatAt(at)}
                </text>
              ),
          )}
          {line && (
            <LoadLine
              from={{ x: plot.left, y: y(line.value) }}
              to={{ x: right + 12, y: y(line.value) }}
              label={line.label}
            />
          )}
          {series.map(({ name, points }, i) => (
            <g key={name} className={styles.series} data-series={i + 1}>
              <path d={linePath(brokenLine(points, x, y))} />
              {points.map(
                ({ at, value }) =>
                  value !== null && (
                    <circle key={at} cx={x(at)} cy={y(value)} r={i === 0 ? 3.5 : 2.5} />
                  ),
              )}
            </g>
          ))}
          <EndLabels
            series={series}
            y={y}
            x={right + 12}
            level={line && y(line.value)}
            named={namedAtEnd}
            format={format}
          />
        </svg>
        <Reader
          label={`${label} Year by year.`}
          readings={ats.map((at) => ({
            x: (x(at) - plot.left) / (right - plot.left),
            y: null,
            heading: formatAt(at),
            facts: series.map(({ name, points }) => {
              const value = points.find((point) => point.at === at)?.value;
              return `${name}: ${typeof value === 'number' ? format(value) : 'not available'}`;
            }),
          }))}
          inset={{ top: plot.top, right: width - right, bottom: plot.bottom, left: plot.left }}
        />
      </div>
    </div>
  );
}

/** The names above the lines, where there is no room for them at their ends. */
function Key({ series }: Pick<LinesProps, 'series'>) {
  return (
    <ul className={styles.key}>
      {series.map(({ name }, i) => (
        <li key={name} className={styles.series} data-series={i + 1}>
          <svg width="20" height="8" aria-hidden="true">
            <path d="M2 4h16" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function brokenLine(
  points: readonly LinesPoint[],
  x: (at: number) => number,
  y: (value: number) => number,
): (Dot | null)[] {
  return points.flatMap(({ at, value, breakBefore }) => {
    const dot = value === null ? null : { x: x(at), y: y(value) };
    return breakBefore ? [null, dot] : [dot];
  });
}

/** Each line's name at the height where it ends, moved apart from the others and from the load line's number. */
function EndLabels({
  series,
  y,
  x,
  level,
  named,
  format,
}: {
  series: readonly LinesSeries[];
  y: (value: number) => number;
  x: number;
  level: number | undefined;
  named: boolean;
  format: (value: number) => string;
}) {
  const ends = series.flatMap(({ name, points }, i) => {
    const last = points.findLast(({ value }) => value !== null)?.value;
    return typeof last === 'number' ? [{ name, index: i + 1, last }] : [];
  });
  const heights = ends.map(({ last }) => y(last));
  const places = spread(level === undefined ? heights : [...heights, level], 16, heights.length);
  return ends.map(({ name, index, last }, i) => (
    <g key={name} className={styles.end} data-series={index}>
      <path d={`M${x - 9} ${y(last)}L${x} ${places[i]}h4`} />
      <text x={x + 8} y={places[i]! + 4.5}>
        {named && `${name} `}
        {format(last)}
      </text>
    </g>
  ));
}
