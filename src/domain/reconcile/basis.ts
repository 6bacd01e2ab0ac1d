import { formatNumber, formatValue } from '@/domain/format';
import type { DivisionWords } from '@/domain/measures/arithmetic';
import type { Divided } from '@/domain/measures/rates';
import { knownValue, shownDifference, type Value } from '@/domain/value';

/** One way of counting a measure, worked through. */
export interface Basis extends DivisionWords {
  readonly id: string;
  readonly name: string;
  /** What one unit of the figure is; a basis in another unit than DfE's cannot be held against it. */
  readonly unit: string;
  readonly figure: Divided;
  /** On DfE's basis what it counts; on another what it changes, with its numbers, or why it cannot be worked out. */
  readonly change: string;
  /** Why an authority would use it. */
  readonly why: string;
  /** What it does not show. */
  readonly hides: string;
}

/** A measure of one unit and month on several bases. */
export interface Reconciliation {
  /** DfE's basis first; each of the others takes one step from the one before. */
  readonly ladder: readonly [Basis, ...Basis[]];
  /** Bases that each take one step from DfE's alone. */
  readonly apart: readonly Basis[];
}

/** Why the first basis of every measure is the first. */
export const publishedBasis =
  'The published basis: the only one on which authorities and England can be compared. The authority’s limit is held against it.';

/** A step in a sentence, "Dividing by 150.2 FTE: 11.8% becomes 12.5%."; the reason where its figure is missing. */
export function step(
  how: string,
  { style }: Pick<DivisionWords, 'style'>,
  before: Divided,
  after: Divided,
): string {
  if (after.value.kind !== 'known') return after.value.reason;
  const [from, to] = [formatValue(before.value, style), formatValue(after.value, style)];
  if (before.value.kind !== 'known') return `${how}: ${to}.`;
  return from === to ? `${how}: it stays ${to}.` : `${how}: ${from} becomes ${to}.`;
}

/** A part as a step writes it; a step with a part missing is not read, its reason is. */
export function amount(value: Value, decimals = 1): string {
  return formatNumber(knownValue(value) ?? Number.NaN, decimals);
}

/** How far a basis lies from DfE's, of both as shown; undefined where either is missing or their units differ. */
export function differenceFrom(dfe: Basis, { unit, style, figure }: Basis): number | undefined {
  return unit === dfe.unit
    ? shownDifference(figure.value, dfe.figure.value, style.decimals)
    : undefined;
}
