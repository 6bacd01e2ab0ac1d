import type { DirectTime } from '@/domain/directTime/directTime';
import { formatNumber } from '@/domain/format';
import styles from './DirectTime.module.css';

interface DirectTimeSumProps {
  sum: DirectTime;
  caption: string;
}

/** The sum from hours contracted to hours left, each step with what it follows from and a bar that begins where the last ended. */
export function DirectTimeSum({
  sum: { steps, left, children, each },
  caption,
}: DirectTimeSumProps) {
  const most = Math.max(...steps.map(({ hours }) => hours));
  const least = Math.min(0, left);
  const place = (hours: number) => ((hours - least) / (most - least || 1)) * 100;
  let before = 0;
  const rows = steps.map((step) => {
    const from = before;
    before += step.hours;
    return { ...step, from, to: before };
  });
  return (
    <table className={styles.sum}>
      <caption>{caption}, in hours in the month</caption>
      <tbody>
        {rows.map(({ label, how, hours, from, to }, i) => (
          <tr key={label}>
            <th scope="row">
              {i === 0 ? label : `Less ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
              <span className={styles.how}>{how}</span>
            </th>
            <td className={styles.bar}>
              <Bar
                from={place(from)}
                to={place(to)}
                zero={place(0)}
                kind={i === 0 ? 'whole' : 'off'}
              />
            </td>
            <td className={styles.hours}>{formatNumber(hours, 0)}</td>
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row">Left for children</th>
          <td className={styles.bar}>
            <Bar from={place(0)} to={place(left)} zero={place(0)} kind="left" />
          </td>
          <td className={styles.hours}>{formatNumber(left, 0)}</td>
        </tr>
        <tr className={styles.total}>
          <th scope="row" colSpan={2}>
            For each of {formatNumber(children, 0)} children
            {left < 0 && <span className={styles.how}>The load leaves none: shown as 0.</span>}
          </th>
          <td className={styles.hours}>{formatNumber(each, 1)}</td>
        </tr>
      </tbody>
    </table>
  );
}

interface BarProps {
  /** Places along the bar, 0 to 100. */
  from: number;
  to: number;
  zero: number;
  kind: 'whole' | 'off' | 'left';
}

function Bar({ from, to, zero, kind }: BarProps) {
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" height="12" aria-hidden="true">
      <rect
        data-kind={kind}
        x={Math.min(from, to)}
        y="1"
        width={Math.max(0.4, Math.abs(to - from))}
        height="10"
      />
      <line x1={zero} x2={zero} y1="0" y2="12" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
