import { useId } from 'react';
import styles from './Field.module.css';
import { Remaining, RemainingAloud } from './Remaining';

/** What ties a control to its label, its hint and what is wrong with it; spread it on the input, select or textarea. */
interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

interface FieldProps {
  label: string;
  /** What the answer should be like, where the label alone does not say. */
  hint?: string | undefined;
  /** What is wrong and what to do about it, in a sentence. */
  error?: string | undefined;
  /** How many characters of the answer there are, and how many fit; said from four fifths on. */
  length?: { readonly given: number; readonly fits: number } | undefined;
  children: (props: ControlProps) => React.ReactNode;
}

/** From this share of what fits on, what is left is said. */
const NEAR = 0.8;

/** A form's question: its label, the control that takes the answer, and beside it what is wrong with the answer. */
export function Field({ label, hint, error, length, children }: FieldProps) {
  const id = useId();
  const [hintId, lengthId, errorId] = [`${id}hint`, `${id}length`, `${id}error`];
  const near = length && length.given >= NEAR * length.fits ? length : undefined;
  const about = [hint && hintId, near && lengthId, error && errorId].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': about || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {near && <Remaining id={lengthId} left={near.fits - near.given} fits={near.fits} />}
      {length && <RemainingAloud left={near && near.fits - near.given} />}
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
