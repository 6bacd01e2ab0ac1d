import { allWell, change, council } from './council';
import { monthsTo, recordsOf } from './records';

/** It is March 2028, and somebody has been away since 29 February, covered. */
export const leapDay = council({
  name: '29 February',
  records: () => {
    const own = recordsOf(['T1', 'T2', 'T3', 'T4'], monthsTo('2028-02'));
    return {
      ...own,
      extract: '2028-03-06T06:10:00Z',
      workers: change(
        own.workers,
        ({ worker, month }) => worker === 'T1-3' && String(month) >= '2028-02',
        { presence: 0, awaySince: '2028-02-29', expectedBack: '2028-04-03' },
      ),
      cases: change(own.cases, ({ worker }) => worker === 'T1-3', { coveringWorker: 'T1-2' }),
    };
  },
  today: '2028-03-06T09:00:00Z',
  supports: allWell,
  says: { team: /29 Feb/ },
});
