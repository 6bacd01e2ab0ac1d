import { useId } from 'react';
import styles from './Segmented.module.css';
import { VisuallyHidden } from './VisuallyHidden';

interface SegmentedProps<V extends string> {
  /** What is chosen, for those who do not see where it stands. */
  legend: string;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
}

/** A choice of a few, all in view: radio buttons that look like words with the chosen one underlined. */
export function Segmented<V extends string>({
  legend,
  options,
  value,
  onChange,
}: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>
        <VisuallyHidden>{legend}</VisuallyHidden>
      </legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
