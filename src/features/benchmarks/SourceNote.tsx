import type { Published } from '@/domain/benchmarks/published';
import styles from './Benchmarks.module.css';
import { sourceWords } from './words';

/** Under every figure: where it is from, as at when, on which basis and under which licence. */
export function SourceNote({
  published,
  year,
  children,
}: {
  published: Published;
  year: number;
  children?: React.ReactNode;
}) {
  return (
    <div className={styles.source}>
      {children}
      <p>
        Source: {sourceWords(published)}, as at 30 September {year}. DfE’s basis.
      </p>
    </div>
  );
}
