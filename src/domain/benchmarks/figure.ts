import { yearsOf } from '@/domain/benchmarks/areas';
import { changesOf } from '@/domain/benchmarks/boundaries';
import {
  componentColumns,
  type PublishedColumn,
  type PublishedComponent,
  rateColumns,
} from '@/domain/benchmarks/columns';
import type { Published } from '@/domain/benchmarks/published';
import { readCell } from '@/domain/benchmarks/symbols';
import { divide, type RateId, rates } from '@/domain/measures/rates';
import { monthOf } from '@/domain/month';
import { sum, unavailable, type Value } from '@/domain/value';

/** A published rate with its published parts: people, FTE, cases or days. */
export interface PublishedFigure {
  readonly year: number;
  /** Exactly as published, never recomputed: a region's leaves out authorities whose return was marked u or x. */
  readonly value: Value;
  readonly numerator: Value;
  readonly denominator: Value;
}

/** To stand beside every figure of a region or of England, whose parts do not divide to it. */
export const aggregateNote =
  'Shown as published. DfE leaves out authorities without a reliable return, so it can differ from the parts divided.';

/** The rate of an area in a September census, as published, or the reason there is none. */
export function publishedValue(
  published: Published,
  area: string,
  year: number,
  measure: RateId,
): Value {
  return readAt(published, area, year, rateColumns[measure]);
}

/** The same with its parts, so that a percentage has its n in reach. */
export function publishedFigure(
  published: Published,
  area: string,
  year: number,
  measure: RateId,
): PublishedFigure {
  const total = (components: readonly PublishedComponent[]) =>
    sum(components.map((name) => readAt(published, area, year, componentColumns[name])));
  const rate = rates[measure];
  const parts = [total(rate.numerator), total(rate.denominator)] as const;
  const { numerator, denominator } = divide(rate, ...parts, monthOf(year, 9));
  return {
    year,
    value: publishedValue(published, area, year, measure),
    numerator,
    denominator,
  };
}

function readAt(published: Published, area: string, year: number, column: PublishedColumn): Value {
  return readCell(published.cell(area, year, column) ?? '') ?? noRow(published, area, year);
}

function noRow(published: Published, area: string, year: number): Value {
  const name = published.areas.get(area)?.name;
  if (name === undefined) return unavailable('DfE publishes no figures for this area.');
  if (!published.years.includes(year)) return unavailable(`No figures of ${year} are held.`);
  const [change] = changesOf(area);
  if (change) return unavailable(change.sentence);
  const years = yearsOf(published, area);
  return unavailable(`${name} is published for ${years[0]} to ${years.at(-1)} only.`);
}
