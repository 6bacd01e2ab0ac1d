import { useLaterPublished, useTryAgain } from '@/data/queries';
import { england } from '@/domain/benchmarks/areas';
import { censusFor } from '@/domain/benchmarks/census';
import { publishedValue } from '@/domain/benchmarks/figure';
import { formatValue } from '@/domain/format';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { type RateId, rates } from '@/domain/measures/rates';
import type { Month } from '@/domain/month';
import { TryAgain } from '@/ui/TryAgain';
import styles from './Measure.module.css';

interface EnglandProps {
  measure: Measure;
  month: Month;
}

/** England's figure of the census before the month, beside an authority's own on the same basis. */
export function England({ measure: { id, style }, month }: EnglandProps) {
  const published = useLaterPublished();
  const tryAgain = useTryAgain();
  if (!isPublished(id)) return null;
  if (published.state === 'failed')
    return <TryAgain onTry={tryAgain}>{published.sentence}</TryAgain>;
  if (published.state !== 'ready') return null;
  const { source } = published.data;
  const year = censusFor(month, published.data);
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
