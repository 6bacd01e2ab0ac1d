import type { RoomReason } from '@/domain/capacity/roomReasons';
import type { Coming, ComingKind } from '@/domain/facts';
import { addDays, type Day } from '@/domain/month';
import { WEEKS } from '@/domain/projection/runway';
import { textAt } from '@/domain/table';

const kinds: Partial<Record<ComingKind, 'leaves' | 'agency ends' | 'absence ahead'>> = {
  leaver: 'leaves',
  'agency end': 'agency ends',
  'long absence': 'absence ahead',
};

/** Who leaves, ends a booking or goes away within twelve weeks of the extract, by worker, the first day first. */
export function departures(
  { rows, columns }: Coming,
  extract: Day,
): (worker: string) => readonly RoomReason[] {
  const found = new Map<string, { kind: 'leaves' | 'agency ends' | 'absence ahead'; day: Day }[]>();
  for (let row = 0; row < rows; row++) {
    const worker = textAt(columns.worker, row);
    const kind = kinds[textAt(columns.kind, row) as ComingKind];
    const day = columns.date[row] as Day;
    if (worker === null || !kind || day > addDays(extract, WEEKS * 7)) continue;
    found.set(worker, [...(found.get(worker) ?? []), { kind, day }]);
  }
  for (const reasons of found.values())
    reasons.sort((a, b) => a.day - b.day || (a.kind < b.kind ? -1 : 1));
  return (worker) => found.get(worker) ?? [];
}
