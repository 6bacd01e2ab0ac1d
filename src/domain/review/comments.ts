import type { CommentValue, Entry } from '@/domain/log/entries';
import { draftText, type OutOfDate, outOfDate, quotesIn, type Sentence } from '@/domain/log/quote';
import type { MeasureId } from '@/domain/measures/measure';
import { type Month, monthText } from '@/domain/month';

/** A leader's words on a figure, the draft they were written over, and what of it has changed since. */
export interface Comment extends CommentValue {
  readonly entry: Entry;
  readonly outOfDate: readonly OutOfDate[];
}

/** The key under which a measure of a unit is commented on for a month. */
export function commentKey(unit: string, measure: MeasureId, month: Month): string {
  return `${unit} ${measure} ${monthText(month)}`;
}

/** A comment over a draft as the log holds it: the words, the draft, and the figures both may rest on. */
export function commentOver(words: string, draft: readonly Sentence[]): CommentValue {
  return { words, draft: draftText(draft), quotes: quotesIn(draft) };
}

/** The newest words on a measure of a unit for a month, held against what the draft would say now. */
export function commentOn(
  unit: string,
  measure: MeasureId,
  month: Month,
  entries: readonly Entry[],
  draft: readonly Sentence[],
): Comment | undefined {
  const key = commentKey(unit, measure, month);
  const entry = entries.findLast((each) => each.kind === 'comment' && each.key === key);
  if (!entry || entry.value === null) return undefined;
  const value = entry.value as CommentValue;
  return { ...value, entry, outOfDate: outOfDate(value.quotes, quotesIn(draft)) };
}
