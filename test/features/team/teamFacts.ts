import { encodeFacts } from '@/data/http/columns';
import { comingSchema, type FactRow, type Facts, type FactTable } from '@/domain/facts';
import { addDays, addMonths, type Day, dayOf, type Month, monthOf } from '@/domain/month';
import { tableFromRows } from '@/domain/table';
import {
  type CaseRow,
  casesTable,
  openCase,
  type WorkerRow,
  worker,
  workersTable,
} from '../../domain/measures/rows';

/** Facts of one team, made by hand, as the API would send them: of Safeguarding North 2 at the simulated extract. */
export const team = 'safeguarding-north-2';

export const extract: Day = dayOf(2026, 10, 5);
const extractMonth: Month = monthOf(2026, 10);

/** A worker as given for the last months, the extract's the last; `before` is what was different in earlier ones. */
export function monthsOf(
  given: Partial<WorkerRow> & { worker: string },
  months = 13,
  before: (monthsAgo: number) => Partial<WorkerRow> = () => ({}),
): WorkerRow[] {
  return Array.from({ length: months }, (_, i) => {
    const ago = months - 1 - i;
    return worker({
      team,
      name: given.worker,
      month: addMonths(extractMonth, -ago),
      ...given,
      ...before(ago),
    });
  });
}

/** A worker's open cases, as many as they hold of any kind, allocated one a day up to a week before the extract. */
export function casesOf(
  id: string | null,
  number: number,
  given: Partial<CaseRow> = {},
): CaseRow[] {
  return Array.from({ length: number }, (_, i) =>
    openCase({
      team,
      worker: id,
      reference: `${id ?? 'X'}-${String(i + 1).padStart(2, '0')}`,
      allocatedOn: addDays(extract, i - number - 7),
      opened: addDays(extract, -70),
      nextVisitDue: addDays(extract, 3 + i),
      ...given,
    }),
  );
}

/** Eighty workers: every seventh newly qualified, every eleventh away, loads from 4 to 23. */
export function eightyWorkers(): { workers: WorkerRow[]; cases: CaseRow[] } {
  const people = Array.from({ length: 80 }, (_, i) => ({
    worker: `W${String(i + 1).padStart(2, '0')}`,
    heldProtectionPlan: 2 + (i % 7),
    heldChildInNeed: 2 + ((i * 5) % 14),
    asyeMonths: i % 7 === 0 ? i % 12 : null,
    presence: i % 11 === 10 ? 0 : 1,
    awaySince: i % 11 === 10 ? addDays(extract, -20) : null,
  }));
  return {
    workers: people.flatMap((person) => monthsOf(person)),
    cases: people.flatMap(({ worker: id, heldProtectionPlan, heldChildInNeed }) => [
      ...casesOf(id, heldChildInNeed),
      ...casesOf(id, heldProtectionPlan, { type: 'protectionPlan' }).map((row) => ({
        ...row,
        reference: `${row.reference}P`,
      })),
    ]),
  };
}

/** The tables a team's page asks for, in wire form by name. */
export function teamTables({
  workers,
  cases = [],
  coming = [],
}: {
  workers: readonly WorkerRow[];
  cases?: readonly CaseRow[];
  coming?: readonly FactRow<'coming'>[];
}) {
  const wire = <T extends FactTable>(name: T, facts: Facts<T>) =>
    [name, encodeFacts(name, facts)] as const;
  return new Map<string, unknown>([
    wire('worker-month', workersTable(workers)),
    wire('case', casesTable(cases)),
    wire('coming', tableFromRows(comingSchema, coming)),
  ]);
}
