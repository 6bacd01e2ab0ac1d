import styles from './Button.module.css';

interface ButtonProps extends React.ComponentPropsWithRef<'button'> {
  /** The one thing a form or a panel is for is primary; everything else is quiet. */
  kind?: 'primary' | 'quiet';
}

export function Button({ kind = 'quiet', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={[styles.button, styles[kind], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
