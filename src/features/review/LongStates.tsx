import { useHref } from '@/address/links';
import { longState, longStateWords } from '@/domain/change/longState';
import { count } from '@/domain/format';
import type { Measure } from '@/domain/measures/measure';
import type { Review } from '@/domain/review/review';
import { Fold } from '@/ui/Fold';
import styles from './Review.module.css';
import type { NameOf } from './tables';

interface LongAsked {
  readonly unit: string;
  readonly measure: Measure;
  readonly words: string;
}

/** What has stood past its usual level for a year, of all units of a review. */
export function longStatesOf(review: Review): LongAsked[] {
  return review.units.flatMap(({ unit, rows }) =>
    review.measures.flatMap((id) => {
      const { measure, carrier, change } = rows[id] ?? {};
      const long = change && longState(change);
      return measure && carrier && long
        ? [{ unit, measure, words: longStateWords(long, carrier) }]
        : [];
    }),
  );
}

/** What has stood past its usual level for a year: whether that is the new one is asked here and answered on its page. */
export function LongStates({ asked, nameOf }: { asked: readonly LongAsked[]; nameOf: NameOf }) {
  const href = useHref();
  if (asked.length === 0) return null;
  return (
    <Fold
      id="new-level"
      heading="Past its usual level for a year"
      about={count(asked.length, 'figure')}
    >
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
    </Fold>
  );
}
