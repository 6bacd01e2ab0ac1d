import { useLaterPublished } from '@/data/queries';
import { england } from '@/domain/benchmarks/areas';
import { publishedValue } from '@/domain/benchmarks/figure';
import { formatValue } from '@/domain/format';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { type RateId, rates } from '@/domain/measures/rates';
import styles from './Measure.module.css';

/** England's latest published figure, beside an authority's own on the same basis. */
export function England({ measure: { id, style } }: { measure: Measure }) {
  const published = useLaterPublished();
  if (!isPublished(id) || published.state !== 'ready') return null;
  const { years, source } = published.data;
  const year = Math.max(...years);
  const value = publishedValue(published.data, england, year, id);
  return (
    <p className={styles.quiet}>
      England, September {year}: {formatValue(value, style)}. Source: Department for Education,{' '}
      {source.publication}, on the same basis. Benchmarks has the neighbours and every other
      authority.
    </p>
  );
}

function isPublished(id: MeasureId): id is MeasureId & RateId {
  return Object.hasOwn(rates, id);
}
