import { Link } from '@tanstack/react-router';
import { withChange } from '@/address/schema';
import type { Section } from '@/address/sections';
import { useView } from '@/address/view';
import { measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { reveal } from '@/ui/places';
import styles from './Definitions.module.css';
import { placeId } from './places';
import type { bySubject } from './subjects';

interface ContentsProps {
  subjects: ReturnType<typeof bySubject>;
}

/** What is on the page, by subject, each a link that a colleague can be sent. */
export function Contents({ subjects }: ContentsProps) {
  return (
    <nav
      id={placeId('contents')}
      aria-label="On this page"
      tabIndex={-1}
      className={styles.contents}
    >
      <ul>
        <li>
          <PlaceLink at="reconciler">One month, counted in other ways</PlaceLink>
        </li>
        <li>
          <PlaceLink at="one-person">When a figure above its limit is over it</PlaceLink>
        </li>
        <li>
          <PlaceLink at="real-change">When a change is real</PlaceLink>
        </li>
        <li>
          <PlaceLink at="words">Words used here</PlaceLink>
        </li>
        <li>
          <PlaceLink at="symbols">Where there is no figure</PlaceLink>
        </li>
      </ul>
      {[...subjects].map(([name, measures]) => (
        <div key={name}>
          <p className={styles.quiet}>{name}</p>
          <ul>
            {measures.map((id) => (
              <li key={id}>
                <PlaceLink at={id}>{measureOf(id).label}</PlaceLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Leads to a place on the page; followed again, it leads there again. */
export function PlaceLink({
  at,
  reconcile,
  children,
}: {
  at: Section | MeasureId;
  /** What the reconciler then shows. */
  reconcile?: string;
  children: React.ReactNode;
}) {
  const view = useView();
  return (
    <Link
      to="/definitions"
      search={(search) => withChange(search, { measure: at, ...(reconcile && { reconcile }) })}
      resetScroll={false}
      activeProps={{ 'aria-current': undefined }}
      onClick={() => view.measure === at && reveal(placeId(at))}
    >
      {children}
    </Link>
  );
}
