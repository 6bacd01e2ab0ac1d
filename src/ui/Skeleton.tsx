import styles from './Skeleton.module.css';

/** A quiet block in the shape of what is coming, so that nothing moves when it comes. */
export function Skeleton({ width = '100%', height = 16 }: { width?: string; height?: number }) {
  return <span className={styles.block} style={{ width, height }} aria-hidden="true" />;
}
