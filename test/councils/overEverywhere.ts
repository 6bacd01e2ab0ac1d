import { council } from './council';
import { limit } from './records';

/** Every figure and every worker is over a limit. */
export const overEverywhere = council({
  name: 'over everywhere',
  records: () => ({
    entries: [
      limit('caseload', 4, 5),
      limit('vacancy', 1, 2),
      limit('turnover', 1, 2),
      limit('agency', 1, 2),
      limit('absence', 0.1, 0.2),
      limit('span', 1, 2),
    ],
  }),
  // What has changed is known; what is over shows in each status.
  supports: ['children', 'figures'],
  managed: true,
});
