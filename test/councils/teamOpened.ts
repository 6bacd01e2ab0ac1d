import { allWell, council } from './council';

/** Team 4 opened in the latest month. */
export const teamOpened = council({
  name: 'a team opened last month',
  records: ({ asAt, workers, posts }) => ({
    workers: workers.filter(({ team, month }) => team !== 'T4' || String(month) >= asAt),
    posts: posts.filter(({ team, month }) => team !== 'T4' || String(month) >= asAt),
  }),
  team: 'T4',
  supports: allWell,
});
