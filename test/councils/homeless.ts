import { change, council } from './council';

/** A worker's rows, and a child's, do not say of which team they are. */
export const homeless = council({
  name: 'rows without a team',
  sent: (tables) => ({
    'worker-month': change(tables['worker-month'], ({ worker }) => worker === 'T1-3', {
      team: null,
    }),
    case: change(tables.case, ({ worker }) => worker === 'T1-4', { team: null }),
  }),
});
