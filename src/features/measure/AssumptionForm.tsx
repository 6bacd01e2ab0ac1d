import { useState } from 'react';
import { useEntries, useSession } from '@/data/queries';
import type { Entry } from '@/domain/entries';
import { formatDay } from '@/domain/format';
import { dayOfTime } from '@/domain/month';
import {
  type Assumption,
  assumptionKey,
  assumptionNumber,
  assumptionProblem,
} from '@/domain/workload/assumptions';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import styles from './Assumptions.module.css';
import { useWriting } from './useWriting';

interface AssumptionFormProps {
  assumption: Assumption;
  value: number;
  entry: Entry | undefined;
  /** Called with what to say once it is done. */
  onDone: (told: string) => void;
}

/** Changes one assumption, with a reason; where somebody else was quicker, theirs is shown and may be kept. */
export function AssumptionForm({ assumption, value, entry, onDone }: AssumptionFormProps) {
  const session = useSession();
  const key = assumptionKey(assumption.id);
  const newest = useEntries().findLast((each) => each.kind === 'assumption' && each.key === key);
  // What the writer saw when they began: an entry written since is shown before it is written over.
  const [seen] = useState(newest?.id ?? null);
  const [number, setNumber] = useState(assumptionNumber(value));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { write, saving, trouble } = useWriting(() => onDone('Saved. Every page shows it now.'));
  const theirs = trouble && 'overtakenBy' in trouble ? trouble.overtakenBy : undefined;
  const wrongNumber = assumptionProblem(assumption, numberFrom(number));
  const wrongReason =
    reason.trim() === '' ? 'Say in a few words why, so that others can follow it.' : undefined;
  const save = (next: number | null) => {
    setTried(true);
    if (wrongReason || (next !== null && wrongNumber)) return;
    write({
      kind: 'assumption',
      key,
      value: next,
      effective: session.from,
      basedOn: theirs?.id ?? seen,
      reason: sentence(reason),
    });
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(numberFrom(number));
      }}
    >
      {theirs && (
        <Notice kind="error" level="h3" heading="Not saved: somebody changed this meanwhile">
          {theirs.author} set it to{' '}
          {theirs.value === null ? 'the default' : assumptionNumber(theirs.value as number)} on{' '}
          {formatDay(dayOfTime(theirs.at))}: {theirs.reason} Save yours over it, or leave it.
        </Notice>
      )}
      {trouble && 'sentence' in trouble && (
        <Notice kind="error" level="h3" heading="Not saved">
          {trouble.sentence}
        </Notice>
      )}
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
        <Button type="submit" kind="primary" disabled={saving}>
          Save
        </Button>
        {entry && entry.value !== null && (
          <Button disabled={saving} onClick={() => save(null)}>
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
