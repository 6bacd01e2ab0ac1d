import { allWell, council } from './council';
import { monthsTo, recordsOf } from './records';

/** Its extract was taken at 23:30 in UTC on a Sunday in summer: on Monday, in London. */
export const lateExtract = council({
  name: 'an extract of 23:30Z in summer',
  records: () => ({
    ...recordsOf(['T1', 'T2', 'T3', 'T4'], monthsTo('2026-06')),
    extract: '2026-07-05T23:30:00Z',
  }),
  today: '2026-07-06T09:00:00+01:00',
  supports: allWell,
  says: { team: /00:30.*6 July|6 July.*00:30/ },
});
