import { useEntryForm } from '@/data/useEntryForm';
import { formatMonth } from '@/domain/format';
import type { Rebase } from '@/domain/log/rebases';
import { Editor, useOpener } from '@/ui/Editor';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import { changeParts } from './changeParts';
import styles from './Rebases.module.css';

/** Takes a known change back, for a reason; the log keeps both. */
export function TakeBack({ rebase, onDone }: { rebase: Rebase; onDone: () => void }) {
  const { kind, key, effective } = rebase;
  const opener = useOpener();
  const form = useEntryForm<{ reason: string }, 'rebase'>({
    form: `take back ${key}`,
    opening: { reason: '' },
    problems: ({ reason }) =>
      reason.trim() === ''
        ? { reason: 'Say why it should no longer count: the log keeps it.' }
        : {},
    entryOf: ({ reason }) => ({ kind, key, effective, value: null, reason: reason.trim() }),
    onSaved: onDone,
  });
  const { reason } = form.text;
  const name = `Take back the change from ${formatMonth(effective)}`;
  return (
    <Editor
      opener={opener}
      label="Take back"
      name={name}
      begun={form.begun}
      className={styles.takeBack}
    >
      <SaveForm
        form={form}
        className={styles.form}
        label={name}
        save="Take it back"
        onClose={opener.close}
        partsOf={(theirs) => changeParts(theirs, { value: null, effective, reason })}
      >
        <Field
          label="Reason for taking it back"
          error={form.errorIn('reason')}
          length={form.lengthIn('reason')}
        >
          {(control) => (
            <textarea
              {...control}
              name="reason"
              rows={2}
              value={reason}
              onChange={(event) => form.change({ reason: event.currentTarget.value })}
            />
          )}
        </Field>
      </SaveForm>
    </Editor>
  );
}
