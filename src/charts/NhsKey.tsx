import type { PointType } from '@/domain/spc/label';
import type { SignalPoint } from '@/domain/spc/signalPoints';
import { signalLooks } from './NhsMarks';
import styles from './Trend.module.css';

const words = {
  special_cause_improvement: 'signal for the better',
  special_cause_concern: 'signal for the worse',
  special_cause_neutral_high: 'signal upwards',
  special_cause_neutral_low: 'signal downwards',
} as const satisfies Partial<Record<PointType, string>>;

/** What the marks of the NHS tool on the chart mean, of those that are on it. */
export function NhsKey({ points }: { points: readonly SignalPoint[] }) {
  const types = new Set(points.map(({ pointType }) => pointType));
  const present = (Object.keys(words) as (keyof typeof words)[]).filter((type) => types.has(type));
  const trial = points.some(({ state }) => state === 'trial');
  const few = points.some(({ state }) => state === 'too few');
  if (present.length === 0 && !trial && !few) return null;
  return (
    <ul className={styles.key}>
      {present.map((type) => (
        <li key={type}>
          <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
            <path d={signalLooks[type].draw([{ x: 0, y: 0 }])} fill={signalLooks[type].colour} />
          </svg>
          {words[type]}
        </li>
      ))}
      {trial && <li>Broken lines: a range on trial, from fewer than 13 months.</li>}
      {few && <li>Fewer than 7 months have no range.</li>}
    </ul>
  );
}
