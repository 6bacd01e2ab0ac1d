import { scaleLinear } from 'd3-scale';
import { formatDayOfMonth, formatDayShort, formatNumber } from '@/domain/format';
import type { RunwayWeek } from '@/domain/projection/runway';
import { effectWords, eventWords, loadWords } from '@/domain/projection/runwayWords';
import { knownValue } from '@/domain/value';
import { type Dot, extentOf, linePath, pastPath } from './geometry';
import { LoadLine } from './LoadLine';
import { placeLabels, widthForFlags } from './placeLabels';
import { Reader } from './Reader';
import styles from './RunwayChart.module.css';
import { RunwayEvents, type RunwayFlag } from './RunwayEvents';
import { Ends, Named, type NamedWeek, shownOver } from './RunwayLabels';
import { ScaleRules } from './ScaleRules';
import strokes from './strokes.module.css';
import { useWidth } from './useWidth';

interface RunwayChartProps {
  /** The chart in a sentence. */
  label: string;
  weeks: readonly RunwayWeek[];
  named: NamedWeek | undefined;
}

const plot = { left: 48, height: 190 } as const;
/** Above the plot: room for the load now, and for the week named. */
const headroom = { bare: 20, named: 52 } as const;
const axisHeight = 28;
const rowHeight = 18;
/** Room for the load line's ring and number, or the last load, past the last week. */
const end = 60;
/** Narrower than this, events are a list below. */
const roomy = 600;
/** A team's weeks ahead as steps against the load line, their range behind them, and what is known to come below. */
export function RunwayChart({ label, weeks, named }: RunwayChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const top = named ? headroom.named : headroom.bare;
  const bottom = top + plot.height;
  const flagged = width >= roomy;
  const events = weeks.flatMap(({ week, events }) => events.map((event) => ({ week, event })));
  const texts = events.map(({ event }) => `${effectWords(event.effect)} ${eventWords(event)}`);
  const widths = texts.map((text) => text.length * 6.9 + 16);
  const axis = widthForFlags(
    flagged ? events.map(({ week }, i) => ({ share: week / weeks.length, width: widths[i]! })) : [],
    width - plot.left - end,
  );
  const right = plot.left + axis;
  const x = scaleLinear([0, weeks.length], [plot.left, right]);
  const y = scaleLinear(
    extentOf([
      100,
      ...weeks.flatMap(({ load, range }) => [knownValue(load), range?.low, range?.high]),
    ]),
    [bottom, top],
  ).nice(5);
  const rows = placeLabels(events.map(({ week }, i) => ({ x: x(week), width: widths[i]! })));
  const flags = events.map(
    ({ week, event }, i): RunwayFlag => ({ x: x(week), row: rows[i] ?? 0, event }),
  );
  const height =
    bottom + axisHeight + (flagged && events.length > 0 ? (Math.max(...rows) + 1) * rowHeight : 0);
  const every = Math.ceil(52 / (axis / weeks.length));
  const dots = weeks.flatMap(({ week, load }): (Dot | null)[] =>
    load.kind === 'known'
      ? [
          { x: x(week), y: y(load.value) },
          { x: x(week + 1), y: y(load.value) },
        ]
      : [null],
  );
  return (
    <div ref={ref}>
      <div className={styles.chart}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={label}
        >
          {weeks.map(
            ({ week, range }) =>
              range && (
                <rect
                  key={week}
                  className={styles.band}
                  x={x(week)}
                  width={x(week + 1) - x(week)}
                  y={y(range.high)}
                  height={y(range.low) - y(range.high)}
                />
              ),
          )}
          <ScaleRules
            values={y.ticks(5)}
            format={(load) => `${formatNumber(load, 0)}%`}
            left={plot.left}
            {...{ y, right }}
          />
          {weeks.map(({ week, from }) => (
            <g key={week}>
              <line
                className={strokes.tick}
                x1={x(week)}
                x2={x(week)}
                y1={bottom}
                y2={bottom + 4}
              />
              {week % every === 0 && (
                <text className={strokes.axis} x={x(week) + 3} y={bottom + 18}>
                  {formatDayShort(from)}
                </text>
              )}
            </g>
          ))}
          <LoadLine
            from={{ x: plot.left, y: y(100) }}
            to={{ x: right + 12, y: y(100) }}
            label="100%"
          />
          <path className={strokes.data} d={linePath(dots)} />
          <path className={strokes.past} d={pastPath(dots, y(shownOver), 'above')} />
          <Ends weeks={weeks} y={y} left={plot.left} right={right} />
          {named && <Named {...named} x={x} y={y} width={width} />}
          {flagged && <RunwayEvents flags={flags} top={bottom + axisHeight} row={rowHeight} />}
        </svg>
        <Reader
          label={`${label} Week by week.`}
          readings={weeks.map((week) => ({
            x: (week.week + 0.5) / weeks.length,
            y: null,
            heading: `Week of ${formatDayOfMonth(week.from)}`,
            facts: factsOf(week),
          }))}
          inset={{
            top,
            right: width - right,
            bottom: height - bottom,
            left: plot.left,
          }}
        />
      </div>
      {!flagged && (
        <ol className={styles.list} aria-label="What is known to come">
          {events.map(({ event }, i) => (
            <li key={`${event.from} ${texts[i]}`}>
              <span>{formatDayShort(event.date)}</span>
              <b>{effectWords(event.effect)}</b>
              <span>{eventWords(event)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** What is read out of a week. */
function factsOf({ load, range, children, limit, events }: RunwayWeek): string[] {
  const spread =
    range && range.high - range.low >= 0.5
      ? `, 80% range ${formatNumber(range.low, 0)}% to ${formatNumber(range.high, 0)}%`
      : '';
  return [
    `${loadWords(load)}${spread}`,
    `${formatNumber(children.expected, 0)} children, limits of ${Number.isNaN(limit) ? 'not known' : formatNumber(limit, 1)}`,
    ...events.map((event) => `${effectWords(event.effect)} ${eventWords(event)}`),
  ];
}
