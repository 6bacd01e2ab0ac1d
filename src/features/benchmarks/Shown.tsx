import type { PublishedMeasure } from '@/domain/benchmarks/measures';
import type { Divided } from '@/domain/measures/rates';
import styles from './Benchmarks.module.css';
import { partsWords, shownValue } from './words';

interface ShownProps {
  figure: Divided;
  measure: PublishedMeasure;
  /** The figure the row is about. */
  main?: boolean;
}

/** A figure with what it was divided from under it, or in words why there is none. */
export function Shown({ figure, measure, main = false }: ShownProps) {
  const missing = figure.value.kind !== 'known';
  return (
    <span className={styles.shown} data-missing={missing}>
      <span className={main && !missing ? styles.main : undefined}>
        {shownValue(figure.value, measure)}
      </span>
      <span className={styles.parts}>{partsWords(figure, measure)}</span>
    </span>
  );
}
