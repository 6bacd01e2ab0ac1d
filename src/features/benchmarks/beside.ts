import type { Choice } from '@/address/choice';
import { england } from '@/domain/benchmarks/areas';
import { publishedFigure } from '@/domain/benchmarks/figure';
import type { PublishedMeasure } from '@/domain/benchmarks/measures';
import type { Area, Published } from '@/domain/benchmarks/published';
import type { Divided } from '@/domain/measures/rates';
import type { Own } from './useOwn';

/** Our own figures of a census, and the area they are held against. */
interface Beside {
  readonly ours: {
    /** Whether DfE publishes them, under our own name; else they are from our own records of that September. */
    readonly published: boolean;
    readonly figureOf: (measure: PublishedMeasure) => Divided;
  };
  /** The area in view; England where that is ourselves. */
  readonly against: Area;
}

/** What is held against what: ours of the same September, as published where we are, else of our own records. */
export function besideOf(published: Published, { area, year }: Choice, own: Own): Beside {
  const isOurs = area.kind === 'authority' && area.name === own.name;
  return {
    ours: {
      published: isOurs,
      figureOf: (measure) =>
        isOurs
          ? publishedFigure(published, area.id, year, measure.id)
          : own.inSeptember(measure, year),
    },
    against: (isOurs && published.areas.get(england)) || area,
  };
}
