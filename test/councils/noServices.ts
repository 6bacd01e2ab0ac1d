import { allWell, council } from './council';
import { authority, team } from './records';

/** Its teams stand straight under the authority. */
export const noServices = council({
  name: 'no services',
  records: () => ({
    units: [authority, ...['T1', 'T2', 'T3', 'T4'].map((id) => team(id, 'A'))],
  }),
  supports: allWell,
});
