import { Fragment } from 'react';
import styles from './Facts.module.css';

interface Fact {
  readonly term: string;
  readonly sentences: readonly string[];
  /** The one a reader looks for first. */
  readonly main?: boolean;
}

/** Terms with what there is to say of each, side by side where there is room. More terms may follow as children. */
export function Facts({ facts, children }: { facts: readonly Fact[]; children?: React.ReactNode }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, sentences, main }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          {sentences.map((sentence) => (
            <dd key={sentence} className={main ? styles.main : undefined}>
              {sentence}
            </dd>
          ))}
        </Fragment>
      ))}
      {children}
    </dl>
  );
}
