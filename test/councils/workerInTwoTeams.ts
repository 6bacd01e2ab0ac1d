import { allWell, change, council } from './council';

/** Dee, 0.6 FTE, works half of it in team 1, where four of her six children are, and half in team 2. */
export const workerInTwoTeams = council({
  name: 'a worker in two teams',
  records: ({ workers, cases }) => {
    const half = change(workers, ({ worker }) => worker === 'T1-4', { fte: 0.3, ...held(4) });
    const hers = half.filter(({ worker }) => worker === 'T1-4');
    const there = { team: 'T2', supervisor: 'T2-1', ...held(2) };
    return {
      workers: [...half, ...hers.map((row) => ({ ...row, ...there }))],
      cases: change(cases, ({ reference }) => /^T1-4-c[56]$/.test(String(reference)), {
        team: 'T2',
      }),
    };
  },
  worker: 'T1-4',
  supports: allWell,
});

function held(children: number) {
  return { heldChildInNeed: children, heldProtectionPlan: 0 };
}
