import { DefaultZIndexes, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { formatMonth } from '@/domain/format';
import type { Month } from '@/domain/month';
import { linePath } from './geometry';
import strokes from './strokes.module.css';
import styles from './Trend.module.css';
import { useDots } from './trendDots';
import type { TrendMonth } from './trendShape';
import type { UsualRange } from './usualRanges';

interface UsualGroundProps {
  ranges: readonly UsualRange[];
  months: readonly TrendMonth[];
}

/** Behind the months: what was usual, and the months it was taken from. An end that there is not is not drawn. */
export function UsualGround({ ranges, months }: UsualGroundProps) {
  return (
    <>
      <ZIndexLayer zIndex={DefaultZIndexes.grid - 1}>
        {ranges.map((range) => (
          <Grounds key={range.from} range={range} />
        ))}
      </ZIndexLayer>
      <ZIndexLayer zIndex={DefaultZIndexes.area}>
        {ranges.map((range) => (
          <g key={range.from}>
            <Ends range={range} />
            <TrialEnds range={range} />
            <TakenLabel range={range} months={months} />
          </g>
        ))}
      </ZIndexLayer>
    </>
  );
}

interface RangeProps {
  range: UsualRange;
}

/** From the baseline's last month on, its range judges. */
function judgedFrom({ from, baseline }: UsualRange): Month {
  return baseline && baseline.to > from ? baseline.to : from;
}

/** The months of the baseline, and the usual range; on the side of an end that there is not it reaches to the plot's edge. */
function Grounds({ range }: RangeProps) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const { from, to, baseline, band } = range;
  if (!plot || !x || !y || !baseline) return null;
  const left = x(from) ?? plot.x;
  const start = x(judgedFrom(range)) ?? left;
  // Held within the plot: while another measure's scale is still drawn, an end may lie far outside it.
  const within = (height: number) => Math.min(Math.max(height, plot.y), plot.y + plot.height);
  const top = within((band?.upper != null ? y(band.upper) : undefined) ?? plot.y);
  const bottom = within((band?.lower != null ? y(band.lower) : undefined) ?? plot.y + plot.height);
  const hasEnd = band !== null && (band.lower ?? band.upper) !== null;
  return (
    <>
      {start > left && (
        <rect
          className={styles.takenMonths}
          x={left}
          y={plot.y}
          width={start - left}
          height={plot.height}
        />
      )}
      {hasEnd && (
        <rect
          className={styles.band}
          x={start}
          y={top}
          width={Math.max(0, (x(to) ?? start) - start)}
          height={Math.max(0, bottom - top)}
        />
      )}
    </>
  );
}

/** The level, and the ends of the range that judges. */
function Ends({ range }: RangeProps) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const { from, to, baseline, band } = range;
  if (!x || !y || !baseline) return null;
  const across = (start: Month, value: number) => `M${x(start)} ${y(value)}H${x(to)}`;
  const ends = [band?.lower, band?.upper].flatMap((end) => end ?? []);
  return (
    <>
      <path className={styles.level} d={across(from, baseline.mean)} />
      <path
        data-ends={ends.length}
        className={styles.end}
        d={ends.map((end) => across(judgedFrom(range), end)).join('')}
      />
    </>
  );
}

/** The ends of a range on trial, as each month had it. */
function TrialEnds({ range: { trial } }: RangeProps) {
  const lower = useDots(trial.map(({ month, band }) => ({ month, value: band.lower })));
  const upper = useDots(trial.map(({ month, band }) => ({ month, value: band.upper })));
  if (!lower || !upper) return null;
  return <path className={strokes.trial} d={`${linePath(lower)}${linePath(upper)}`} />;
}

/** Which months a baseline is, where there is room to write it: on the side that its months leave free. */
function TakenLabel({ range, months }: RangeProps & Pick<UsualGroundProps, 'months'>) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  const dots = useDots(months) ?? [];
  const { from, baseline } = range;
  const [left, right] = [x?.(from), x?.(judgedFrom(range))];
  if (!plot || !baseline || left === undefined || right === undefined || right - left < ROOM)
    return null;
  const within = dots.flatMap((dot) => (dot && dot.x >= left && dot.x <= right ? dot.y : []));
  const above = Math.min(...within) - plot.y;
  const below = plot.y + plot.height - Math.max(...within);
  const words = `what is usual ${baseline.frozen ? 'was' : 'so far is'} taken from: ${formatMonth(baseline.from)} to ${formatMonth(baseline.to)}`;
  return (
    <text
      className={styles.taken}
      x={left + 8}
      y={below > above ? plot.y + plot.height - 10 : plot.y + 16}
    >
      {words}
    </text>
  );
}

/** So wide are a baseline's words, in pixels, and so far apart its months for them to stand. */
const ROOM = 330;
