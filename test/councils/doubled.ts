import { council } from './council';
import type { Row } from './row';

/** Rows of team 1's latest months came twice. */
export const doubled = [
  council({
    name: 'doubled worker rows',
    supports: ['children'],
    sent: (tables) => ({ 'worker-month': twice(tables['worker-month']) }),
  }),
  council({
    name: 'doubled team rows',
    sent: (tables) => ({ 'team-month': twice(tables['team-month']) }),
    supports: ['children', 'load', 'weeks'],
  }),
  council({
    name: 'doubled cases',
    sent: (tables) => ({ case: twice(tables.case) }),
    supports: ['load', 'weeks', 'caseload', 'figures'],
  }),
];

function twice(rows: readonly Row[]): Row[] {
  const own = rows.filter(
    ({ team, month = '2026-09' }) => team === 'T1' && String(month) >= '2026-09',
  );
  return [...rows, ...own];
}
