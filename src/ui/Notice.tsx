import { useId } from 'react';
import styles from './Notice.module.css';

export type NoticeKind = 'empty' | 'error' | 'forbidden' | 'stale' | 'loading';

const roles: Readonly<Partial<Record<NoticeKind, 'alert' | 'status'>>> = {
  error: 'alert',
  loading: 'status',
};

interface NoticeProps {
  kind: NoticeKind;
  /** The heading's level: h1 where the notice stands for a whole page. */
  level?: 'h1' | 'h2' | 'h3';
  /** What is the case, in a few words. */
  heading: string;
  /** What it means and what to do about it. */
  children: React.ReactNode;
  /** A button or a link that does it. */
  action?: React.ReactNode;
}

/** What stands where the figures would, or above figures that are not as fresh as they should be. */
export function Notice({ kind, level: Heading = 'h2', heading, children, action }: NoticeProps) {
  const id = useId();
  return (
    <section className={styles.notice} data-kind={kind} aria-labelledby={id} role={roles[kind]}>
      <Heading id={id} className={styles.heading}>
        {heading}
      </Heading>
      <div className={styles.words}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </section>
  );
}
