import { change, council } from './council';

/** A worker of team 1 holds children at no FTE, another at 0.02: what she holds is far over a limit of 0.4. */
export const oddHours = [0, 0.02].map((fte) =>
  council({
    name: `a worker with ${fte} FTE`,
    records: ({ workers }) => ({
      workers: change(workers, ({ worker }) => worker === 'T1-3', { fte }),
    }),
    supports: ['children', 'weeks', 'caseload', 'figures'],
  }),
);
