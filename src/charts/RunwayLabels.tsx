import { formatDayShort } from '@/domain/format';
import type { RunwayWeek } from '@/domain/projection/runway';
import { loadWords } from '@/domain/projection/runwayWords';
import { knownValue } from '@/domain/value';
import { spread } from './geometry';
import styles from './RunwayChart.module.css';

/** A week named on the chart, and what it is named for: "over the line". */
export interface NamedWeek {
  readonly week: RunwayWeek;
  readonly words: string;
}

/** A load is over its line as shown: from 100.5 it reads 101%. */
export const shownOver = 100.5;

/** The load now over its step, and the last one beside its end, clear of the load line's number. */
export function Ends({
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
export function Named({
  week,
  words,
  x,
  y,
  width,
}: NamedWeek & {
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
