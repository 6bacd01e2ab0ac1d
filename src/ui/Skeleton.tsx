import styles from './Skeleton.module.css';
import { VisuallyHidden } from './VisuallyHidden';

/** Where something will stand, in its final size, so that nothing moves when it comes. Sizes are CSS lengths. */
export function Skeleton({ width = '100%', height }: { width?: string; height: string }) {
  return <span className={styles.block} style={{ width, height }} aria-hidden="true" />;
}

/** As many rows of a table to come, ruled as they will be. */
export function SkeletonRows({ rows, height }: { rows: number; height: string }) {
  return (
    <span className={styles.rows} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move.
        <span key={row} className={styles.row} style={{ height }}>
          <Skeleton width="22%" height="12px" />
          <Skeleton width="64%" height="12px" />
        </span>
      ))}
    </span>
  );
}

/** Says what is being fetched to those who cannot see the shapes. */
export function Loading({ what, children }: { what: string; children: React.ReactNode }) {
  return (
    <div className={styles.loading}>
      <span role="status">
        <VisuallyHidden>{`Loading ${what}`}</VisuallyHidden>
      </span>
      {children}
    </div>
  );
}
