import { compareRoom, type RoomComparison, type RoomFacts } from '@/domain/capacity/room';
import type { RoomRequest } from '@/domain/capacity/roomRequest';
import { type Coming, type ComingKind, comingSchema } from '@/domain/facts';
import { limitLookup } from '@/domain/limits/lookup';
import type { Entry } from '@/domain/log/entries';
import { addDays } from '@/domain/month';
import { tableFromRows } from '@/domain/table';
import { boardOf, extract } from '../board/rows';
import {
  type CaseRow,
  casesTable,
  limitEntry,
  openCase,
  september,
  tree,
  type WorkerRow,
} from '../measures/rows';

/** A known change to a worker, W1 unless said, some days after the extract. */
export interface Change {
  readonly worker?: string;
  readonly kind: ComingKind;
  readonly days: number;
}

/** A limit of 18, of 16 for assessments and 22 for care leavers. */
export const limits: readonly Entry[] = [
  limitEntry(1, 'caseload', [16, 18]),
  limitEntry(2, 'caseload', [14, 16], { caseType: 'assessment' }),
  limitEntry(3, 'caseload', [20, 22], { caseType: 'careLeaver' }),
];

interface Given {
  readonly changes?: readonly Change[];
  readonly cases?: readonly Partial<CaseRow>[];
  readonly log?: readonly Entry[];
}

/** A team of workers W1, W2 and so on, what is known to come, and their open cases. */
export function roomFacts(
  workers: readonly Partial<WorkerRow>[],
  { changes = [], cases = [], log = limits }: Given = {},
): RoomFacts {
  return {
    board: boardOf(workers, cases, log),
    cases: casesTable(cases.map(openCase)),
    coming: comingTable(changes),
    extract,
    lookup: limitLookup(log, september, tree),
  };
}

export function compared(
  request: RoomRequest,
  workers: readonly Partial<WorkerRow>[],
  given?: Given,
): RoomComparison {
  return compareRoom(request, roomFacts(workers, given));
}

function comingTable(changes: readonly Change[]): Coming {
  return tableFromRows(
    comingSchema,
    changes.map(({ worker = 'W1', kind, days }) => ({
      team: 'north-1',
      kind,
      worker,
      name: worker,
      role: null,
      date: addDays(extract, days),
      fte: 1,
      share: 0,
    })),
  );
}
