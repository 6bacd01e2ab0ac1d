import { useId } from 'react';
import { useSetView, useView } from '@/address/view';
import { usePrinting } from '@/ui/usePrinting';
import styles from './Definitions.module.css';
import { placeId } from './places';

interface FoldProps {
  /** A measure or a section, as the address names it. */
  at: string;
  heading: string;
  level: 'h2' | 'h3';
  /** What is said beside the heading. */
  about?: string;
  children: React.ReactNode;
}

/** An entry that opens where the address names it: one at a time, so that the page stays as long as its list; on paper all do. */
export function Fold({ at, heading, level: Heading, about, children }: FoldProps) {
  const view = useView();
  const setView = useSetView();
  const printing = usePrinting();
  const named = view.measure === at || (at === 'reconciler' && asksOnly(view));
  const open = named || printing;
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <details
        className={styles.fold}
        open={open}
        onToggle={({ currentTarget }) => {
          if (printing || currentTarget.open === open) return;
          setView(
            currentTarget.open ? { measure: at } : { measure: undefined, reconcile: undefined },
            { replace: true },
          );
        }}
      >
        <summary id={placeId(at)}>
          <Heading id={headingId}>{heading}</Heading>
          {about && <span className={styles.quiet}>{about}</span>}
        </summary>
        <div className={styles.body}>{children}</div>
      </details>
    </section>
  );
}

/** A link that names what to reconcile and no place opens the reconciler. */
function asksOnly({ measure, reconcile }: ReturnType<typeof useView>): boolean {
  return measure === undefined && reconcile !== undefined;
}
