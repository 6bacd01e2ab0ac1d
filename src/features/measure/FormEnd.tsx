import type { Writing } from '@/data/queries';
import { formatDay, formatMonth } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import type { Entry } from '@/domain/log/entries';
import { Button } from '@/ui/Button';
import { NotSaved } from '@/ui/NotSaved';
import styles from './Rebases.module.css';

interface FormEndProps {
  writing: Writing;
  /** What is left to do where somebody else wrote meanwhile. */
  todo: string;
  /** What the button that saves and the one that does not say. */
  save: string;
  cancel: string;
  onCancel: () => void;
}

/** The end of a form about a known change: why it was not saved, if so, and its two buttons. */
export function FormEnd({ writing, todo, save, cancel, onCancel }: FormEndProps) {
  const { busy, failure, overtakenBy } = writing;
  return (
    <>
      <NotSaved
        failure={failure}
        meanwhile={
          overtakenBy?.kind === 'rebase' && (
            <>
              <p>{wordsOf(overtakenBy)}</p>
              <p>{todo}</p>
            </>
          )
        }
      />
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" disabled={busy}>
          {busy ? 'Saving …' : save}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </>
  );
}

function wordsOf({ author, at, value, effective, reason }: Entry<'rebase'>): string {
  const month = formatMonth(effective);
  const done =
    value === null
      ? `took back the change from ${month}`
      : `counts anew from ${month}: ${value.change}`;
  return `${author}, ${formatDay(dayOfTime(at))}, ${done}. ${reason}`;
}
