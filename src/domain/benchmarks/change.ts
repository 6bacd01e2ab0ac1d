import { authorities } from '@/domain/benchmarks/areas';
import { publishedValue } from '@/domain/benchmarks/figure';
import type { Published } from '@/domain/benchmarks/published';
import { middleOf } from '@/domain/benchmarks/spread';
import type { RateId } from '@/domain/rates';
import { knownValue } from '@/domain/value';

/**
 * How much one authority's figure moves from one year to the next, up or down: the median over every authority and
 * pair of years, half-up to 1 decimal. A smaller change than this is what most see in most years.
 */
export function typicalChange(published: Published, measure: RateId): number | undefined {
  const changes = authorities(published).flatMap(({ id }) =>
    published.years.flatMap((year) => {
      const before = knownValue(publishedValue(published, id, year - 1, measure));
      const after = knownValue(publishedValue(published, id, year, measure));
      return before === undefined || after === undefined ? [] : Math.abs(after - before);
    }),
  );
  return middleOf(changes)?.median;
}
