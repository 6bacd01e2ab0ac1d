import { formatNumber, formatValue } from '@/domain/format';
import type { Headline } from '@/domain/readings/headline';
import { shownNumber } from '@/domain/value';
import styles from './Managers.module.css';

/** A figure with its parts under it: "91.7%", "11 of 12"; "4.3", "13 for 3" where they are not parts of one whole. */
export function Parts({ row: { measure, figure } }: { row: Headline }) {
  const [top, bottom] = [shownNumber(figure.numerator), shownNumber(figure.denominator)];
  const [above, below] = measure.partDecimals;
  return (
    <>
      {formatValue(figure.value, measure.style)}
      {top !== undefined && bottom !== undefined && (
        <span className={styles.n}>
          {formatNumber(top, above)} {measure.style.suffix === '%' ? 'of' : 'for'}{' '}
          {formatNumber(bottom, below)}
        </span>
      )}
    </>
  );
}
