import { type Council, teamsBelow } from '../../councils/council';
import type { Row, TableName } from '../../councils/row';

/** A team's rows of a table: what is said twice alike once, and what the source cannot know, or mean, as not known. */
export function rowsOfTeam(council: Council, table: TableName, team: string): Row[] {
  const unknown = Object.keys(council.unavailable[table] ?? {});
  const own = council.tables[table].filter((row) => row.team === team);
  return [...new Map(own.map((row) => [JSON.stringify(row), sensible(row, unknown)])).values()];
}

function sensible(row: Row, unknown: readonly string[]): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      unknown.includes(name) || (typeof cell === 'number' && (cell < 0 || cell > 100_000))
        ? null
        : cell,
    ]),
  );
}

/** A unit's workers in the latest month, team by team; undefined for a team of which two rows of one worker differ. */
export function workersOfUnit(council: Council, unit: string): (Row[] | undefined)[] {
  return teamsBelow(council.records.units, unit).map((team) => {
    const rows = rowsOfTeam(council, 'worker-month', team);
    const now = rows.filter(({ month }) => month === council.records.asAt);
    return new Set(now.map(({ worker }) => worker)).size < now.length ? undefined : now;
  });
}
