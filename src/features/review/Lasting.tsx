import { useHref } from '@/address/links';
import { ChangeMark } from '@/charts/ChangeMark';
import { lastingChanges } from '@/domain/review/lasting';
import type { Review } from '@/domain/review/review';
import page from './Review.module.css';
import styles from './Tables.module.css';
import type { NameOf } from './tables';

/** What has been worse for real for longer than three months: told beside the table, and no exception any more. */
export function Lasting({ review, nameOf }: { review: Review; nameOf: NameOf }) {
  const href = useHref();
  const { month } = review;
  const lasting = lastingChanges(review);
  if (lasting.length === 0) return null;
  return (
    <>
      <h3>Worse for real for longer than three months</h3>
      <p className={page.quiet}>
        In the order of the structure. News no more, so no exception unless it is over its limit.
      </p>
      <ul className={styles.standing}>
        {lasting.map((row) => (
          <li key={`${row.unit} ${row.measure.id}`}>
            <a href={href({ page: 'measure', measure: row.measure.id, unit: row.unit, month })}>
              {nameOf(row.unit)}, {row.measure.noun}
            </a>{' '}
            <ChangeMark row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}
