import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { type FormEntry, useEntryForm } from '@/data/useEntryForm';
import { formatMonth } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { ActionValue } from '@/domain/log/values';
import { addMonths, type Month, monthRange } from '@/domain/month';
import { reviewProblem } from '@/domain/permissions/contentRules';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Exception } from '@/domain/review/exceptions';
import { Button } from '@/ui/Button';
import type { Part } from '@/ui/Conflict';
import { Editor, useOpener } from '@/ui/Editor';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import styles from './Form.module.css';

type Typed = Pick<ActionValue, 'action' | 'ownerRole' | 'review' | 'state'>;

const done = 'Mark as done';

interface ActionFormProps {
  exception: Exception;
  month: Month;
}

/** What is agreed about an exception, for whoever may agree it. */
export function ActionForm({ exception, month }: ActionFormProps) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const empty = { ...contentOf(openingOf(exception, month), exception, month), basedOn: null };
  return refusalOf(empty, session, entries, tree) ? null : (
    <AgreeForm exception={exception} month={month} />
  );
}

/** The action, who owns it, when it is looked at again; or that it is done. */
function AgreeForm({ exception, month }: ActionFormProps) {
  const isOpen = exception.agreed?.action.state === 'open';
  const opener = useOpener();
  const form = useEntryForm({
    form: `action ${keyFor(exception)} ${month}`,
    opening: openingOf(exception, month),
    problems: (text) => problemsOf(text, month),
    entryOf: (text) => contentOf(text, exception, month),
    onSaved: opener.close,
  });
  const { text, errorIn, lengthIn } = form;
  const change = (part: Partial<Typed>) => form.change({ ...part, state: 'open' });
  const next = addMonths(month, 1);
  const months = monthRange(next, addMonths(month, 12));
  return (
    <Editor
      opener={opener}
      label={isOpen ? 'Change what is agreed' : 'Agree an action'}
      begun={form.begun}
    >
      <SaveForm
        form={form}
        className={styles.form}
        save={text.state === 'done' ? done : isOpen ? 'Save the change' : 'Agree it'}
        onClose={opener.close}
        partsOf={(theirs) => partsOf(theirs, text)}
        together={({ value }) => joined(value, text)}
        buttons={
          isOpen &&
          !form.begun && <Button onClick={() => form.save({ state: 'done' })}>{done}</Button>
        }
      >
        <Field label="What is done" error={errorIn('action')} length={lengthIn('action')}>
          {(control) => (
            <textarea
              {...control}
              name="action"
              rows={2}
              value={text.action}
              onChange={(event) => change({ action: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field
          label="Who owns it, by role"
          hint="A role, such as Head of Service; people change."
          error={errorIn('ownerRole')}
          length={lengthIn('ownerRole')}
        >
          {(control) => (
            <input
              {...control}
              name="ownerRole"
              value={text.ownerRole}
              onChange={(event) => change({ ownerRole: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Look at it again in" error={errorIn('review')}>
          {(control) => (
            <select
              {...control}
              name="review"
              value={text.review}
              onChange={(event) => change({ review: Number(event.currentTarget.value) as Month })}
            >
              {[...new Set([...months, text.review])]
                .sort((a, b) => a - b)
                .map((each) => (
                  <option key={each} value={each}>
                    {formatMonth(each)}
                  </option>
                ))}
            </select>
          )}
        </Field>
      </SaveForm>
    </Editor>
  );
}

function measureOf({ flag, agreed }: Exception) {
  return agreed?.measure.id ?? flag.measure;
}

function keyFor(exception: Exception): string {
  return keyOf('action', { unit: exception.flag.unit, measure: measureOf(exception) });
}

function openingOf({ agreed }: Exception, month: Month): Typed {
  if (agreed?.action.state !== 'open')
    return { action: '', ownerRole: '', review: addMonths(month, 1), state: 'open' };
  const { ownerRole, review, state } = agreed.action;
  const action = agreed.state.takenOut ? '' : agreed.action.action;
  return { action, ownerRole, review, state };
}

function contentOf(text: Typed, exception: Exception, month: Month): FormEntry<'action'> {
  return {
    kind: 'action',
    key: keyFor(exception),
    value: {
      unit: exception.flag.unit,
      measure: measureOf(exception),
      action: text.action.trim(),
      ownerRole: text.ownerRole.trim(),
      review: text.review,
      state: text.state,
    } satisfies ActionValue,
    effective: month,
    reason: `Agreed in the review of ${formatMonth(month)}.`,
  };
}

function problemsOf(text: Typed, month: Month): Partial<Record<keyof Typed, string>> {
  const { action, ownerRole } = text;
  const review = reviewProblem(text, month);
  return {
    ...(review && { review }),
    ...(action.trim() === '' && { action: 'Say what is to be done.' }),
    ...(ownerRole.trim() === '' && { ownerRole: 'Say whose it is.' }),
  };
}

function partsOf({ value: theirs }: Entry<'action'>, mine: Typed): Part[] {
  return [
    { part: 'What is done', theirs: theirs?.action, mine: mine.action },
    { part: 'Who owns it', theirs: theirs?.ownerRole, mine: mine.ownerRole },
    {
      part: 'Looked at again in',
      theirs: theirs && formatMonth(theirs.review),
      mine: formatMonth(mine.review),
    },
    { part: 'State', theirs: theirs?.state, mine: mine.state },
  ];
}

/** Both actions, theirs first; undefined where theirs took it back. */
function joined(theirs: ActionValue | null, mine: Typed): Partial<Typed> | undefined {
  return theirs ? { action: `${theirs.action} ${mine.action}` } : undefined;
}
