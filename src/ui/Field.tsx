import { useId } from 'react';
import styles from './Field.module.css';

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
  children: (props: ControlProps) => React.ReactNode;
}

/** A form's question: its label, the control that takes the answer, and beside it what is wrong with the answer. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const [hintId, errorId] = [`${id}hint`, `${id}error`];
  const about = [hint && hintId, error && errorId].filter(Boolean).join(' ');
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
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
