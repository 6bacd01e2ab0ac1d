import type { CaseType } from '@/domain/worker';
import styles from './Blocks.module.css';
import { caseColours } from './caseColours';

interface BlocksProps {
  type: CaseType;
  count: number;
  /** A hollow block is a child with nobody at work for them. */
  hollow?: boolean;
}

/** One square a child, in tens so that they can be counted; the number stands beside them in text. */
export function Blocks({ type, count, hollow = false }: BlocksProps) {
  const inset = hollow ? 0.75 : 0;
  const side = 11 - 2 * inset;
  const square = (i: number) =>
    `M${(i % 10) * 13 + inset} ${Math.floor(i / 10) * 14 + inset}h${side}v${side}h${-side}z`;
  const columns = Math.min(count, 10);
  const rows = Math.ceil(count / 10);
  if (count <= 0) return null;
  return (
    <svg
      className={styles.blocks}
      viewBox={`0 0 ${columns * 13} ${rows * 14 - 2}`}
      width={columns * 13}
      height={rows * 14 - 2}
      aria-hidden="true"
      style={{ color: caseColours[type] }}
    >
      <path
        d={Array.from({ length: count }, (_, i) => square(i)).join('')}
        fill={hollow ? 'none' : 'currentColor'}
        stroke={hollow ? 'currentColor' : 'none'}
        strokeWidth="1.5"
      />
    </svg>
  );
}
