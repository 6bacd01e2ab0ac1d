import type { Audience } from '@/domain/audience';
import { newestByKey, ofKind } from '@/domain/log/entries';
import { findMeasure } from '@/domain/measures/catalogue';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { type Evidence, headline } from '@/domain/readings/headline';
import { type Comment, commentOn } from '@/domain/review/comments';
import { draftOf } from '@/domain/review/draft';
import { type Exception, withUnder } from '@/domain/review/exceptions';

/** Words on a measure of a unit that is no exception of their month. */
export interface OtherWords {
  readonly unit: string;
  readonly measure: Measure;
  readonly comment: Comment;
}

/**
 * What leaders wrote for a month about measures at or below a unit that are no exceptions of it, or not any more: a record
 * came late, or a limit changed. Nothing that was written is lost; a public committee is shown none of it.
 */
export function otherWords(
  exceptions: readonly Exception[],
  unit: string,
  month: Month,
  evidence: Evidence,
  audience: Audience,
): OtherWords[] {
  if (audience === 'public committee') return [];
  const told = exceptions
    .flatMap((line) => withUnder(line))
    .map(({ exception: { flag } }) => `${flag.unit} ${flag.measure}`);
  return newestByKey(ofKind(evidence.entries, 'comment'), 'comment').flatMap(({ value }) => {
    const measure = value && findMeasure(value.measure);
    if (!measure || value.month !== month || !evidence.tree.isWithin(value.unit, unit)) return [];
    if (told.includes(`${value.unit} ${measure.id}`)) return [];
    const draft = draftOf(headline(measure.id, value.unit, month, evidence), month, evidence);
    const comment = commentOn(value.unit, measure.id, month, evidence.entries, draft);
    return comment ? [{ unit: value.unit, measure, comment }] : [];
  });
}
