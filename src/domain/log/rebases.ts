import { type Entry, type EntryDraft, newestByKey } from '@/domain/log/entries';
import type { MeasureId } from '@/domain/measures/measure';
import { type Month, monthText } from '@/domain/month';

/**
 * The key of a known change, such as a new team or a new definition, from whose month on a unit's measure is counted
 * anew. The value of such a "rebase" entry is what changed, in a few words.
 */
export function rebaseKey(unit: string, measure: MeasureId, month: Month): string {
  return `${unit} ${measure} ${monthText(month)}`;
}

/** A known change that stands: its value says what changed, its reason why. */
export type Rebase = Entry & { readonly value: string };

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
): EntryDraft {
  const key = rebaseKey(unit, measure, month);
  const newest = newestByKey(entries, 'rebase').find((entry) => entry.key === key);
  return {
    kind: 'rebase',
    key,
    value: change.trim(),
    effective: month,
    basedOn: newest?.id ?? null,
    reason: reason.trim(),
  };
}

/** The known changes of a unit's measure that stand, the earliest first; each counts from its effective month. */
export function rebasesOf(entries: readonly Entry[], unit: string, measure: MeasureId): Rebase[] {
  return newestByKey(entries, 'rebase')
    .filter(
      (entry): entry is Rebase =>
        entry.value !== null && entry.key === rebaseKey(unit, measure, entry.effective),
    )
    .sort((a, b) => a.effective - b.effective);
}
