import { allWell, council } from './council';
import { authority, service, team } from './records';

/** Its services lie below districts. */
export const threeLevels = council({
  name: 'three levels',
  records: () => ({
    units: [
      authority,
      service('D1', 'District East'),
      service('S1', 'Safeguarding', 'D1'),
      team('T1', 'S1'),
      team('T2', 'S1'),
      service('D2', 'District West'),
      service('S2', 'Children in care', 'D2'),
      team('T3', 'S2'),
      team('T4', 'S2'),
    ],
  }),
  supports: allWell,
});
