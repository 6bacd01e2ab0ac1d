import { useState } from 'react';
import { useEntries, useSession, useWriting } from '@/data/queries';
import {
  type Assumption,
  assumptionNumber,
  assumptionProblem,
} from '@/domain/directTime/assumptions';
import { formatDay } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { type Entry, newestOf } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { NotSaved } from '@/ui/NotSaved';
import styles from './Assumptions.module.css';

interface AssumptionFormProps {
  assumption: Assumption;
  value: number;
  entry: Entry<'assumption'> | undefined;
  /** Called with what to say once it is done. */
  onDone: (told: string) => void;
}

/** Changes one assumption, with a reason; where somebody else was quicker, theirs is shown and may be kept. */
export function AssumptionForm({ assumption, value, entry, onDone }: AssumptionFormProps) {
  const session = useSession();
  const key = keyOf('assumption', { assumption: assumption.id });
  const newest = newestOf(useEntries(), 'assumption', key);
  // What the writer saw when they began: an entry written since is shown before it is written over.
  const [seen] = useState(newest?.id ?? null);
  const [number, setNumber] = useState(assumptionNumber(value));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { write, busy, failure, overtakenBy } = useWriting();
  const theirs = overtakenBy?.kind === 'assumption' ? overtakenBy : undefined;
  const wrongNumber = assumptionProblem(assumption, numberFrom(number));
  const wrongReason =
    reason.trim() === '' ? 'Say in a few words why, so that others can follow it.' : undefined;
  const save = async (next: number | null) => {
    setTried(true);
    if (wrongReason || (next !== null && wrongNumber)) return;
    const written = await write({
      kind: 'assumption',
      key,
      value: next === null ? null : { assumption: assumption.id, number: next },
      effective: session.from,
      basedOn: theirs?.id ?? seen,
      reason: sentence(reason),
    });
    if (written) onDone('Saved. Every page shows it now.');
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(numberFrom(number));
      }}
    >
      <NotSaved
        failure={failure}
        meanwhile={
          theirs &&
          `${theirs.author} set it to ${theirs.value === null ? 'the default' : assumptionNumber(theirs.value.number)} on ${formatDay(dayOfTime(theirs.at))}: ${theirs.reason} Save yours over it, or leave it.`
        }
      />
      <Field
        label={`Number, in ${assumption.unit}`}
        hint={`A higher number leaves ${assumption.direction} time with children. Default ${assumptionNumber(assumption.default)}.`}
        error={tried ? wrongNumber : undefined}
      >
        {(control) => (
          <input
            {...control}
            inputMode="decimal"
            size={8}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Field>
      <Field label="Reason" error={tried ? wrongReason : undefined}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" disabled={busy}>
          Save
        </Button>
        {entry && entry.value !== null && (
          <Button disabled={busy} onClick={() => void save(null)}>
            Back to the default
          </Button>
        )}
        <Button onClick={() => onDone(theirs ? 'Theirs was kept.' : '')}>
          {theirs ? 'Leave theirs' : 'Cancel'}
        </Button>
      </div>
    </form>
  );
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
