import { useSession } from '@/data/queries';
import { type EntryForm, useEntryForm } from '@/data/useEntryForm';
import { type Assumption, assumptionNumber, assumptionProblem } from '@/domain/log/assumption';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { Button } from '@/ui/Button';
import type { Part } from '@/ui/Conflict';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import styles from './Assumptions.module.css';

/** An assumption half typed; `back` where it goes back to its default, whatever the number. */
interface AssumptionText {
  readonly number: string;
  readonly back: boolean;
  readonly reason: string;
}

/** The form of one assumption, as it stands. */
export function useAssumptionForm(
  assumption: Assumption,
  value: number,
  onSaved: () => void,
): EntryForm<AssumptionText, 'assumption'> {
  const { from } = useSession();
  return useEntryForm<AssumptionText, 'assumption'>({
    form: `assumption ${assumption.id}`,
    opening: { number: assumptionNumber(value), back: false, reason: '' },
    problems: (text) => problemsOf(text, assumption),
    entryOf: ({ number, back, reason }) => ({
      kind: 'assumption',
      key: keyOf('assumption', { assumption: assumption.id }),
      value: back ? null : { assumption: assumption.id, number: numberFrom(number) },
      effective: from,
      reason: sentence(reason),
    }),
    onSaved,
  });
}

interface AssumptionFormProps {
  form: EntryForm<AssumptionText, 'assumption'>;
  assumption: Assumption;
  /** What decides on the number now, where anybody wrote one. */
  entry: Entry<'assumption'> | undefined;
  /** Called with what to say once it is closed. */
  onClose: (told: string) => void;
}

/** Changes one assumption, with a reason. */
export function AssumptionForm({ form, assumption, entry, onClose }: AssumptionFormProps) {
  const { text, errorIn, lengthIn } = form;
  return (
    <SaveForm
      form={form}
      className={styles.form}
      save="Save"
      onSave={() => form.save({ back: false })}
      onClose={() => onClose('')}
      onTheirsKept={() => onClose('Theirs was kept.')}
      partsOf={(theirs) => partsOf(theirs, text, assumption)}
      buttons={
        entry &&
        entry.value !== null && (
          <Button onClick={() => form.save({ back: true })}>Back to the default</Button>
        )
      }
    >
      <Field
        label={`Number, in ${assumption.unit}`}
        hint={`${assumption.higher} Default ${assumptionNumber(assumption.default)}.`}
        error={errorIn('number')}
      >
        {(control) => (
          <input
            {...control}
            name="number"
            inputMode="decimal"
            size={8}
            value={text.number}
            onChange={(event) => form.change({ number: event.target.value, back: false })}
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
            onChange={(event) => form.change({ reason: event.target.value })}
          />
        )}
      </Field>
    </SaveForm>
  );
}

function problemsOf(
  { number, back, reason }: AssumptionText,
  assumption: Assumption,
): Partial<Record<keyof AssumptionText, string>> {
  const wrong = back ? undefined : assumptionProblem(assumption, numberFrom(number));
  return {
    ...(wrong && { number: wrong }),
    ...(reason.trim() === '' && {
      reason: 'Say in a few words why, so that others can follow it.',
    }),
  };
}

function partsOf(theirs: Entry<'assumption'>, mine: AssumptionText, { unit }: Assumption): Part[] {
  const standing = 'the default';
  return [
    {
      part: `Number, in ${unit}`,
      theirs: theirs.value === null ? standing : assumptionNumber(theirs.value.number),
      mine: mine.back ? standing : mine.number,
    },
    { part: 'Reason', theirs: theirs.reason, mine: mine.reason },
  ];
}

/** What was typed as a number; NaN where it is none. */
function numberFrom(text: string): number {
  return /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
}

/** A reason that reads as a sentence. */
function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.?!]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
