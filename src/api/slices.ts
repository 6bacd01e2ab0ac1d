import type { Cases, Facts, FactTable, WorkerMonths } from '@/domain/facts';
import type { Month } from '@/domain/month';
import { filterRows, mapText, type TextColumn, textAt } from '@/domain/table';

/** The rows of some teams, and of the months from one to another where the table has months. */
export function rowsOf<T extends FactTable>(
  facts: Facts<T>,
  teams: ReadonlySet<string>,
  from: Month | undefined,
  to: Month | undefined,
): Facts<T> {
  const { team, month } = facts.columns as unknown as { team: TextColumn; month?: Float64Array };
  const isIn = team.dictionary.map((id) => teams.has(id));
  const isInTime = (at: number | undefined) =>
    at === undefined || (at >= (from ?? at) && at <= (to ?? at));
  return filterRows(
    facts,
    (row) => isIn[team.codes[row] ?? -1] === true && isInTime(month?.[row]),
  ) as Facts<T>;
}

/** The ids of the workers who are, or were in any month, in some teams. */
export function workersOf(
  { rows, columns }: WorkerMonths,
  teams: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (let row = 0; row < rows; row++) {
    const worker = textAt(columns.worker, row);
    if (worker !== null && teams.has(textAt(columns.team, row) ?? '')) found.add(worker);
  }
  return found;
}

/** The ids of the workers in a team in its latest month. */
export function workersNow({ rows, columns }: WorkerMonths, team: string): ReadonlySet<string> {
  const own: number[] = [];
  for (let row = 0; row < rows; row++) if (textAt(columns.team, row) === team) own.push(row);
  const month = (row: number) => columns.month[row] ?? Number.NaN;
  const latest = Math.max(...own.map(month));
  return new Set(
    own.filter((row) => month(row) === latest).map((row) => textAt(columns.worker, row) ?? ''),
  );
}

/**
 * A slice without the ids of people of other teams: a supervisor there is left out, and so are earlier workers. Who holds
 * a child or covers for them stays, from whatever team: without the id the child would seem to have nobody.
 */
export function withoutStrangers<T extends FactTable>(
  slice: Facts<T>,
  colleagues: ReadonlySet<string>,
): Facts<T> {
  const { supervisor, previousWorkers } = slice.columns as unknown as {
    readonly supervisor?: TextColumn;
    readonly previousWorkers?: TextColumn;
  };
  const known = (text: string) =>
    text
      .split('; ')
      .filter((id) => colleagues.has(id))
      .join('; ');
  return {
    ...slice,
    columns: {
      ...slice.columns,
      ...(supervisor && { supervisor: mapText(supervisor, (id) => known(id) || null) }),
      ...(previousWorkers && {
        previousWorkers: mapText(previousWorkers, (ids) => known(ids) || null),
      }),
    },
  };
}

/**
 * Cases as told to somebody: of a restricted one its reference, its family and its earlier workers are left out, but for
 * the people of whom `mayKnow` says that they are named for its team. The row stays, so that everybody counts alike.
 */
export function withoutRestricted(cases: Cases, mayKnow: (team: string) => boolean): Cases {
  const { columns } = cases;
  const shut = (row: number) =>
    columns.restricted[row] === 1 && !mayKnow(textAt(columns.team, row) ?? '');
  const told = (text: TextColumn): TextColumn => ({
    ...text,
    codes: text.codes.map((code, row) => (shut(row) ? -1 : code)),
  });
  const { reference, family, previousWorkers } = columns;
  return {
    ...cases,
    columns: {
      ...columns,
      reference: told(reference),
      family: told(family),
      previousWorkers: told(previousWorkers),
    },
  };
}
