import { useState } from 'react';
import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { type ActionValue, newestOf } from '@/domain/entries';
import { formatMonth, formatTime } from '@/domain/format';
import { addMonths, type Month, monthRange } from '@/domain/month';
import { refusalOf } from '@/domain/refusal';
import type { Exception } from '@/domain/review/exceptions';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import styles from './Review.module.css';
import { useWrite } from './useWrite';

/** Agrees what is done about an exception: the action, who owns it, when it is looked at again; or that it is done. */
export function ActionForm({ exception, month }: { exception: Exception; month: Month }) {
  const { flag, agreed } = exception;
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { writing, write } = useWrite();
  const now = agreed?.action.state === 'open' ? agreed.action : undefined;
  const measure = agreed?.measure.id ?? flag.measure;
  const [action, setAction] = useState(now?.action ?? '');
  const [ownerRole, setOwnerRole] = useState(now?.ownerRole ?? '');
  const [review, setReview] = useState<Month>(now?.review ?? addMonths(month, 1));
  const [asked, setAsked] = useState(false);
  const key = `${flag.unit} ${measure}`;
  const entryFor = (value: ActionValue) => ({
    kind: 'action' as const,
    key,
    value,
    effective: month,
    basedOn: newestOf(entries, 'action', key)?.id ?? null,
    reason: `Agreed in the review of ${formatMonth(month)}.`,
  });
  const value: ActionValue = {
    unit: flag.unit,
    measure,
    action: action.trim(),
    ownerRole: ownerRole.trim(),
    review,
    state: 'open',
  };
  if (refusalOf(entryFor(value), session, entries, tree)) return null;
  const months = monthRange(addMonths(month, 1), addMonths(month, 12)).map((each) => ({
    value: String(each),
    label: formatMonth(each),
  }));
  return (
    <details className={styles.agree}>
      <summary>{now ? 'Change what is agreed' : 'Agree an action'}</summary>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (value.action !== '' && value.ownerRole !== '') void write(entryFor(value));
        }}
      >
        <Field
          label="What is done"
          error={asked && value.action === '' ? 'Say what is to be done.' : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              value={action}
              onChange={(event) => setAction(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label="Who owns it, by role"
          hint="A role, such as Head of Service; people change."
          error={asked && value.ownerRole === '' ? 'Say whose it is.' : undefined}
        >
          {(control) => (
            <input
              {...control}
              value={ownerRole}
              onChange={(event) => setOwnerRole(event.currentTarget.value)}
            />
          )}
        </Field>
        <Select
          label="Look at it again in"
          options={months}
          value={String(review)}
          onChange={(chosen) => setReview(Number(chosen) as Month)}
        />
        {writing.state === 'failed' && <p role="alert">{writing.sentence}</p>}
        {writing.state === 'overtaken' && (
          <p role="alert">
            {writing.current.author} agreed something else at {formatTime(writing.current.at)}: “
            {(writing.current.value as ActionValue | null)?.action ?? 'nothing'}”. Yours is still
            here: save it again to put it in place of theirs.
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" kind="primary">
            {now ? 'Save the change' : 'Agree it'}
          </Button>
          {now && (
            <Button onClick={() => void write(entryFor({ ...now, state: 'done' }))}>
              Mark as done
            </Button>
          )}
        </div>
        {writing.state === 'written' && <p role="status">Saved.</p>}
      </form>
    </details>
  );
}
