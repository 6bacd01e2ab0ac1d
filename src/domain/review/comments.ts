import { type Entry, newestOf } from '@/domain/log/entries';
import { keyOf, type Subjects } from '@/domain/log/keys';
import { draftText, type OutOfDate, outOfDate, quotesIn, type Sentence } from '@/domain/log/quote';
import type { CommentValue } from '@/domain/log/values';
import type { MeasureId } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';

/** A leader's words on a figure, the draft they were written over, and what of it has changed since. */
export interface Comment extends CommentValue {
  readonly entry: Entry<'comment'>;
  readonly outOfDate: readonly OutOfDate[];
}

/** A comment over a draft as the log holds it: the words, the draft, and the figures both may rest on. */
export function commentOver(
  subject: Subjects['comment'],
  words: string,
  draft: readonly Sentence[],
): CommentValue {
  return { ...subject, words, draft: draftText(draft), quotes: quotesIn(draft) };
}

/** The newest words on a measure of a unit for a month, held against what the draft would say now. */
export function commentOn(
  unit: string,
  measure: MeasureId,
  month: Month,
  entries: readonly Entry[],
  draft: readonly Sentence[],
): Comment | undefined {
  const entry = newestOf(entries, 'comment', keyOf('comment', { unit, measure, month }));
  if (!entry?.value) return undefined;
  return { ...entry.value, entry, outOfDate: outOfDate(entry.value.quotes, quotesIn(draft)) };
}
