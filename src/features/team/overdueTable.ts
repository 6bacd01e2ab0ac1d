import { isShut, RESTRICTED } from '@/domain/board/openChild';
import type { OverdueVisit } from '@/domain/board/overdue';
import { formatDayNear } from '@/domain/format';
import type { Day } from '@/domain/month';
import { typeShort } from '@/domain/worker';
import type { TableDescription } from '@/export/table';

/** The visits overdue by child, as on the screen and as they go out. */
export function overdueTable(
  visits: readonly OverdueVisit[],
  nameOf: (worker: string) => string,
  extract: Day,
): TableDescription {
  return {
    caption: 'Visits overdue, by child',
    columns: [
      { key: 'child', label: 'Child', align: 'start' },
      { key: 'type', label: 'Kind', align: 'start' },
      { key: 'due', label: 'Due', align: 'start' },
      { key: 'days', label: 'Days overdue', align: 'end' },
      { key: 'worker', label: 'Worker', align: 'start' },
    ],
    rows: visits.map(({ due, days, worker, ...child }) => ({
      child: isShut(child) ? RESTRICTED : child.reference,
      type: typeShort(child.type),
      ...(!isShut(child) && {
        due: { text: formatDayNear(due, extract), day: due },
        days: { text: String(days), number: days },
      }),
      worker: worker === null ? 'no named worker' : nameOf(worker),
    })),
  };
}
