import { useId } from 'react';
import { Chevron } from './Chevron';
import styles from './Select.module.css';

interface SelectProps<V extends string> {
  label: string;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
  /** Set lightly, where it is not what the page is about. */
  quiet?: boolean;
}

/** The browser's own list, set as a word with a line under it. */
export function Select<V extends string>({
  label,
  options,
  value,
  onChange,
  quiet = false,
}: SelectProps<V>) {
  const id = useId();
  return (
    <span className={styles.field} data-quiet={quiet}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <span className={styles.value}>
        <select
          id={id}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as V)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Chevron />
      </span>
    </span>
  );
}
