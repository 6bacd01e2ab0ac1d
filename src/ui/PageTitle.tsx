import styles from './PageTitle.module.css';

interface PageTitleProps {
  /** What is in view, a unit or a screen. */
  title: string;
  /** When, or of whom; set lighter. */
  detail?: string | undefined;
  /** Where in the tree. */
  breadcrumb?: React.ReactNode;
  /** How fresh what follows is. */
  note?: React.ReactNode;
  /** The sentence or two that already answer, before any figure. */
  children?: React.ReactNode;
}

export function PageTitle({ title, detail, breadcrumb, note, children }: PageTitleProps) {
  const words = [title, detail].filter(Boolean);
  return (
    <header className={styles.title}>
      <title>{`${words.join(', ')} – Loadline`}</title>
      {breadcrumb}
      <h1>
        {title}
        {detail && ' '}
        {detail && <span className={styles.detail}>{detail}</span>}
      </h1>
      {note && <p className={styles.note}>{note}</p>}
      {children && <p className={styles.answer}>{children}</p>}
    </header>
  );
}
