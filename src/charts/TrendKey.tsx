import type { ChangeMonth } from '@/domain/change/change';
import { meaningOf } from '@/domain/change/words';
import type { Measure } from '@/domain/measures/measure';
import { sidePath, sides } from './ChangeMarks';
import { dotsPath } from './geometry';
import strokes from './strokes.module.css';
import styles from './Trend.module.css';
import { meaningColours } from './trendShape';
import type { UsualRange } from './usualRanges';

interface TrendKeyProps {
  months: readonly ChangeMonth[];
  ranges: readonly UsualRange[];
  better: Measure['better'];
}

/** What is on the chart, of that which is on it. */
export function TrendKey({ months, ranges, better }: TrendKeyProps) {
  const [first] = months;
  const shown = {
    mean: months.some(({ mean6 }) => mean6 !== null),
    band: ranges.some(({ band }) => band !== null && (band.lower ?? band.upper) !== null),
    level: ranges.some(({ baseline }) => baseline !== null),
    taken: ranges.some(({ from, baseline }) => baseline !== null && baseline.to > from),
    trial: ranges.some(({ trial }) => trial.length > 0),
    few: ranges.some(({ baseline }) => baseline === null),
  };
  const past = sides.filter((side) => months.some(({ state }) => state.kind === side));
  if (!first) return null;
  return (
    <ul className={styles.key} aria-label="Key">
      <Item words="a month">
        <path className={strokes.data} d="M0 6H24" style={{ strokeWidth: 1 }} />
        <path className={strokes.dot} d={dotsPath([{ x: 12, y: 6 }], 2)} />
      </Item>
      {shown.mean && (
        <Item words="the average of the last six months">
          <path className={strokes.mean} d="M1 6H23" />
        </Item>
      )}
      {shown.band && (
        <Item words="the usual range of that average">
          <path className={styles.band} d="M0 1h24v10H0z" />
          <path className={styles.end} d="M0 1.5h24M0 10.5h24" />
        </Item>
      )}
      {shown.level && (
        <Item words="the usual level">
          <path className={styles.level} d="M0 6h24" />
        </Item>
      )}
      {shown.taken && (
        <Item words="the months it was taken from">
          <path className={styles.takenMonths} d="M0.5 0.5h23v11h-23z" />
        </Item>
      )}
      {past.map((side) => {
        const meaning = meaningOf(side, better);
        const means = meaning === 'neither' ? '' : `, for the ${meaning}`;
        return (
          <Item key={side} words={`called: ${side} the usual level${means}`}>
            <path className={strokes.meanPast} stroke={meaningColours[meaning]} d="M2 6H22" />
            <path fill={meaningColours[meaning]} d={sidePath(side, [{ x: 12, y: 6 }])} />
          </Item>
        );
      })}
      {shown.trial && (
        <Item words="a range on trial, drawn anew each month: it calls nothing">
          <path className={strokes.trial} d="M0 6H24" />
        </Item>
      )}
      {shown.few && <li>Fewer than 7 months have no level.</li>}
    </ul>
  );
}

function Item({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  );
}
