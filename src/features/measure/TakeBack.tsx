import { type FormEntry, useEntryForm } from '@/data/useEntryForm';
import type { Entry } from '@/domain/log/entries';
import type { Part } from '@/ui/Conflict';
import { Editor, useOpener } from '@/ui/Editor';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import styles from './Rebases.module.css';

interface TakeBackProps<K extends TakenBack> {
  entry: { readonly kind: K } & Pick<Entry, 'key' | 'effective'>;
  /** What the button is called: "Take back the change from March 2025". */
  name: string;
  /** What somebody else wrote meanwhile against taking it back for a reason. */
  partsOf: (theirs: Entry<K>, reason: string) => Part[];
  onDone: () => void;
}

/** What is taken back where it stands. */
type TakenBack = 'rebase' | 'inheritance';

/** Takes a known change, or what was taken over, back for a reason; the log keeps both. */
export function TakeBack<K extends TakenBack>({ entry, name, partsOf, onDone }: TakeBackProps<K>) {
  const { kind, key, effective } = entry;
  const opener = useOpener();
  const form = useEntryForm<{ reason: string }, K>({
    form: `take back ${key}`,
    opening: { reason: '' },
    problems: ({ reason }) =>
      reason.trim() === ''
        ? { reason: 'Say why it should no longer count: the log keeps it.' }
        : {},
    entryOf: ({ reason }) =>
      ({ kind, key, effective, value: null, reason: reason.trim() }) as FormEntry<K>,
    onSaved: onDone,
  });
  const { reason } = form.text;
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
        partsOf={(theirs) => partsOf(theirs, reason)}
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
