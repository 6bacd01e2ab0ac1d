import { council } from './council';

/** Team 4 has sent nothing since August, though its children are in the case system. */
export const teamSilent = council({
  name: 'a team silent since August',
  records: ({ workers, posts }) => ({
    workers: workers.filter(({ team, month }) => team !== 'T4' || String(month) <= '2026-08'),
    posts: posts.filter(({ team, month }) => team !== 'T4' || String(month) <= '2026-08'),
  }),
  team: 'T4',
  says: { Overview: /3 of 4 teams/ },
});
