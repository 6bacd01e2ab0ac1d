import { useId, useState } from 'react';
import { useWriting } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import type { Rebase } from '@/domain/log/rebases';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { FormEnd } from './FormEnd';
import styles from './Rebases.module.css';

/** Takes a known change back, for a reason; the log keeps both. */
export function TakeBack({ rebase, onDone }: { rebase: Rebase; onDone: () => void }) {
  const form = useId();
  const writing = useWriting();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const month = formatMonth(rebase.effective);
  const save = async (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (missing) event.currentTarget.querySelector('textarea')?.focus();
    else {
      const { kind, key, effective, id } = rebase;
      const draft = { kind, key, effective, value: null, basedOn: id, reason: reason.trim() };
      if (await writing.write(draft)) onDone();
    }
  };
  return (
    <>
      <Button
        aria-expanded={open}
        aria-controls={open ? form : undefined}
        aria-label={`Take back the change from ${month}`}
        onClick={() => setOpen(!open)}
      >
        Take back
      </Button>
      {open && (
        <form
          id={form}
          className={styles.form}
          aria-label={`Take back the change from ${month}`}
          noValidate
          onSubmit={save}
        >
          <Field
            label="Reason for taking it back"
            error={
              tried && missing ? 'Say why it should no longer count: the log keeps it.' : undefined
            }
          >
            {(props) => (
              <textarea
                {...props}
                rows={2}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            )}
          </Field>
          <FormEnd
            writing={writing}
            todo="Read theirs. Take it back again if it should still go."
            save="Take it back"
            cancel="Keep it"
            onCancel={() => setOpen(false)}
          />
        </form>
      )}
    </>
  );
}
