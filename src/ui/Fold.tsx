import styles from './Fold.module.css';

interface FoldProps {
  /** Of the heading, for a link to lead to. */
  id: string;
  heading: string;
  /** What is in it, where its heading does not say how much. */
  about?: string | undefined;
  children: React.ReactNode;
}

/** A long part of a page, folded until it is wanted or a link leads to it; on paper it is open. */
export function Fold({ id, heading, about, children }: FoldProps) {
  return (
    <section aria-labelledby={id} className={styles.fold}>
      <details>
        <summary>
          <h2 id={id}>{heading}</h2>
          {about && <span className={styles.about}>{about}</span>}
        </summary>
        <div className={styles.body}>{children}</div>
      </details>
    </section>
  );
}
