import { allWell, council } from './council';
import { recordsOf } from './records';

/** Rows of a team, with children, that the structure lacks. */
export const strangers = council({
  name: 'rows of a team not in the structure',
  records: () => recordsOf(['T1', 'T2', 'T3', 'T4', 'T9']),
  supportsOfTeam: allWell,
});
