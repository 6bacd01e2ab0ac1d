import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** What to say instead of a page or a part of it: what happened, and what to do. */
export function Notice({
  heading,
  children,
  action,
  level: Heading = 'h2',
}: {
  heading: string;
  children: ReactNode;
  action?: ReactNode;
  level?: 'h1' | 'h2' | 'h3';
}) {
  return (
    <section className={styles.notice}>
      <Heading>{heading}</Heading>
      <p>{children}</p>
      {action && <p>{action}</p>}
    </section>
  );
}
