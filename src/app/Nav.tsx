import { Link } from '@tanstack/react-router';
import { writeView } from '@/address/schema';
import { useKept, useView } from '@/address/view';
import { pages } from '@/app/pages';
import styles from './Nav.module.css';

/** The screens: at the side where there is room, in a menu below that. */
export function Nav({ className }: { className?: string | undefined }) {
  const { unit } = useView();
  const kept = useKept();
  return (
    <nav className={className} aria-label="Screens">
      <ul className={styles.list}>
        {pages.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              search={writeView({ ...kept, unit })}
              className={styles.link}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
