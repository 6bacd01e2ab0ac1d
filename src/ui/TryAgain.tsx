import { Button } from './Button';
import styles from './TryAgain.module.css';

interface TryAgainProps {
  /** What could not be read, and why, in a sentence or two. */
  children: React.ReactNode;
  onTry: () => void;
}

/** What failed, said where it would stand, with the way to ask for it again. */
export function TryAgain({ children, onTry }: TryAgainProps) {
  return (
    <div role="alert" className={styles.failed}>
      <p>{children}</p>
      <Button onClick={onTry}>Try again</Button>
    </div>
  );
}
