import { allWell, council } from './council';
import { recordsOf } from './records';

/** Its records began two months ago. */
export const shortHistory = council({
  name: 'two months of history',
  records: () => recordsOf(['T1', 'T2', 'T3', 'T4'], ['2026-08', '2026-09', '2026-10']),
  supports: allWell.filter((about) => about !== 'figures'),
});
