import { components, type TeamMonths } from '@/domain/facts';
import type { Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';

/**
 * What a team's month holds: every component the source can know, only some of them, or no row at all. A month before
 * the team's first row is no gap, nor is one from the month on in which the structure says that it closed.
 */
export type Held = 'whole' | 'in part' | 'no row' | 'not begun' | 'closed';

/** What is there of each team in each month, in the order asked for. */
export function heldMonths(
  { rows, columns, unavailable }: TeamMonths,
  { byId }: Pick<UnitTree, 'byId'>,
  teams: readonly string[],
  months: readonly Month[],
): ReadonlyMap<string, readonly Held[]> {
  const known = components.filter((name) => unavailable[name] === undefined);
  const rowsOf = new Map<string, Map<number, number>>();
  for (let row = 0; row < rows; row++) {
    const team = columns.team.dictionary[columns.team.codes[row] ?? -1];
    if (team === undefined) continue;
    const own = rowsOf.get(team) ?? new Map<number, number>();
    own.set(columns.month[row] as number, row);
    rowsOf.set(team, own);
  }
  return new Map(
    teams.map((team) => {
      const own = rowsOf.get(team) ?? new Map<number, number>();
      const first = own.size === 0 ? Number.NEGATIVE_INFINITY : Math.min(...own.keys());
      return [
        team,
        months.map((month): Held => {
          const row = own.get(month);
          if (row === undefined) {
            if (month < first) return 'not begun';
            return month >= (byId.get(team)?.closed ?? Number.POSITIVE_INFINITY)
              ? 'closed'
              : 'no row';
          }
          return known.every((name) => !Number.isNaN(columns[name][row])) ? 'whole' : 'in part';
        }),
      ];
    }),
  );
}

/** How many of the teams that were there in the last of the months have a row for it, and of how many. */
export function withRows(held: ReadonlyMap<string, readonly Held[]>): {
  readonly have: number;
  readonly of: number;
} {
  const last = [...held.values()].map((months) => months.at(-1));
  return {
    have: last.filter((each) => each === 'whole' || each === 'in part').length,
    of: last.filter((each) => each !== 'not begun' && each !== 'closed').length,
  };
}
