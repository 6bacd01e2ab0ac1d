import { useSession } from '@/data/queries';
import styles from './Ribbon.module.css';

/** Says on every screen, and on paper, that an authority is invented. */
export function Ribbon() {
  const { simulated, authority } = useSession();
  if (!simulated) return null;
  return (
    <aside className={styles.ribbon} aria-label="About these figures">
      <strong>Simulated data</strong> {authority} is an invented authority. No real child or worker
      appears here.
    </aside>
  );
}
