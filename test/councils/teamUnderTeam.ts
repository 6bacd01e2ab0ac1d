import { allWell, council } from './council';

/** Team 4 lies under team 3. */
export const teamUnderTeam = council({
  name: 'a team under a team',
  records: ({ units }) => ({
    units: units.map((unit) => (unit.id === 'T4' ? { ...unit, parent: 'T3' } : unit)),
  }),
  team: 'T4',
  supports: allWell,
});
