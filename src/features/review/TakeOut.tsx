import { useEffect, useRef, useState } from 'react';
import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { type FormEntry, useEntryForm } from '@/data/useEntryForm';
import { formatTime } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Agreed } from '@/domain/review/agreed';
import { Editor, useOpener } from '@/ui/Editor';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import styles from './Exceptions.module.css';
import formStyles from './Form.module.css';

interface TakeOutProps {
  entry: Entry;
  /** What the words are about, to name the button: "the words on caseload". */
  what: string;
}

/** That an entry's words are gone, by whom, when and why; or the way to take them out, for whoever may. */
export function TakeOut({ entry, what }: TakeOutProps) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const [saved, setSaved] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const { takenOut } = entry;
  const gone = takenOut !== undefined;
  useEffect(() => {
    if (saved && gone) told.current?.focus();
  }, [saved, gone]);
  if (takenOut)
    return (
      <p ref={told} tabIndex={-1} className={styles.quiet}>
        Words taken out by {takenOut.author}, {formatTime(takenOut.at)}: {takenOut.reason}
      </p>
    );
  const draft = { ...contentOf(entry, '-'), basedOn: null };
  return refusalOf(draft, session, entries, tree) ? null : (
    <TakeOutForm entry={entry} what={what} onSaved={() => setSaved(true)} />
  );
}

/** Of each person who wrote an action, or a state of it, their last: with it go their earlier ones. */
export function TakeOutOfAction({ agreed, name }: { agreed: Agreed; name: string }) {
  const { states, measure } = agreed;
  const last = new Map(states.map((state) => [state.author, state]));
  return [...last.values()].map((state) => (
    <TakeOut key={state.id} entry={state} what={`the action on ${measure.noun} of ${name}`} />
  ));
}

function contentOf({ id, effective }: Entry, reason: string): FormEntry<'redaction'> {
  const value = { entry: id };
  return { kind: 'redaction', key: keyOf('redaction', value), value, effective, reason };
}

function TakeOutForm({ entry, what, onSaved }: TakeOutProps & { onSaved: () => void }) {
  const opener = useOpener();
  const form = useEntryForm<{ reason: string }, 'redaction'>({
    form: `take out ${entry.id}`,
    opening: { reason: '' },
    problems: ({ reason }) =>
      reason.trim() === '' ? { reason: 'Say why the words are taken out: it is kept.' } : {},
    entryOf: ({ reason }) => contentOf(entry, reason.trim()),
    onSaved,
    onOvertaken: onSaved,
  });
  return (
    <Editor
      opener={opener}
      label="Take the words out"
      name={`Take the words out: ${what} by ${entry.author}`}
      begun={form.begun}
    >
      <SaveForm
        form={form}
        className={formStyles.form}
        label={`Take out ${what}`}
        save="Take them out for good"
        onClose={opener.close}
        partsOf={(theirs) => [{ part: 'Reason', theirs: theirs.reason, mine: form.text.reason }]}
      >
        <p className={formStyles.quiet}>
          The words go for everybody, and those of {entry.author} that they replaced. Who wrote,
          when and about what stays, and so does the reason given here.
        </p>
        <Field
          label="Why the words are taken out"
          error={form.errorIn('reason')}
          length={form.lengthIn('reason')}
        >
          {(control) => (
            <textarea
              {...control}
              name="reason"
              rows={2}
              value={form.text.reason}
              onChange={(event) => form.change({ reason: event.currentTarget.value })}
            />
          )}
        </Field>
      </SaveForm>
    </Editor>
  );
}
