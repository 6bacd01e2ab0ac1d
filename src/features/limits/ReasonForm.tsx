import { useRef, useState } from 'react';
import { useWriting } from '@/data/queries';
import { writtenWords } from '@/domain/limits/words';
import type { EntryContent } from '@/domain/log/entries';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { NotSaved } from '@/ui/NotSaved';
import styles from './Form.module.css';

interface ReasonFormProps {
  label: string;
  /** Each a button: what it says, and the draft it sends with the reason given. */
  actions: readonly { words: string; draft: (reason: string) => EntryContent }[];
  onDone: () => void;
  onCancel?: () => void;
}

/** A decision that needs a reason and nothing else: to approve, to decline, to undo, to take back. */
export function ReasonForm({ label, actions, onDone, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const { busy, failure, overtakenBy, write } = useWriting();

  const act = async (draft: (reason: string) => EntryContent) => {
    if (reason.trim() === '') {
      setError('Say in a few words why, for the record.');
      field.current?.focus();
      return;
    }
    if (await write(draft(reason.trim()))) onDone();
  };
  return (
    <form className={styles.reason} onSubmit={(event) => event.preventDefault()}>
      <Field label={label} error={error}>
        {(props) => (
          <textarea
            {...props}
            ref={field}
            rows={2}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        {actions.map(({ words, draft }, i) => (
          <Button
            key={words}
            kind={i === 0 ? 'primary' : 'quiet'}
            disabled={busy}
            onClick={() => void act(draft)}
          >
            {words}
          </Button>
        ))}
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
      <NotSaved
        failure={failure}
        meanwhile={
          overtakenBy &&
          `${writtenWords(overtakenBy)}, was faster: ${overtakenBy.reason} Look at what stands now before you decide.`
        }
      />
    </form>
  );
}
