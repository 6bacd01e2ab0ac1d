import { allWell, change, council } from './council';

/** Dee, 0.6 FTE, works half of it in team 1 and half in team 2. */
export const workerInTwoTeams = council({
  name: 'a worker in two teams',
  records: ({ workers }) => {
    const half = change(workers, ({ worker }) => worker === 'T1-4', { fte: 0.3, ...held(4) });
    const there = half.filter(({ worker }) => worker === 'T1-4');
    return {
      workers: [
        ...half,
        ...there.map((row) => ({ ...row, team: 'T2', supervisor: 'T2-1', ...held(2) })),
      ],
    };
  },
  worker: 'T1-4',
  supports: allWell.filter((about) => about !== 'children'),
});

function held(children: number) {
  return { heldChildInNeed: children, heldProtectionPlan: 0 };
}
