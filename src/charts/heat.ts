import type { Line, Status } from '@/domain/limits/status';
import styles from './heat.module.css';

/** Past the limit by anything, and by more than a tenth, a third and two thirds of it. */
const steps = [0.1, 1 / 3, 2 / 3] as const;
const grounds = [styles.ground1, styles.ground2, styles.ground3, styles.ground4] as const;

/**
 * The ground of a heat table's cell: none unless its figure is over the limit, then deeper the further it is past it. For
 * services and above; a team of ten swings too far for a ground to mean much and has its mark alone.
 */
export function heatGround(
  status: Status,
  value: number | undefined,
  line: Line | undefined,
): string | undefined {
  if (status !== 'over limit' || value === undefined || !line) return undefined;
  const past = line.red === 0 ? 1 : Math.abs(value - line.red) / Math.abs(line.red);
  return grounds[steps.filter((step) => past > step).length];
}
