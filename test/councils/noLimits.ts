import { council } from './council';

/** The authority has set no limit yet. */
export const noLimits = council({
  name: 'no limits set',
  records: () => ({ entries: [] }),
  supports: ['children', 'figures'],
  says: { Overview: /no limit/i },
});
