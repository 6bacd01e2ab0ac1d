import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { type FormEntry, useEntryForm } from '@/data/useEntryForm';
import { writtenWords } from '@/domain/limits/words';
import { keyOf } from '@/domain/log/keys';
import { KEPT_FOR, KEPT_OFFERED, retentionOf, retentionProblem } from '@/domain/log/redaction';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { Editor, useOpener } from '@/ui/Editor';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import form from './Form.module.css';
import styles from './Limits.module.css';

interface Typed {
  readonly months: string;
  readonly reason: string;
}

/** How long the words of the log are kept, who says so and why; a senior leader of the authority sets it here. */
export function KeptWords({ onDone }: { onDone: (sentence: string) => void }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const now = retentionOf(entries);
  const draft = { ...contentOf(KEPT_OFFERED, '-', session.asAt), basedOn: null };
  const refusal = refusalOf(draft, session, entries, tree);
  return (
    <section aria-labelledby="kept" className={styles.words}>
      <h2 id="kept">How long words are kept</h2>
      <p>
        {now?.value
          ? `Words that people wrote are kept for ${now.value.months} months. Set by ${writtenWords(now)}: ${now.reason}`
          : `No period is set, so the words that people wrote are kept. ${KEPT_OFFERED} months is offered.`}{' '}
        After it the words go and the fact stays: who wrote, when, about what, with which numbers.
        Limits, assumptions, programmes and known changes that stand keep theirs, and so do open
        actions.
      </p>
      {refusal ? (
        <p className={styles.quiet}>{refusal}</p>
      ) : (
        <PeriodForm months={now?.value?.months ?? KEPT_OFFERED} onDone={onDone} />
      )}
    </section>
  );
}

function contentOf(months: number, reason: string, effective: Month): FormEntry<'retention'> {
  const value = { months };
  return { kind: 'retention', key: keyOf('retention', value), value, effective, reason };
}

function PeriodForm({ months, onDone }: { months: number; onDone: (sentence: string) => void }) {
  const { asAt } = useSession();
  const opener = useOpener();
  const period = useEntryForm<Typed, 'retention'>({
    form: 'retention',
    opening: { months: String(months), reason: '' },
    problems: (text) => {
      const wrong = retentionProblem(numberIn(text));
      return {
        ...(wrong && { months: wrong }),
        ...(text.reason.trim() === '' && { reason: 'Say in a few words why, for the record.' }),
      };
    },
    entryOf: (text) => contentOf(numberIn(text), text.reason.trim(), asAt),
    onSaved: ({ value }) => {
      opener.close();
      if (value && 'months' in value) onDone(`Saved. Words are kept for ${value.months} months.`);
    },
  });
  const { text, change, errorIn, lengthIn } = period;
  return (
    <Editor opener={opener} label="Set how long" begun={period.begun}>
      <SaveForm
        form={period}
        className={form.reason}
        label="How long words are kept"
        save="Keep words for so long"
        onClose={opener.close}
        partsOf={({ value, reason }) => [
          { part: 'Months', theirs: value ? String(value.months) : 'no period', mine: text.months },
          { part: 'Reason', theirs: reason, mine: text.reason },
        ]}
      >
        <Field
          label="Months"
          hint={`From ${KEPT_FOR[0]} to ${KEPT_FOR[1]}. Older words are gone for everybody as soon as it is saved.`}
          error={errorIn('months')}
        >
          {(control) => (
            <input
              {...control}
              name="months"
              inputMode="numeric"
              size={6}
              autoComplete="off"
              value={text.months}
              onChange={(event) => change({ months: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Reason" error={errorIn('reason')} length={lengthIn('reason')}>
          {(control) => (
            <textarea
              {...control}
              name="reason"
              rows={2}
              value={text.reason}
              onChange={(event) => change({ reason: event.currentTarget.value })}
            />
          )}
        </Field>
      </SaveForm>
    </Editor>
  );
}

/** What was typed as a whole number; NaN where it is none. */
function numberIn({ months }: Typed): number {
  return /^\d+$/.test(months.trim()) ? Number(months) : Number.NaN;
}
