import { change, council } from './council';
import { supportedWithout } from './evidence';
import type { Row, TableName } from './row';
import { columnsOf } from './schema';

/** The rows in which one cell is not known: a worker's and a team's latest months, a child's, a change it says all of. */
const rowOf: Readonly<Record<TableName, (row: Row, column: string) => boolean>> = {
  'worker-month': ({ worker, month }) => worker === 'T1-3' && String(month) >= '2026-09',
  'team-month': ({ team, month }) => team === 'T1' && String(month) >= '2026-09',
  case: ({ reference }) => reference === 'T1-3-c1',
  coming: ({ team, kind }, column) =>
    team === 'T1' && kind === (/^(role|fte|share)$/.test(column) ? 'starter' : 'agency end'),
};

const tables: readonly TableName[] = ['worker-month', 'team-month', 'case', 'coming'];

/** One cell of every column is null, each in turn; a worker's leaves the team's own sums unknown. */
export const nulledCells = tables.flatMap((table) =>
  columnsOf(table).map(([name]) => {
    const to = { [name]: null };
    const isNulled = (row: Row) => rowOf[table](row, name);
    const isAddedUp = table === 'worker-month' && name !== 'month' && name !== 'team';
    return council({
      name: `null in ${table} ${name}`,
      ...(isAddedUp
        ? { records: ({ workers }) => ({ workers: change(workers, isNulled, to) }) }
        : { sent: (sent) => ({ [table]: change(sent[table], isNulled, to) }) }),
      supports: supportedWithout(table, name),
      screens: 'main',
    });
  }),
);
