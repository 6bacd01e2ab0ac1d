import { type Entry, type EntryContent, newestByKey, newestOf } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { RebaseValue } from '@/domain/log/values';
import type { MeasureId } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';

/** A known change that stands: its value says what changed, its reason why. */
export type Rebase = Entry<'rebase'> & { readonly value: RebaseValue };

/** A known change as it is being written. */
export interface RebaseAnswers {
  /** The first month that counts anew. */
  readonly month: Month | undefined;
  /** What changed, in a few words. */
  readonly change: string;
  readonly reason: string;
}

/** What changed stands on the chart, beside the line of its month: so many letters fit. */
const CHANGE_FITS = 40;

/** What must be put right before a known change can be saved, by the answer it is about. */
export function rebaseProblems({
  month,
  change,
  reason,
}: RebaseAnswers): Partial<Record<keyof RebaseAnswers, string>> {
  const words = change.trim();
  return {
    ...(month === undefined && { month: 'Choose the first month that counts the new way.' }),
    ...(words === '' && { change: 'Say in a few words what changed, such as “new team”.' }),
    ...(words.length > CHANGE_FITS && {
      change: `It stands on the chart: keep it to ${CHANGE_FITS} letters, and put the rest into the reason.`,
    }),
    ...(reason.trim() === '' && {
      reason: 'Say why the months before no longer compare: colleagues will ask.',
    }),
  };
}

/** The draft of a known change of a unit's measure, taking the place of what the log holds for that month. */
export function rebaseDraft(
  entries: readonly Entry[],
  unit: string,
  measure: MeasureId,
  { month, change, reason }: RebaseAnswers & { readonly month: Month },
): EntryContent<'rebase'> {
  const key = keyOf('rebase', { unit, measure, month });
  return {
    kind: 'rebase',
    key,
    value: { unit, measure, month, change: change.trim() },
    effective: month,
    basedOn: newestOf(entries, 'rebase', key)?.id ?? null,
    reason: reason.trim(),
  };
}

/** The known changes of a unit's measure that stand, the earliest first. */
export function rebasesOf(entries: readonly Entry[], unit: string, measure: MeasureId): Rebase[] {
  return newestByKey(entries, 'rebase')
    .filter(
      (entry): entry is Rebase => entry.value?.unit === unit && entry.value.measure === measure,
    )
    .sort((a, b) => a.value.month - b.value.month);
}
