import { change, council } from './council';
import { supportedWithout } from './evidence';

/** One thing is not known of one worker of team 1, in any month. */
export const unknownOfAWorker = ['role', 'name', 'fte', 'presence', 'heldChildInNeed'].map((cell) =>
  council({
    name: `a worker without ${cell}`,
    records: ({ workers }) => ({
      workers: change(workers, ({ worker }) => worker === 'T1-3', { [cell]: null }),
    }),
    supports: supportedWithout('worker-month', cell),
  }),
);
