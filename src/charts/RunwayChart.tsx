import { scaleLinear } from 'd3-scale';
import { formatDayOfMonth, formatDayShort, formatNumber } from '@/domain/format';
import { knownValue } from '@/domain/value';
import type { RunwayWeek } from '@/domain/workload/runway';
import { effectWords, eventWords, loadWords } from '@/domain/workload/runwayWords';
import { type Dot, extentOf, linePath, pastPath, spread } from './geometry';
import { LoadLine } from './LoadLine';
import { placeLabels, widthForFlags } from './placeLabels';
import { Reader } from './Reader';
import styles from './RunwayChart.module.css';
import { RunwayEvents, type RunwayFlag } from './RunwayEvents';
import strokes from './strokes.module.css';
import { useWidth } from './useWidth';

interface RunwayChartProps {
  /** The chart in a sentence. */
  label: string;
  weeks: readonly RunwayWeek[];
  /** The week named on the chart, and what it is named for: "over the line". */
  named: { readonly week: RunwayWeek; readonly words: string } | undefined;
}

const plot = { top: 52, left: 48, height: 190 } as const;
const bottom = plot.top + plot.height;
const axisHeight = 28;
const rowHeight = 18;
/** Room for the load line's ring and number, or the last load, past the last week. */
const end = 60;
/** Narrower than this, events are a list below. */
const roomy = 600;
/** A load is over its line as shown: from 100.5 it reads 101%. */
const shownOver = 100.5;

/** A team's weeks ahead as steps against the load line, their range behind them, and what is known to come below. */
export function RunwayChart({ label, weeks, named }: RunwayChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(960);
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
    [bottom, plot.top],
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
          {y.ticks(5).map((value) => (
            <g key={value}>
              <line
                className={strokes.rule}
                x1={plot.left}
                x2={right}
                y1={y(value)}
                y2={y(value)}
              />
              <text className={strokes.axis} x={plot.left - 8} y={y(value) + 4.5} textAnchor="end">
                {formatNumber(value, 0)}%
              </text>
            </g>
          ))}
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
            top: plot.top,
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

/** The load now over its step, and the last one beside its end, clear of the load line's number. */
function Ends({
  weeks,
  y,
  left,
  right,
}: {
  weeks: readonly RunwayWeek[];
  y: (value: number) => number;
  left: number;
  right: number;
}) {
  const now = weeks[0] && knownValue(weeks[0].load);
  const last = weeks.at(-1);
  const lastLoad = last && knownValue(last.load);
  const [place = 0] = lastLoad === undefined ? [] : spread([y(lastLoad), y(100)], 16, 1);
  return (
    <>
      {now !== undefined && weeks[0] && (
        <text className={styles.end} data-over={now >= shownOver} x={left + 4} y={y(now) - 8}>
          {loadWords(weeks[0].load)} now
        </text>
      )}
      {last && lastLoad !== undefined && (
        <text
          className={styles.end}
          data-over={lastLoad >= shownOver}
          x={right + 20}
          y={place + 4.5}
        >
          {loadWords(last.load)}
        </text>
      )}
    </>
  );
}

/** The week that matters, named above the plot with a hair down to its step. */
function Named({
  week,
  words,
  x,
  y,
  width,
}: {
  week: RunwayWeek;
  words: string;
  x: (week: number) => number;
  y: (value: number) => number;
  width: number;
}) {
  const load = knownValue(week.load);
  if (load === undefined) return null;
  const middle = x(week.week + 0.5);
  const anchor = middle > width / 2 ? 'end' : 'start';
  const at = middle + (anchor === 'end' ? 4 : -4);
  return (
    <g className={styles.named} data-over={load >= shownOver}>
      <line x1={middle} x2={middle} y1={36} y2={y(load) - 3} />
      <text x={at} y={14} textAnchor={anchor}>
        Week of {formatDayShort(week.from)}:
      </text>
      <text x={at} y={31} textAnchor={anchor}>
        {words}, {loadWords(week.load)}
      </text>
    </g>
  );
}
