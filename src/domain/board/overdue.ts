import { listDoubts } from '@/domain/board/listDoubts';
import { type Extract, noCaseDoubts, shutDoubts, tableDoubt } from '@/domain/board/nobodyDoubts';
import { type OpenChild, openChildAt } from '@/domain/board/openChild';
import { count } from '@/domain/format';
import { type Found, found } from '@/domain/found';
import type { Day } from '@/domain/month';
import { textAt } from '@/domain/table';

/** A child whose next visit was due before the extract, by the case system's own date. */
export interface OverdueVisit extends OpenChild {
  readonly due: Day;
  /** Since it was due, to the extract; at least 1. */
  readonly days: number;
  /** The case holder's id; null where nobody holds the case. */
  readonly worker: string | null;
}

/** The children of some teams whose visit is overdue, those waiting longest first; those whom nobody holds are among them. */
export function overdueVisits(extract: Extract, teams: readonly string[]): Found<OverdueVisit> {
  const { cases, day } = extract;
  if (cases.state !== 'ready')
    return found<OverdueVisit>([], [tableDoubt('The open cases', cases)]);
  const { rows, columns, unavailable } = cases.data.table;
  const wanted = new Set<string | null>(teams);
  const overdue: OverdueVisit[] = [];
  let unknown = 0;
  for (let row = 0; row < rows; row++) {
    const due = columns.nextVisitDue[row] as Day;
    if (!wanted.has(textAt(columns.team, row))) continue;
    if (Number.isNaN(due)) unknown += 1;
    if (!(due < day)) continue;
    overdue.push({
      ...openChildAt(cases.data.table, row),
      due,
      days: day - due,
      worker: textAt(columns.worker, row),
    });
  }
  const sorted = overdue.sort((a, b) => b.days - a.days || (a.reference < b.reference ? -1 : 1));
  const { nextVisitDue: reason } = unavailable;
  const without = `The day of the next visit is not recorded for ${count(unknown, 'open case')}.`;
  return found(sorted, [
    ...shutDoubts('The open cases', cases.data, teams),
    ...noCaseDoubts(cases.data, teams),
    ...(unknown === 0 && reason === undefined
      ? []
      : [{ why: 'not held', sentence: reason ?? without } as const]),
    ...listDoubts(extract, teams),
  ]);
}
