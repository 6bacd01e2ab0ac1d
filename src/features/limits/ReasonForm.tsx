import { type FormEntry, useEntryForm } from '@/data/useEntryForm';
import type { Entry } from '@/domain/log/entries';
import type { EntryKind } from '@/domain/log/values';
import { Button } from '@/ui/Button';
import type { Part } from '@/ui/Conflict';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import styles from './Form.module.css';

/** A button: what it says, and the entry it makes of the reason given. */
interface Action<K extends EntryKind> {
  words: string;
  entryOf: (reason: string) => FormEntry<K>;
}

interface ReasonFormProps<K extends EntryKind> {
  /** Names the decision, so that a reason half typed is found again. */
  name: string;
  label: string;
  actions: readonly [Action<K>, ...Action<K>[]];
  onDone: () => void;
  onClose?: () => void;
  /** Theirs and mine, part by part, where both can be held against each other. */
  partsOf?: (theirs: Entry<K>, mine: FormEntry<K>) => readonly Part[];
  /** Called where somebody else decided first, and nothing is left to decide. */
  onOvertaken?: (theirs: Entry<K>) => void;
}

/** A decision that needs a reason and nothing else: to approve, to decline, to undo, to take back. */
export function ReasonForm<K extends EntryKind>(props: ReasonFormProps<K>) {
  const { name, label, actions, onDone, onClose, partsOf, onOvertaken } = props;
  const [main, ...others] = actions;
  const contentOf = ({ action, reason }: { action: string; reason: string }) =>
    (actions.find(({ words }) => words === action) ?? main).entryOf(reason.trim());
  const form = useEntryForm({
    form: name,
    opening: { action: main.words, reason: '' },
    problems: ({ reason }) =>
      reason.trim() === '' ? { reason: 'Say in a few words why, for the record.' } : {},
    entryOf: contentOf,
    onSaved: onDone,
    onOvertaken,
  });
  const { text } = form;
  return (
    <SaveForm
      form={form}
      className={styles.reason}
      save={main.words}
      onSave={() => form.save({ action: main.words })}
      {...(onClose && { onClose })}
      partsOf={(theirs) => partsOf?.(theirs, contentOf(text)) ?? []}
      buttons={others.map(({ words }) => (
        <Button key={words} onClick={() => form.save({ action: words })}>
          {words}
        </Button>
      ))}
    >
      <Field label={label} error={form.errorIn('reason')} length={form.lengthIn('reason')}>
        {(control) => (
          <textarea
            {...control}
            name="reason"
            rows={2}
            value={text.reason}
            onChange={(event) => form.change({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
    </SaveForm>
  );
}
