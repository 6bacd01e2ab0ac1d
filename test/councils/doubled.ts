import { allWell, council } from './council';
import type { Row, TableName } from './row';

/** Rows of team 1's latest months came twice, alike; nothing is doubtful about them. */
export const doubled = (['worker-month', 'team-month', 'case'] as const).map((table) =>
  council({
    name: `${table} rows twice, alike`,
    sent: (tables) => ({ [table]: [...tables[table], ...ofTeam1(tables[table])] }),
    supports: allWell,
  }),
);

/** They came twice and differ, so nothing says which is right. */
export const doubledUnlike = (
  [
    ['worker-month', { heldChildInNeed: 2 }, []],
    ['team-month', { vacantFte: 1, cases: 40 }, ['children', 'load', 'weeks']],
    ['case', { type: 'lookedAfter' }, ['children', 'load', 'weeks', 'caseload', 'figures']],
  ] as const
).map(([table, other, supports]) =>
  council({
    name: `${table} rows twice, unlike`,
    sent: (tables) => ({
      [table satisfies TableName]: [
        ...tables[table],
        ...ofTeam1(tables[table]).map((row) => ({ ...row, ...other })),
      ],
    }),
    supports,
  }),
);

function ofTeam1(rows: readonly Row[]): Row[] {
  return rows.filter(({ team, month = '2026-09' }) => team === 'T1' && String(month) >= '2026-09');
}
