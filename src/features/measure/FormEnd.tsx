import { Button } from '@/ui/Button';
import { NotWritten } from './NotWritten';
import styles from './Rebases.module.css';
import type { Trouble } from './useWriting';

interface FormEndProps {
  trouble: Trouble | undefined;
  /** What is left to do where somebody else wrote meanwhile. */
  todo: string;
  saving: boolean;
  /** What the button that saves and the one that does not say. */
  save: string;
  cancel: string;
  onCancel: () => void;
}

/** The end of a form that writes to the log: why it was not saved, if so, and its two buttons. */
export function FormEnd({ trouble, todo, saving, save, cancel, onCancel }: FormEndProps) {
  return (
    <>
      {trouble && <NotWritten trouble={trouble} todo={todo} />}
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" disabled={saving}>
          {saving ? 'Saving …' : save}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </>
  );
}
