import { useSession } from '@/data/queries';
import { SimulatedContext } from '@/export/simulated';
import styles from './Ribbon.module.css';

const words = (authority: string) =>
  `${authority} is an invented authority. No real child or worker appears here.`;

/** Says on every screen, and on paper, that an authority is invented. */
export function Ribbon() {
  const { simulated, authority } = useSession();
  if (!simulated) return null;
  return (
    <aside className={styles.ribbon} aria-label="About these figures">
      <strong>Simulated data</strong> {words(authority)}
    </aside>
  );
}

/** Lets everything that is saved from a page say so too. */
export function SaysSimulated({ children }: { children: React.ReactNode }) {
  const { simulated, authority } = useSession();
  return (
    <SimulatedContext value={simulated ? words(authority) : undefined}>{children}</SimulatedContext>
  );
}
