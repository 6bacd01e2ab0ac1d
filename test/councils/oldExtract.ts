import { council } from './council';

/** Its extract is 100 days old. */
export const oldExtract = council({
  name: 'an extract 100 days old',
  today: '2027-01-13T09:00:00Z',
  supports: ['caseload', 'figures'],
  says: { team: /100 days old/ },
});
