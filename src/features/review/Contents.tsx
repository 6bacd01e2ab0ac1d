import { Link } from '@tanstack/react-router';
import { withChange } from '@/address/schema';
import type { ReviewSection } from '@/address/sections';
import { useView } from '@/address/view';
import { reveal } from '@/ui/places';
import styles from './Review.module.css';

/** What is on the page, each a link that a colleague can be sent; the sign-off among it says how it stands. */
export function Contents({ parts }: { parts: readonly (readonly [ReviewSection, string])[] }) {
  const view = useView();
  return (
    <nav aria-label="On this page" className={styles.contents}>
      <ul>
        {parts.map(([at, label]) => (
          <li key={at}>
            <Link
              to="."
              search={(search) => withChange(search, { at })}
              replace
              resetScroll={false}
              activeProps={{ 'aria-current': undefined }}
              onClick={() => view.at === at && reveal(at)}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
