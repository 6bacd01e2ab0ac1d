import styles from './Field.module.css';
import { VisuallyHidden } from './VisuallyHidden';

interface RemainingProps {
  /** Ties it to its control. */
  id: string;
  left: number;
  fits: number;
}

/** How many characters still fit. Whoever hears the page is told as few are left, not at each letter. */
export function Remaining({ id, left, fits }: RemainingProps) {
  return (
    <p id={id} className={styles.remaining} data-over={left < 0}>
      {left < 0
        ? `${characters(-left)} too many: ${fits} fit.`
        : `${characters(left)} left of ${fits}.`}
    </p>
  );
}

const steps = [0, 10, 25, 50, 100, 200, 400] as const;

/** What is said aloud: it changes only where another step is passed. */
export function RemainingAloud({ left }: { left: number | undefined }) {
  return (
    <VisuallyHidden>
      <span aria-live="polite">{left === undefined ? '' : aloud(left)}</span>
    </VisuallyHidden>
  );
}

function aloud(left: number): string {
  if (left < 0) return 'Longer than fits.';
  const step = steps.find((most) => left <= most);
  return step === undefined ? 'Nearly full.' : `At most ${characters(step)} left.`;
}

function characters(number: number): string {
  return number === 1 ? '1 character' : `${number} characters`;
}
