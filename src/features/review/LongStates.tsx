import { useHref } from '@/address/links';
import { longState, longStateWords } from '@/domain/change/longState';
import type { Review } from '@/domain/review/review';
import styles from './Review.module.css';
import type { NameOf } from './tables';

/** What has stood past its usual level for a year: whether that is the new one is asked here and answered on its page. */
export function LongStates({ review, nameOf }: { review: Review; nameOf: NameOf }) {
  const href = useHref();
  const asked = review.units.flatMap(({ unit, rows }) =>
    review.measures.flatMap((id) => {
      const { measure, carrier, change } = rows[id] ?? {};
      const long = change && longState(change);
      return measure && carrier && long
        ? { unit, measure, words: longStateWords(long, carrier) }
        : [];
    }),
  );
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="new-level" className={styles.section}>
      <h2 id="new-level">Past its usual level for a year</h2>
      <ul className={styles.quiet}>
        {asked.map(({ unit, measure, words }) => (
          <li key={`${unit} ${measure.id}`}>
            {nameOf(unit)}: {words} Then count anew on{' '}
            <a href={href({ page: 'measure', measure: measure.id, unit })}>
              {measure.label}, {nameOf(unit)}
            </a>
            .
          </li>
        ))}
      </ul>
    </section>
  );
}
