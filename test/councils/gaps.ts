import { council } from './council';

/** The whole authority lacks a month of last year; team 4 lacks two of this year. */
export const gaps = council({
  name: 'gaps in the middle',
  records: ({ workers, posts }) => ({
    workers: workers.filter((row) => !isGap(row)),
    posts: posts.filter((row) => !isGap(row)),
  }),
  team: 'T4',
  supports: ['children', 'load', 'weeks', 'caseload'],
});

function isGap({ team, month }: Readonly<Record<string, unknown>>): boolean {
  return month === '2025-03' || (team === 'T4' && (month === '2026-03' || month === '2026-04'));
}
