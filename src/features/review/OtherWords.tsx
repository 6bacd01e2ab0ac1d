import { useHref } from '@/address/links';
import type { Month } from '@/domain/month';
import type { OtherWords as Words } from '@/domain/review/otherWords';
import styles from './Exceptions.module.css';
import { Said } from './LeaderWords';
import page from './Review.module.css';
import { otherWordsHeading } from './words';

interface OtherWordsProps {
  words: readonly Words[];
  month: Month;
  nameOf: (unit: string) => string;
}

/** What was written for the month about measures that are no exceptions of it, or not any more. */
export function OtherWords({ words, month, nameOf }: OtherWordsProps) {
  const href = useHref();
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="other-words" className={page.section}>
      <h2 id="other-words">{otherWordsHeading}</h2>
      <ul className={styles.did}>
        {words.map(({ unit, measure, comment }) => (
          <li key={comment.entry.id}>
            <h3>
              <a href={href({ page: 'measure', measure: measure.id, unit, month })}>
                {nameOf(unit)}
              </a>
              , {measure.noun}
            </h3>
            <Said comment={comment} />
          </li>
        ))}
      </ul>
    </section>
  );
}
