import { formatMonth } from '@/domain/format';
import { findMeasure } from '@/domain/measures/catalogue';
import type { Month } from '@/domain/month';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/** What is said of a key that names nothing an entry of its kind can be about. */
export const JUNK = 'The key of this entry is none that an entry of its kind can have.';

/** What is amiss with the unit and measure that an entry is about; a person writes about their own part of the structure. */
export function refusedSubject(
  subject: { readonly unit: string; readonly measure: string },
  person: Persona,
  tree: UnitTree,
  words: (name: string) => string,
): string | undefined {
  const unit = tree.byId.get(subject.unit);
  if (!unit) return `There is no unit called "${subject.unit}".`;
  if (!findMeasure(subject.measure)) return `There is no measure called "${subject.measure}".`;
  return tree.isWithin(unit.id, person.unit) ? undefined : words(unit.name);
}

/** An entry about a month applies from that month. */
export function refusedTime(month: Month, effective: Month): string | undefined {
  return month === effective
    ? undefined
    : `An entry about ${formatMonth(month)} applies from that month, not from ${formatMonth(effective)}.`;
}
