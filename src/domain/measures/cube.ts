import { addMonths, type Month } from '@/domain/month';
import type { TextColumn } from '@/domain/table';

/**
 * Additive components by team and month, ready to be summed. `C` names the components; each is one number a
 * team-month, NaN where the source has nothing.
 */
export interface Cube<C extends string> {
  readonly first: Month;
  readonly last: Month;
  /** Row of each team and month: rowOf.get(team)[month - first]; -1 where the team has no row. */
  readonly rowOf: ReadonlyMap<string, Int32Array>;
  readonly columns: Readonly<Record<C, Float64Array>>;
}

/** Indexes a table that has month and team columns beside its components. */
export function cubeOf<C extends string>(
  rows: number,
  month: Float64Array,
  team: TextColumn,
  columns: Readonly<Record<C, Float64Array>>,
): Cube<C> {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    first = Math.min(first, month[row] as number);
    last = Math.max(last, month[row] as number);
  }
  const span = Math.max(0, last - first + 1);
  const rowsByCode = team.dictionary.map(() => new Int32Array(span).fill(-1));
  for (let row = 0; row < rows; row++) {
    const ofTeam = rowsByCode[team.codes[row] as number];
    if (ofTeam) ofTeam[(month[row] as number) - first] = row;
  }
  return {
    first: first as Month,
    last: last as Month,
    rowOf: new Map(team.dictionary.map((name, code) => [name, rowsByCode[code] as Int32Array])),
    columns,
  };
}

/** A component that enters a sum, with its sign: "vacantFte" adds, "-agencyCoverFte" takes away. */
export type Term<C extends string> = C | `-${C}`;

/**
 * The sum of terms over teams and over the months up to and including `month`. NaN where any cell is missing, where a
 * month lies outside the cube, or where none of the teams has a row in one of the months. A team without a row in a
 * month did not exist in it and adds nothing.
 */
export function sumOver<C extends string>(
  cube: Cube<C>,
  terms: readonly Term<C>[],
  teams: readonly string[],
  month: Month,
  months = 1,
): number {
  const start = addMonths(month, 1 - months);
  if (start < cube.first || month > cube.last) return Number.NaN;
  const columns = terms.map((term) => cube.columns[plain(term)]);
  const signs = terms.map((term) => (term.startsWith('-') ? -1 : 1));
  const rowsOfTeams = teams.map((team) => cube.rowOf.get(team));
  let total = 0;
  for (let offset = start - cube.first; offset <= month - cube.first; offset++) {
    let found = false;
    for (const rows of rowsOfTeams) {
      const row = rows?.[offset] ?? -1;
      if (row === -1) continue;
      found = true;
      for (let i = 0; i < columns.length; i++)
        total += (signs[i] as number) * ((columns[i] as Float64Array)[row] as number);
    }
    if (!found) return Number.NaN;
  }
  return total;
}

function plain<C extends string>(term: Term<C>): C {
  return (term.startsWith('-') ? term.slice(1) : term) as C;
}
