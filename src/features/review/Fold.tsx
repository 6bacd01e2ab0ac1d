import type { ReviewSection } from '@/address/sections';
import styles from './Review.module.css';

interface FoldProps {
  id: ReviewSection;
  heading: string;
  /** What is in it, where its heading does not say how much. */
  about?: string | undefined;
  children: React.ReactNode;
}

/** A long part of the page, folded until it is wanted or a link leads to it. */
export function Fold({ id, heading, about, children }: FoldProps) {
  return (
    <section aria-labelledby={id} className={styles.fold}>
      <details>
        <summary>
          <h2 id={id}>{heading}</h2>
          {about && <span className={styles.quiet}>{about}</span>}
        </summary>
        <div className={styles.section}>{children}</div>
      </details>
    </section>
  );
}
