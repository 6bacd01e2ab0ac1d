import { useHref } from '@/address/links';
import { formatMonth } from '@/domain/format';
import { explained } from '@/domain/measures/explained';
import type { Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';
import { toldBy } from '@/domain/readings/toldBy';
import type { Unit } from '@/domain/unit';
import { Facts } from '@/ui/Facts';
import { LimitWords } from './LimitWords';
import styles from './Measure.module.css';

interface DefinitionProps {
  row: Headline;
  unit: Unit;
  month: Month;
  evidence: Evidence;
}

/** What the measure is, worked through on this month's figures, and which limit it is held against. */
export function Definition({ row, unit, month, evidence }: DefinitionProps) {
  const { measure, figure } = row;
  const href = useHref();
  return (
    <section aria-labelledby="definition" className={styles.section}>
      <h2 id="definition">What it is, on the figures of {formatMonth(month)}</h2>
      <Facts facts={explained(measure, figure, month, toldBy(row))}>
        <dt>Limit</dt>
        <LimitWords row={row} unit={unit} month={month} evidence={evidence} />
      </Facts>
      <p>
        <a href={href({ page: 'definitions', measure: measure.id, unit: unit.id })}>
          All definitions, and the month counted in other ways
        </a>
      </p>
    </section>
  );
}
