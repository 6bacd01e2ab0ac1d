import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/** A plain button: text on paper with a rule under it. */
export function Button({ className, ...props }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...props}
      className={className ? `${styles.button} ${className}` : styles.button}
    />
  );
}
