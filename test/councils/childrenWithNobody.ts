import { change, council } from './council';

/** Three children of team 1 have no worker, and those of a worker who is away have no cover. */
export const childrenWithNobody = council({
  name: 'children with nobody',
  records: ({ asAt, workers, cases }) => ({
    workers: change(workers, ({ worker, month }) => worker === 'T1-3' && String(month) >= asAt, {
      presence: 0,
      awaySince: '2026-09-01',
      expectedBack: null,
    }),
    cases: change(cases, ({ reference }) => /^T1-5-c[123]$/.test(String(reference)), {
      worker: null,
    }),
  }),
  supports: ['load', 'caseload', 'figures'],
  says: { team: /have nobody at work for them/, Overview: /nobody at work for them/i },
  managed: true,
});
