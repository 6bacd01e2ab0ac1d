import { allWell, council } from './council';
import { authority, recordsOf, team } from './records';

/** One team is all there is. */
export const oneTeam = council({
  name: 'one team',
  records: () => ({ units: [authority, team('T1', 'A')], ...recordsOf(['T1']) }),
  supports: allWell,
  managed: true,
});
