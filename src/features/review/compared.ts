import { useLaterPublished, useSession } from '@/data/queries';
import { censusFor } from '@/domain/benchmarks/census';
import { othersOf, publishedArea } from '@/domain/benchmarks/others';
import { formatValue } from '@/domain/format';
import type { Month } from '@/domain/month';
import type { Unit } from '@/domain/unit';
import type { Compared } from './tables';

/** Others' published figures beside an authority's own, those of the census before the month, and a note on whose; below the authority nothing is comparable. */
export function useCompared(
  unit: Unit,
  month: Month,
): { compared: Compared[]; note: string | undefined } {
  const published = useLaterPublished();
  const { simulated } = useSession();
  if (unit.kind !== 'authority') return { compared: [], note: undefined };
  if (published.state !== 'ready')
    return { compared: [], note: published.state === 'failed' ? published.sentence : undefined };
  const { data } = published;
  const year = censusFor(month, data);
  const alone = publishedArea(data, unit.name)
    ? 'DfE’s tools summarise neighbours by the mean or the median; both are shown.'
    : `${unit.name} is ${simulated ? 'invented' : 'not published under this name'}, so it has no region and no statistical neighbours to stand beside it.`;
  return {
    compared: othersOf(data, unit.name, year).map(({ name, of }) => ({
      heading: `${name}, Sep ${year}`,
      of: ({ id, style }) => {
        const value = of(id);
        return value ? formatValue(value, style) : 'not published';
      },
    })),
    note: `Published figures: ${data.source.publication}, September ${year}, DfE’s basis. ${alone}`,
  };
}
