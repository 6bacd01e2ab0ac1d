import { formatNumber } from '@/domain/format';
import { type Entry, ofKind } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { Month } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';

/**
 * A number the authority takes for granted: what it is, its bounds and its default. An "assumption" entry of the log
 * replaces the default; until then it holds.
 */
export interface Assumption {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly default: number;
  /** Between which numbers it may be set: what is plausible, to catch a slip of the hand. */
  readonly range: readonly [number, number];
  /** Where the default comes from. */
  readonly source: string;
  /** What a higher number does, in a sentence. */
  readonly higher: string;
}

/**
 * The entry that decides on an assumption in a month; its value is null where it went back to the default. A number beyond
 * its bounds is passed over.
 */
export function assumptionEntry(
  { id, range }: Pick<Assumption, 'id' | 'range'>,
  entries: readonly Entry[],
  month: Month,
): Entry<'assumption'> | undefined {
  const key = keyOf('assumption', { assumption: id });
  return ofKind(entries, 'assumption').findLast(
    (entry) => entry.key === key && entry.effective <= month && isMeant(entry, range),
  );
}

/** Whether an entry says a number within bounds, or goes back to the default. */
export function isMeant({ value }: Entry<'assumption'>, [low, high]: Assumption['range']): boolean {
  return value === null || (value.number >= low && value.number <= high);
}

/** The number in force in a month: of the newest entry effective by then, else the default. */
export function assumedNumber(
  assumption: Assumption,
  entries: readonly Entry[],
  month: Month,
): number {
  return assumptionEntry(assumption, entries, month)?.value?.number ?? assumption.default;
}

/** A number as it was set: "37", "2.5", "2.25". */
export function assumptionNumber(value: number): string {
  const decimals = [0, 1, 2].find((places) => roundHalfUp(value, places) === value) ?? 2;
  return formatNumber(value, decimals);
}

/** What is wrong with a number for an assumption and what to do, in a sentence; undefined where it may stand. */
export function assumptionProblem(
  { label, unit, range: [low, high] }: Assumption,
  value: number,
): string | undefined {
  if (value >= low && value <= high) return undefined;
  const words = `${assumptionNumber(low)} to ${assumptionNumber(high)}`;
  return `“${label}” needs a number from ${words}, in ${unit}.`;
}
