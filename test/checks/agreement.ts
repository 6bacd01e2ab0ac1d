import {
  componentColumns,
  type PublishedColumn,
  type PublishedComponent,
  rateColumns,
} from '@/domain/benchmarks/columns';
import { divide, type RateId, rates } from '@/domain/measures/rates';
import type { Month } from '@/domain/month';
import { known, knownValue, roundHalfUp, sum, type Value } from '@/domain/value';

/** How a published rate stands to its published components. */
export type Agreement =
  | { readonly kind: 'not comparable' | 'exact' | 'within rounding' }
  | {
      readonly kind: 'outside';
      readonly published: number;
      /** From the components as printed, half-up to 1 decimal; undefined where they leave nothing to divide by. */
      readonly recomputed: number | undefined;
    };

type Components = ReadonlyMap<PublishedComponent, number>;

const wholeNumbers: ReadonlySet<PublishedComponent> = new Set([
  'cases',
  'inPostHeadcount',
  'leaversHeadcount',
  'agencyHeadcount',
]);

/**
 * Recomputes a published rate from its published components with the functions the app itself uses. FTE and days are
 * printed to 1 decimal and so known only to 0.05 either way: a rate agrees where some components within those bounds
 * round to it. People and cases are whole, and so must agree exactly. Comparable is a row with all figures printed.
 */
export function agreement(
  id: RateId,
  month: Month,
  cell: (column: PublishedColumn) => Value,
): Agreement {
  const published = knownValue(cell(rateColumns[id]));
  const names: ReadonlySet<PublishedComponent> = new Set([
    ...rates[id].numerator,
    ...rates[id].denominator,
  ]);
  const printed = new Map<PublishedComponent, number>();
  for (const name of names) {
    const figure = knownValue(cell(componentColumns[name]));
    if (figure !== undefined) printed.set(name, figure);
  }
  if (published === undefined || printed.size < names.size) return { kind: 'not comparable' };
  const rate = rateFrom(id, printed, month);
  if (rate === undefined) return { kind: 'outside', published, recomputed: undefined };
  const recomputed = roundHalfUp(rate, 1);
  if (recomputed === published) return { kind: 'exact' };
  const [least, most] = bounds(id, printed, month);
  const within = roundHalfUp(least, 1) <= published && published <= roundHalfUp(most, 1);
  return within ? { kind: 'within rounding' } : { kind: 'outside', published, recomputed };
}

/** The rate, unrounded, as a number; more cover than there is to cover is a number here too. */
function rateFrom(id: RateId, printed: Components, month: Month): number | undefined {
  const total = (names: readonly PublishedComponent[]) =>
    sum(names.map((name) => known(printed.get(name) as number)));
  const { numerator, denominator } = rates[id];
  const { value } = divide(rates[id], total(numerator), total(denominator), month);
  return value.kind === 'lowReliability' ? value.value : knownValue(value);
}

/** The least and the most the rate can truly be: it only rises or falls with each component, so its corners bound it. */
function bounds(id: RateId, printed: Components, month: Month): [least: number, most: number] {
  let corners = [new Map(printed)];
  for (const [name, figure] of printed) {
    if (wholeNumbers.has(name)) continue;
    const ends = [Math.max(0, figure - 0.05), figure + 0.05];
    corners = corners.flatMap((corner) => ends.map((end) => new Map(corner).set(name, end)));
  }
  const found = corners.map((corner) => rateFrom(id, corner, month) ?? Number.POSITIVE_INFINITY);
  return [Math.min(...found), Math.max(...found)];
}
