import { type Entry, newestByKey } from '@/domain/entries';
import type { MeasureId } from '@/domain/measures/catalogue';
import { type Month, monthText } from '@/domain/month';

/**
 * The key of a known change, such as a new team or a new definition, from whose month on a unit's measure is counted
 * anew. The value of such a "rebase" entry is what changed, in a few words.
 */
export function rebaseKey(unit: string, measure: MeasureId, month: Month): string {
  return `${unit} ${measure} ${monthText(month)}`;
}

/** The known changes of a unit's measure that stand, the earliest first; each counts from its effective month. */
export function rebasesOf(
  entries: readonly Entry[],
  unit: string,
  measure: MeasureId,
): (Entry & { readonly value: string })[] {
  return newestByKey(entries, 'rebase')
    .filter(
      (entry): entry is Entry & { value: string } =>
        entry.value !== null && entry.key === rebaseKey(unit, measure, entry.effective),
    )
    .sort((a, b) => a.effective - b.effective);
}
