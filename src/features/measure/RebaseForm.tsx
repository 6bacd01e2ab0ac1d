import { useState } from 'react';
import { useEntries, useWriting } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import { rebaseDraft, rebaseProblems, rebasesOf } from '@/domain/log/rebases';
import type { Measure } from '@/domain/measures/measure';
import { type Month, monthText, parseMonth } from '@/domain/month';
import type { Unit } from '@/domain/unit';
import { Field } from '@/ui/Field';
import { FormEnd } from './FormEnd';
import styles from './Rebases.module.css';

interface RebaseFormProps {
  unit: Unit;
  measure: Measure;
  months: readonly Month[];
  onSaved: (month: Month) => void;
  onCancel: () => void;
}

/** From which month, what changed and why: all three are asked for. */
export function RebaseForm({ unit, measure, months, onSaved, onCancel }: RebaseFormProps) {
  const entries = useEntries();
  const writing = useWriting();
  const [asked, setAsked] = useState('');
  const [change, setChange] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const month = parseMonth(asked);
  const answers = { month, change, reason };
  const problems = tried ? rebaseProblems(answers) : {};
  const standing = rebasesOf(entries, unit.id, measure.id).find(
    ({ effective }) => effective === month,
  );
  const save = async (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(rebaseProblems(answers));
    const control = first && event.currentTarget.elements.namedItem(first);
    if (control instanceof HTMLElement) control.focus();
    else if (month !== undefined) {
      const draft = rebaseDraft(entries, unit.id, measure.id, { ...answers, month });
      if (await writing.write(draft)) onSaved(month);
    }
  };
  return (
    <form className={styles.form} aria-label="Count anew from a month" noValidate onSubmit={save}>
      <p className={styles.quiet}>
        For a known change, such as a new team or a new definition. Mean, limits and signals of
        usual variation start again with that month. Whether the figure is over its limit, and for
        how long, stays as it is.
      </p>
      <Field
        label="First month of the new count"
        error={problems.month}
        hint={
          standing && `Counted anew from then already: ${standing.value.change}. Yours replaces it.`
        }
      >
        {(props) => (
          <select
            {...props}
            name="month"
            value={asked}
            onChange={(event) => setAsked(event.currentTarget.value)}
          >
            <option value="">Choose a month</option>
            {months.toReversed().map((each) => (
              <option key={each} value={monthText(each)}>
                {formatMonth(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label="What changed"
        hint="In a few words: it stands on the chart."
        error={problems.change}
      >
        {(props) => (
          <input
            {...props}
            name="change"
            size={40}
            autoComplete="off"
            value={change}
            onChange={(event) => setChange(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label="Reason"
        hint="Why the months before no longer compare with those after."
        error={problems.reason}
      >
        {(props) => (
          <textarea
            {...props}
            name="reason"
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <FormEnd
        writing={writing}
        todo="What you typed is kept. Save again to put it in place of theirs, choose another month, or cancel."
        save="Count anew"
        cancel="Cancel"
        onCancel={onCancel}
      />
    </form>
  );
}
