import type { Cases } from '@/domain/facts';
import type { Day } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { CaseType } from '@/domain/worker';

/** A child whose next visit was due before the extract, by the case system's own date. */
export interface OverdueVisit {
  readonly reference: string;
  readonly type: CaseType;
  readonly due: Day;
  /** Since it was due, to the extract; at least 1. */
  readonly days: number;
  /** The case holder's id; null where nobody holds the case. */
  readonly worker: string | null;
}

/** The children whose visit is overdue, those waiting longest first; those whom nobody holds are among them. */
export function overdueVisits({ rows, columns }: Cases, extract: Day): OverdueVisit[] {
  const overdue: OverdueVisit[] = [];
  for (let row = 0; row < rows; row++) {
    const due = columns.nextVisitDue[row] as Day;
    if (!(due < extract)) continue;
    overdue.push({
      reference: textAt(columns.reference, row) ?? '',
      type: textAt(columns.type, row) as CaseType,
      due,
      days: extract - due,
      worker: textAt(columns.worker, row),
    });
  }
  return overdue.sort((a, b) => b.days - a.days || (a.reference < b.reference ? -1 : 1));
}
