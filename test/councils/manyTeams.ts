import { allWell, council } from './council';
import { authority, recordsOf, service, team } from './records';

const services = Array.from({ length: 6 }, (_, i) => `S${i + 1}`);
const teams = Array.from({ length: 120 }, (_, i) => `T${i + 1}`);

/** It has 120 teams, twenty to a service. */
export const manyTeams = council({
  name: '120 teams',
  records: () => ({
    units: [
      authority,
      ...services.map((id) => service(id, `Service ${id.slice(1)}`)),
      ...teams.map((id, i) => team(id, `S${Math.floor(i / 20) + 1}`)),
    ],
    ...recordsOf(teams),
  }),
  supports: allWell,
});
