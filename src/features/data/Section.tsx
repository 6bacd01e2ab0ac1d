import styles from './Data.module.css';

interface SectionProps {
  id: string;
  heading: string;
  children: React.ReactNode;
}

/** A part of the page under a hairline, its heading beside it where there is room. */
export function Section({ id, heading, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
