import { LoadLine } from './LoadLine';
import styles from './ScaleBar.module.css';

interface ScaleBarProps {
  /** The bar in words. */
  label: string;
  /** Not below 0. */
  value: number;
  /** What fills the scale that the bar shares with others. */
  most: number;
  line?: { value: number; label: string } | undefined;
  /** True where the figure, as shown, is past its line. */
  over: boolean;
}

/** Leaves room at the end for the number of a load line that stands there. */
const room = 0.86;

/** One figure as a bar from 0, with its load line where it has one. */
export function ScaleBar({ label, value, most, line, over }: ScaleBarProps) {
  const at = (number: number) => `${(Math.max(0, number) / (most || 1)) * room * 100}%`;
  return (
    <svg className={styles.bar} width="100%" height="28" role="img" aria-label={label}>
      <rect className={styles.value} x="0" y="13" width={at(value)} height="8" />
      {line && over && (
        <rect
          className={styles.over}
          x={at(line.value)}
          y="13"
          width={at(value - line.value)}
          height="8"
        />
      )}
      {line && (
        <LoadLine
          from={{ x: at(line.value), y: 28 }}
          to={{ x: at(line.value), y: 5 }}
          label={line.label}
        />
      )}
    </svg>
  );
}
