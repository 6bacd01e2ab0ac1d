import type { WhyMissing } from '@/domain/missing';

/** What stands in the way of having seen something whole: why, and in a sentence what is missing. */
export interface Doubt {
  readonly why: WhyMissing;
  readonly sentence: string;
}

/** All there is of something: it was seen whole, and only of this may "nobody", "every" or "nothing" be said. */
export interface Whole<T> {
  readonly whole: true;
  readonly items: readonly T[];
}

/** What was found of something of which not all was seen: there may be more. */
export interface InPart<T> {
  readonly whole: false;
  readonly items: readonly T[];
  readonly doubts: readonly [Doubt, ...Doubt[]];
}

/** What was looked for, and whether it was seen whole. */
export type Found<T> = Whole<T> | InPart<T>;

/** What was found, seen whole where nothing stands in the way. */
export function found<T>(items: readonly T[], doubts: readonly Doubt[]): Found<T> {
  const [first, ...rest] = doubts;
  return first ? { whole: false, items, doubts: [first, ...rest] } : { whole: true, items };
}

/** What stands in the way; nothing where all was seen. */
export function doubtsOf(of: Found<unknown>): readonly Doubt[] {
  return of.whole ? [] : of.doubts;
}

/** The same of some of them: what was not seen of all was not seen of these. */
export function foundOnly<T, U extends T>(of: Found<T>, keep: (item: T) => item is U): Found<U>;
export function foundOnly<T>(of: Found<T>, keep: (item: T) => boolean): Found<T>;
export function foundOnly<T>(of: Found<T>, keep: (item: T) => boolean): Found<T> {
  return { ...of, items: of.items.filter(keep) };
}

/** The doubts in sentences, each said once. */
export function doubtWords(doubts: readonly Doubt[]): string {
  return [...new Set(doubts.map(({ sentence }) => sentence))].join(' ');
}

/** All that was found of several, seen whole where each of them was. */
export function foundAll<T>(of: readonly Found<T>[]): Found<T> {
  return found(
    of.flatMap(({ items }) => items),
    of.flatMap(doubtsOf),
  );
}
