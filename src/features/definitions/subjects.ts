import { groupBy } from '@/domain/group';
import { measureIds, measureOf, subjectOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';

/** The measures that speak of what is looked for, by subject. */
export function bySubject(wanted: string): Map<string, MeasureId[]> {
  return groupBy(
    measureIds.filter((id) => speaksOf(id, wanted)),
    subjectOf,
  );
}

/** True where the measure's name or definition holds the words looked for. */
function speaksOf(id: MeasureId, wanted: string): boolean {
  const { label, noun, definition } = measureOf(id);
  return `${label} ${noun} ${definition}`.toLowerCase().includes(wanted.trim().toLowerCase());
}
