import { useNavigate } from '@tanstack/react-router';
import { writeView } from '@/address/schema';
import { useKept } from '@/address/view';
import { useSession, useSwitchPersona, useUnitTree } from '@/data/queries';
import { landing, type Persona } from '@/domain/session';
import { Select } from '@/ui/Select';
import styles from './Header.module.css';

/** Who is here. A simulated authority lets one become somebody else, and lands on their page. */
export function PersonaPicker() {
  const session = useSession();
  const tree = useUnitTree();
  const kept = useKept();
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
    if (page === 'team')
      await navigate({ to: '/teams/$team', params: { team: unit }, search: writeView(kept) });
    else
      await navigate({
        to: '/',
        search: writeView({ ...kept, unit: unit === tree.root.id ? undefined : unit }),
      });
  };
  return (
    <Select
      label="You are"
      options={session.personas.map(({ name, role }) => ({
        value: role,
        label: `${name}, ${role}`,
      }))}
      value={session.role}
      onChange={(chosen) => {
        const persona = session.personas.find(({ role }) => role === chosen);
        if (persona) void become(persona);
      }}
      enter="Press Enter to change to them"
      quiet
    />
  );
}
