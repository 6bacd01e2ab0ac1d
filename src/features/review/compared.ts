import { useLaterPublished } from '@/data/queries';
import { england } from '@/domain/benchmarks/areas';
import { publishedValue } from '@/domain/benchmarks/figure';
import { formatValue } from '@/domain/format';
import { type RateId, rates } from '@/domain/rates';
import type { Unit } from '@/domain/unit';
import type { Compared } from './tables';

/** England's latest published figures beside an authority's own; below the authority nothing is comparable. */
export function useCompared(unit: Unit): Compared[] {
  const published = useLaterPublished();
  if (unit.kind !== 'authority' || published.state !== 'ready') return [];
  const { data } = published;
  const year = Math.max(...data.years);
  return [
    {
      heading: `England, Sep ${year}`,
      of: ({ id, style }) =>
        Object.hasOwn(rates, id)
          ? formatValue(publishedValue(data, england, year, id as RateId), style)
          : 'not published',
    },
  ];
}
