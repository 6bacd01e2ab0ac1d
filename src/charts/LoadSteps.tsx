import { stepPath } from './geometry';
import styles from './LoadLine.module.css';

interface LoadStepsProps {
  /** Where the limit stands at each month, the first first; null where none was set. */
  places: readonly { readonly x: number; readonly y: number | null }[];
  /** Where the ring is, a little after the last month. */
  end: number;
  label: string;
}

/** The load line of a limit that changes: it steps, and carries its ring and number at the end. */
export function LoadSteps({ places, end, label }: LoadStepsProps) {
  const last = places.at(-1)?.y ?? null;
  const path = `${stepPath(places)}${last === null ? '' : `H${end}`}`;
  return (
    <g className={styles.line}>
      <path className={styles.halo} d={path} />
      <path d={path} />
      {last !== null && (
        <>
          <circle cx={end} cy={last} r="3.5" />
          <text x={end} y={last} dx="8" dy="4.5">
            {label}
          </text>
        </>
      )}
    </g>
  );
}
