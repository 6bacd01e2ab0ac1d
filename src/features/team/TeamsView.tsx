import { useSetView, useView } from '@/address/view';
import { Segmented } from '@/ui/Segmented';
import styles from './Managers.module.css';

const views = [
  { value: 'teams', label: 'Load' },
  { value: 'managers', label: 'Frontline managers' },
] as const;

/** Which side of the teams is shown: what they carry, or what surrounds their managers. */
export function TeamsView() {
  const { view } = useView();
  const setView = useSetView();
  return (
    <div className={styles.switch}>
      <Segmented
        legend="Show of the teams"
        options={views}
        value={view === 'managers' ? view : 'teams'}
        onChange={(next) => setView({ view: next === 'managers' ? next : undefined })}
      />
    </div>
  );
}
