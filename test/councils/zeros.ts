import { allWell, change, council } from './council';
import { columnsOf } from './schema';

const noneOf = (table: 'worker-month' | 'team-month') =>
  Object.fromEntries(
    columnsOf(table).flatMap(([name, kind]) => (kind === 'number' ? [[name, 0]] : [])),
  );

/** Everything that is counted in team 4 is 0: nobody, nothing held, no post. */
export const zeros = council({
  name: 'zeros',
  sent: (tables) => ({
    'worker-month': change(tables['worker-month'], isOfTeam4, noneOf('worker-month')),
    'team-month': change(tables['team-month'], isOfTeam4, noneOf('team-month')),
    case: tables.case.filter((row) => !isOfTeam4(row)),
  }),
  team: 'T4',
  supports: allWell,
  supportsOfTeam: [...allWell, 'empty'],
});

function isOfTeam4({ team }: Readonly<Record<string, unknown>>): boolean {
  return team === 'T4';
}
