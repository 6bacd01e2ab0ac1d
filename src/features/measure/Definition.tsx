import { formatMonth } from '@/domain/format';
import { arithmetic } from '@/domain/measures/arithmetic';
import type { Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/review/headline';
import type { Unit } from '@/domain/unit';
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
  return (
    <section aria-labelledby="definition" className={styles.section}>
      <h2 id="definition">What it is, on the figures of {formatMonth(month)}</h2>
      <dl className={styles.facts}>
        <dt>Definition</dt>
        <dd>{measure.definition}</dd>
        <dt>{formatMonth(month)}</dt>
        <dd className={styles.sum}>{arithmetic(measure, figure)}</dd>
        <dt>Basis</dt>
        <dd>
          {measure.basis}
          {measure.basis === 'rolling 12 months' && `, ending with ${formatMonth(month)}`}
        </dd>
        <dt>Source</dt>
        <dd>{measure.source}</dd>
        {measure.caveats.length > 0 && (
          <>
            <dt>Read it with care</dt>
            {measure.caveats.map((caveat) => (
              <dd key={caveat}>{caveat}</dd>
            ))}
          </>
        )}
        <dt>Limit</dt>
        <LimitWords row={row} unit={unit} month={month} evidence={evidence} />
      </dl>
    </section>
  );
}
