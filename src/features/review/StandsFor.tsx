import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { type Exception, withUnder } from '@/domain/review/exceptions';
import type { Restatement } from '@/domain/review/restatements';
import { ExceptionLine } from './ExceptionLine';
import styles from './Exceptions.module.css';
import type { NameOf } from './tables';
import { keyOfException } from './words';

/** So many lines stand open; more are named in a paragraph that opens, unless somebody wrote about one of them. */
const FEW = 6;

interface StandsForProps {
  exception: Exception;
  restated: readonly Restatement[];
  month: Month;
  evidence: Evidence;
  nameOf: NameOf;
  writable: boolean;
}

/** What a line stands for beside its own: each in a line, which opens in full. */
export function StandsFor({ exception, ...shared }: StandsForProps) {
  const under = exception.under.flatMap((each) => withUnder(each));
  if (under.length === 0) return null;
  const lines = (
    <ul>
      {under.map(({ exception: each, depth }) => (
        <ExceptionLine key={keyOfException(each)} exception={each} depth={depth} {...shared} />
      ))}
    </ul>
  );
  return under.length <= FEW ? (
    <div className={styles.under}>
      <h4>Stands for {under.length} more</h4>
      {lines}
    </div>
  ) : (
    <details className={styles.under} open={under.some(({ exception: { comment } }) => comment)}>
      <summary>
        <h4>Stands for {under.length} more</h4>
        <p className={styles.quiet}>{exception.standsFor}</p>
      </summary>
      {lines}
    </details>
  );
}
