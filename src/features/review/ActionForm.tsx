import { useState } from 'react';
import { useDraft, useEntries, useSession, useUnitTree, useWriting } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import { newestOf } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { ActionValue, EntryId } from '@/domain/log/values';
import { addMonths, type Month, monthRange } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Exception } from '@/domain/review/exceptions';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { NotSaved } from '@/ui/NotSaved';
import { Select } from '@/ui/Select';
import { Editor } from './Editor';
import styles from './Editor.module.css';
import { Overtaken } from './Overtaken';

type Typed = Pick<ActionValue, 'action' | 'ownerRole' | 'review'>;

/** Agrees what is done about an exception: the action, who owns it, when it is looked at again; or that it is done. */
export function ActionForm({ exception, month }: { exception: Exception; month: Month }) {
  const { flag, agreed } = exception;
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { busy, failure, write } = useWriting();
  const [asked, setAsked] = useState(false);
  const measure = agreed?.measure.id ?? flag.measure;
  const key = keyOf('action', { unit: flag.unit, measure });
  const [kept, keep] = useDraft<Typed>(`action ${key} ${month}`);
  const now = agreed?.action.state === 'open' ? agreed.action : undefined;
  const next = addMonths(month, 1);
  const shown: Typed = kept?.value ?? now ?? { action: '', ownerRole: '', review: next };
  const newest = newestOf(entries, 'action', key);
  const newestId = newest?.id ?? null;
  const entryFor = (
    typed: Typed,
    basedOn: EntryId | null,
    state: ActionValue['state'] = 'open',
  ) => ({
    kind: 'action' as const,
    key,
    value: {
      unit: flag.unit,
      measure,
      action: typed.action.trim(),
      ownerRole: typed.ownerRole.trim(),
      review: typed.review,
      state,
    } satisfies ActionValue,
    effective: month,
    basedOn,
    reason: `Agreed in the review of ${formatMonth(month)}.`,
  });
  if (refusalOf(entryFor(shown, newestId), session, entries, tree)) return null;
  const type = (change: Partial<Typed>) =>
    keep({ value: { ...shown, ...change }, basedOn: kept ? kept.basedOn : newestId });
  const by = kept && kept.basedOn !== newestId && !busy ? newest : undefined;
  const theirs = by?.value?.action;
  const missing = (text: string, sentence: string) =>
    asked && text.trim() === '' ? sentence : undefined;
  const months = monthRange(next, addMonths(month, 12));
  return (
    <Editor label={now ? 'Change what is agreed' : 'Agree an action'} begun={kept !== null}>
      {(close) => {
        const done = () => {
          keep(null);
          setAsked(false);
          close();
        };
        const save = async (typed: Typed, basedOn: EntryId | null) => {
          setAsked(true);
          if (typed.action.trim() === '' || typed.ownerRole.trim() === '') return;
          if (await write(entryFor(typed, basedOn))) done();
        };
        return (
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              void save(shown, kept ? kept.basedOn : newestId);
            }}
          >
            <Field label="What is done" error={missing(shown.action, 'Say what is to be done.')}>
              {(control) => (
                <textarea
                  {...control}
                  rows={2}
                  value={shown.action}
                  onChange={(event) => type({ action: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field
              label="Who owns it, by role"
              hint="A role, such as Head of Service; people change."
              error={missing(shown.ownerRole, 'Say whose it is.')}
            >
              {(control) => (
                <input
                  {...control}
                  value={shown.ownerRole}
                  onChange={(event) => type({ ownerRole: event.currentTarget.value })}
                />
              )}
            </Field>
            <Select
              label="Look at it again in"
              options={[...new Set([...months, shown.review])]
                .sort((a, b) => a - b)
                .map((each) => ({ value: String(each), label: formatMonth(each) }))}
              value={String(shown.review)}
              onChange={(chosen) => type({ review: Number(chosen) as Month })}
            />
            <NotSaved failure={failure} />
            {by && (
              <Overtaken
                by={by}
                theirs={theirs}
                onBoth={() =>
                  void save({ ...shown, action: `${theirs} ${shown.action}` }, newestId)
                }
                onMine={() => void save(shown, newestId)}
                onTheirs={done}
              />
            )}
            <div className={styles.buttons}>
              {!by && (
                <Button type="submit" kind="primary" disabled={busy}>
                  {now ? 'Save the change' : 'Agree it'}
                </Button>
              )}
              {now && !kept && (
                <Button
                  onClick={async () => {
                    if (await write(entryFor(now, newestId, 'done'))) done();
                  }}
                >
                  Mark as done
                </Button>
              )}
              <Button onClick={done}>{kept ? 'Discard what I typed' : 'Close'}</Button>
            </div>
            {kept && (
              <p className={styles.quiet}>Not saved yet. Kept on this device until it is.</p>
            )}
          </form>
        );
      }}
    </Editor>
  );
}
