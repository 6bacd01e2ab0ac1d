import { useEntries } from '@/data/queries';
import { type EntryForm, useEntryForm } from '@/data/useEntryForm';
import { formatMonth } from '@/domain/format';
import { rebaseDraft, rebaseProblems, rebasesOf } from '@/domain/log/rebases';
import type { Measure } from '@/domain/measures/measure';
import { type Month, monthText, parseMonth } from '@/domain/month';
import type { Unit } from '@/domain/unit';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import { changeParts } from './changeParts';
import styles from './Rebases.module.css';

/** A known change half typed; a month of "" is not chosen yet. */
interface ChangeText {
  readonly month: string;
  readonly change: string;
  readonly reason: string;
}

/** The form of a known change of a unit's measure, as it stands. */
export function useRebaseForm(
  unit: Unit,
  measure: Measure,
  /** The month to open with, where there is reason to offer one. */
  offered: Month | undefined,
  onSaved: (month: Month) => void,
): EntryForm<ChangeText, 'rebase'> {
  const entries = useEntries();
  return useEntryForm<ChangeText, 'rebase'>({
    form: `rebase ${unit.id} ${measure.id}`,
    opening: { month: offered === undefined ? '' : monthText(offered), change: '', reason: '' },
    problems: (text) => rebaseProblems(answersOf(text)),
    entryOf: (text) => {
      const { month, ...answers } = answersOf(text);
      return month && rebaseDraft(entries, unit.id, measure.id, { ...answers, month });
    },
    onSaved: ({ effective }) => onSaved(effective),
  });
}

function answersOf({ month, ...words }: ChangeText) {
  return { ...words, month: parseMonth(month) };
}

interface RebaseFormProps {
  form: EntryForm<ChangeText, 'rebase'>;
  unit: Unit;
  measure: Measure;
  months: readonly Month[];
  onClose: () => void;
}

/** From which month, what changed and why: all three are asked for. */
export function RebaseForm({ form, unit, measure, months, onClose }: RebaseFormProps) {
  const { text, change, errorIn, lengthIn } = form;
  const { month } = answersOf(text);
  const standing = rebasesOf(useEntries(), unit.id, measure.id).find(
    ({ effective }) => effective === month,
  );
  return (
    <SaveForm
      form={form}
      className={styles.form}
      label="Count anew from a month"
      save="Count anew"
      onClose={onClose}
      partsOf={(theirs) =>
        changeParts(theirs, {
          value: text,
          effective: month ?? theirs.effective,
          reason: text.reason,
        })
      }
    >
      <p className={styles.quiet}>
        For a known change, such as a new team, a new definition or a new usual level. The usual
        level and range start again with that month, and no real change is told until 24 months have
        made them. Whether the figure is over its limit, and for how long, stays as it is.
      </p>
      <Field
        label="First month of the new count"
        error={errorIn('month')}
        hint={
          standing && `Counted anew from then already: ${standing.value.change}. Yours replaces it.`
        }
      >
        {(props) => (
          <select
            {...props}
            name="month"
            value={text.month}
            onChange={(event) => change({ month: event.currentTarget.value })}
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
        error={errorIn('change')}
        length={lengthIn('change')}
      >
        {(props) => (
          <input
            {...props}
            name="change"
            size={40}
            autoComplete="off"
            value={text.change}
            onChange={(event) => change({ change: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label="Reason"
        hint="Why the months before no longer compare with those after."
        error={errorIn('reason')}
        length={lengthIn('reason')}
      >
        {(props) => (
          <textarea
            {...props}
            name="reason"
            rows={3}
            value={text.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
    </SaveForm>
  );
}
