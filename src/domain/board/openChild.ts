import type { Cases } from '@/domain/facts';
import type { Day } from '@/domain/month';
import { textAt } from '@/domain/table';
import { type CaseType, caseTypeOf } from '@/domain/worker';

/** An open case as far as it may be told. */
export interface OpenChild {
  /** Empty where it is not recorded, or not told; see `isShut`. */
  readonly reference: string;
  /** True where the records say that only named people may know whose case it is. */
  readonly restricted: boolean;
  readonly family: string | null;
  readonly team: string;
  /** Undefined where it is not recorded. */
  readonly type: CaseType | undefined;
  /** Who covers for the worker, as recorded; null where nobody does. */
  readonly cover: string | null;
  /** NaN where there is none. */
  readonly lastVisit: Day;
  readonly nextVisit: Day;
}

/** What stands in place of the reference of a case that is not told to the reader. */
export const RESTRICTED = 'Restricted case';

/**
 * Whether a restricted case is told to the reader as a number alone: whoever keeps the records gives its reference to
 * named people only, and to them it is a case like any other. Dates and family then are not shown either.
 */
export function isShut({ reference, restricted }: Pick<OpenChild, 'reference' | 'restricted'>) {
  return restricted && reference === '';
}

/** The open case of a row. */
export function openChildAt({ columns }: Cases, row: number): OpenChild {
  return {
    reference: textAt(columns.reference, row) ?? '',
    restricted: columns.restricted[row] === 1,
    family: textAt(columns.family, row),
    team: textAt(columns.team, row) ?? '',
    type: caseTypeOf(textAt(columns.type, row)),
    cover: textAt(columns.coveringWorker, row),
    lastVisit: columns.lastVisit[row] as Day,
    nextVisit: columns.nextVisitDue[row] as Day,
  };
}
