import { council } from './council';

/** Team 4 has no rows for the latest month, and rows again at the extract. */
export const latestMonthMissing = council({
  name: 'latest month missing',
  records: ({ asAt, workers, posts }) => ({
    workers: workers.filter(({ team, month }) => team !== 'T4' || month !== asAt),
    posts: posts.filter(({ team, month }) => team !== 'T4' || month !== asAt),
  }),
  team: 'T4',
  supports: ['children', 'load'],
  supportsOfTeam: ['children', 'load', 'weeks'],
  says: { Overview: /3 of 4 teams/ },
  managed: true,
});
