import { useHref } from '@/address/links';
import { monthInView } from '@/address/schema';
import { useView } from '@/address/view';
import { useSession } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import type { Unit } from '@/domain/unit';
import styles from './Team.module.css';

/** Where the address asks for a past month: that this page is of now, and where that month's figures are. */
export function PastMonth({ unit }: { unit: Unit }) {
  const session = useSession();
  const href = useHref();
  const month = monthInView(useView(), session);
  if (month === session.asAt) return null;
  const when = formatMonth(month);
  return (
    <p className={styles.past}>
      This is today’s board; only the trend and the time for children below are of {when}. {when}’s
      figures of the team are on{' '}
      <a href={href({ page: 'overview', unit: unit.id, month })}>its Overview of that month</a>.
    </p>
  );
}
