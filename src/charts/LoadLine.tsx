import styles from './LoadLine.module.css';

/** A place in the drawing: pixels, or per cents of it as "62.5%". */
export interface Place {
  readonly x: number | string;
  readonly y: number | string;
}

interface LoadLineProps {
  from: Place;
  /** Where the ring is, with the number beside it. */
  to: Place;
  label: string;
}

/** The one recurring mark: a rule with a small ring at its end and its number, the same weight wherever a limit is. */
export function LoadLine({ from, to, label }: LoadLineProps) {
  return (
    <g className={styles.line}>
      <line className={styles.halo} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle cx={to.x} cy={to.y} r="3.5" />
      <text x={to.x} y={to.y} dx="8" dy="4.5">
        {label}
      </text>
    </g>
  );
}
