import { allWell, council } from './council';

/** Team 4 closed at the end of February; its people and children went elsewhere. */
export const teamClosed = council({
  name: 'a team closed',
  records: ({ units, workers, posts, cases, coming }) => ({
    units: units.map((unit) => (unit.id === 'T4' ? { ...unit, closed: '2026-02' } : unit)),
    workers: workers.filter(({ team, month }) => team !== 'T4' || String(month) <= '2026-02'),
    posts: posts.filter(({ team, month }) => team !== 'T4' || String(month) <= '2026-02'),
    cases: cases.filter(({ team }) => team !== 'T4'),
    coming: coming.filter(({ team }) => team !== 'T4'),
  }),
  team: 'T4',
  closed: ['T4'],
  supports: allWell,
  supportsOfTeam: [],
  says: { team: /closed/i },
});
