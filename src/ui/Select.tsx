import { useId, useRef, useState } from 'react';
import { Chevron } from './Chevron';
import styles from './Select.module.css';
import { isStepKey } from './stepKey';

interface SelectProps<V extends string> {
  label: string;
  options: readonly { value: V; label: string }[];
  value: V;
  /** `goesOn` where a key passed over the option before on the way here: a history keeps the last of them alone. */
  onChange: (value: V, goesOn: boolean) => void;
  /** Where a choice bites: what is said beside an option that a key came to and that waits for Enter. */
  enter?: string;
  /** Set lightly, where it is not what the page is about. */
  quiet?: boolean;
}

/**
 * The browser's own list, set as a word with a line under it. An arrow key changes a closed list at once in most browsers:
 * where the choice bites, such a change waits for Enter, and is dropped by Escape or by leaving.
 */
export function Select<V extends string>({
  label,
  options,
  value,
  onChange,
  enter,
  quiet = false,
}: SelectProps<V>) {
  const id = useId();
  const [waiting, setWaiting] = useState<V>();
  const keyIsDown = useRef(false);
  const hasStepped = useRef(false);
  const choose = (chosen: V, goesOn = false) => {
    setWaiting(undefined);
    if (chosen !== value) onChange(chosen, goesOn);
  };
  return (
    <span className={styles.field} data-quiet={quiet}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <span className={styles.value}>
        <select
          id={id}
          value={waiting ?? value}
          onKeyDown={(event) => {
            keyIsDown.current = isStepKey(event);
            if (waiting === undefined || (event.key !== 'Enter' && event.key !== 'Escape')) return;
            event.preventDefault();
            choose(event.key === 'Enter' ? waiting : value);
          }}
          onKeyUp={() => {
            keyIsDown.current = false;
          }}
          onPointerDown={() => {
            keyIsDown.current = false;
          }}
          onBlur={() => {
            keyIsDown.current = false;
            hasStepped.current = false;
            setWaiting(undefined);
          }}
          onChange={(event) => {
            const chosen = event.currentTarget.value as V;
            const stepped = keyIsDown.current;
            if (stepped && enter) return setWaiting(chosen === value ? undefined : chosen);
            choose(chosen, stepped && hasStepped.current);
            hasStepped.current = stepped;
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Chevron />
        {enter && (
          <span role="status" className={styles.enter}>
            {waiting !== undefined && enter}
          </span>
        )}
      </span>
    </span>
  );
}
