import { useNavigate } from '@tanstack/react-router';
import { useSession, useSwitchPersona, useUnitTree } from '@/data/queries';
import { landing, type Persona } from '@/domain/session';
import { keptAcrossPages, useView } from '@/search';
import styles from './Pickers.module.css';

/** Who is here. A simulated authority lets one become somebody else, and lands on their page. */
export function PersonaPicker() {
  const session = useSession();
  const tree = useUnitTree();
  const view = useView();
  const navigate = useNavigate();
  const switchPersona = useSwitchPersona();
  if (session.personas.length === 0)
    return (
      <span className={styles.asAt}>
        {session.name}, {session.role}
      </span>
    );
  const become = async (persona: Persona) => {
    await switchPersona(persona);
    const { page, unit } = landing(persona);
    const kept = keptAcrossPages(view);
    if (page === 'team')
      await navigate({ to: '/teams/$team', params: { team: unit }, search: kept });
    else
      await navigate({
        to: '/',
        search: { ...kept, unit: unit === tree.root.id ? undefined : unit },
      });
  };
  return (
    <label className={styles.picker}>
      <span className={styles.label}>You are</span>
      <select
        className={`${styles.select} ${styles.quiet}`}
        value={session.role}
        onChange={(event) => {
          const persona = session.personas.find(({ role }) => role === event.target.value);
          if (persona) void become(persona);
        }}
      >
        {session.personas.map(({ name, role }) => (
          <option key={role} value={role}>
            {name}, {role}
          </option>
        ))}
      </select>
    </label>
  );
}
