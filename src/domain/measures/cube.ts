import { addMonths, type Month } from '@/domain/month';
import type { TextColumn } from '@/domain/table';

/**
 * Components by team and month, ready to be summed. `C` names the components; each is one number a team-month, NaN
 * where the source has nothing.
 */
export interface Cube<C extends string> {
  readonly first: Month;
  readonly last: Month;
  /** Row of each team and month: rowOf.get(team)[month - first]; -1 where the team has no row. */
  readonly rowOf: ReadonlyMap<string, Int32Array>;
  readonly columns: Readonly<Record<C, Float64Array>>;
  /** The components the source cannot know, each with its reason in a sentence. */
  readonly unavailable: { readonly [K in C]?: string };
}

/** Indexes a table that has month and team columns beside its components. */
export function cubeOf<C extends string>(
  rows: number,
  month: Float64Array,
  team: TextColumn,
  columns: Readonly<Record<C, Float64Array>>,
  unavailable: Cube<C>['unavailable'] = {},
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
    unavailable,
  };
}

/** A component that enters a sum, with its sign: "vacantFte" adds, "-agencyCoverFte" takes away. */
export type Term<C extends string> = C | `-${C}`;

/**
 * The sum of terms over teams and over the months up to and including `month`. NaN where any cell is missing, where a
 * month lies outside the cube, or where none of the teams has a row in one of the months. A team without a row in a
 * month did not exist in it and adds nothing. The months of a list of teams are summed once and remembered by the
 * list itself, so pass the same one again, as the unit tree does.
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
  let total = 0;
  for (const term of terms) {
    const sums = monthlySums(cube, plain(term), teams);
    const sign = term.startsWith('-') ? -1 : 1;
    for (let offset = start - cube.first; offset <= month - cube.first; offset++)
      total += sign * (sums[offset] as number);
  }
  return total;
}

/** Whether a team has a row in a month. */
export function hasRow({ first, rowOf }: Cube<string>, team: string, month: Month): boolean {
  return (rowOf.get(team)?.[month - first] ?? -1) >= 0;
}

/** Why the source cannot know one of the terms, in its own sentence; undefined where it can. */
export function unavailableOf<C extends string>(
  { unavailable }: Cube<C>,
  terms: readonly Term<C>[],
): string | undefined {
  return terms.map((term) => unavailable[plain(term)]).find((reason) => reason !== undefined);
}

/**
 * The highest of a component over teams in a month. NaN where it is missing for one of them, where the month lies outside
 * the cube, or where none of the teams has a row in it.
 */
export function highestOver<C extends string>(
  { first, last, rowOf, columns }: Cube<C>,
  component: C,
  teams: readonly string[],
  month: Month,
): number {
  if (month < first || month > last) return Number.NaN;
  const rows = teams
    .map((team) => rowOf.get(team)?.[month - first] ?? -1)
    .filter((row) => row >= 0);
  return rows.length === 0
    ? Number.NaN
    : Math.max(...rows.map((row) => columns[component][row] as number));
}

const remembered = new WeakMap<object, WeakMap<readonly string[], Map<string, Float64Array>>>();

/** A component of a list of teams by month, from the cube's first month on. */
function monthlySums<C extends string>(
  cube: Cube<C>,
  component: C,
  teams: readonly string[],
): Float64Array {
  let byTeams = remembered.get(cube);
  if (!byTeams) {
    byTeams = new WeakMap();
    remembered.set(cube, byTeams);
  }
  let byComponent = byTeams.get(teams);
  if (!byComponent) {
    byComponent = new Map();
    byTeams.set(teams, byComponent);
  }
  let sums = byComponent.get(component);
  if (!sums) {
    sums = summed(cube, cube.columns[component], teams);
    byComponent.set(component, sums);
  }
  return sums;
}

function summed(
  { first, last, rowOf }: Cube<string>,
  column: Float64Array,
  teams: readonly string[],
): Float64Array {
  const sums = new Float64Array(Math.max(0, last - first + 1));
  const rows = new Uint16Array(sums.length);
  for (const team of teams) {
    const rowsOfTeam = rowOf.get(team);
    if (!rowsOfTeam) continue;
    for (let offset = 0; offset < sums.length; offset++) {
      const row = rowsOfTeam[offset] as number;
      if (row === -1) continue;
      rows[offset] = (rows[offset] as number) + 1;
      sums[offset] = (sums[offset] as number) + (column[row] as number);
    }
  }
  return sums.map((sum, offset) => (rows[offset] === 0 ? Number.NaN : sum));
}

function plain<C extends string>(term: Term<C>): C {
  return (term.startsWith('-') ? term.slice(1) : term) as C;
}
