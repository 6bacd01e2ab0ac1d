import { change, council } from './council';

/** Numbers of team 1's latest months that cannot be: below 0, a million, more than a number can say. */
export const beyondSense = [-3, -500, 1_000_000, '1e999'].flatMap((number) => [
  council({
    name: `a worker who holds ${number}`,
    sent: (tables) => ({
      'worker-month': change(
        tables['worker-month'],
        ({ worker, month }) => worker === 'T1-3' && String(month) >= '2026-09',
        { heldChildInNeed: number },
      ),
    }),
    supports: ['children'],
  }),
  council({
    name: `vacant FTE of ${number}`,
    sent: (tables) => ({
      'team-month': change(
        tables['team-month'],
        ({ team, month }) => team === 'T1' && String(month) >= '2026-09',
        { vacantFte: number },
      ),
    }),
    supports: ['children', 'load', 'weeks', 'caseload'],
  }),
]);
