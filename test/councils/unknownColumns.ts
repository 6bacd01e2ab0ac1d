import { allWell, council } from './council';
import { supportedWithout } from './evidence';
import type { TableName } from './row';
import { columnsOf } from './schema';

const tables: readonly TableName[] = ['worker-month', 'team-month', 'case', 'coming'];
const keys = ['month', 'team', 'worker', 'reference'];

/** The source cannot know a column, each in turn. */
export const unknownColumns = tables.flatMap((table) =>
  columnsOf(table)
    .filter(([name]) => !keys.includes(name))
    .map(([name]) =>
      council({
        name: `no ${table} ${name}`,
        unavailable: { [table]: { [name]: 'The source does not record it.' } },
        // The teams' own rows tell the figures that these two make.
        supports:
          /^(agency|daysLost)$/.test(name) && table === 'worker-month'
            ? allWell
            : supportedWithout(table, name),
        screens: 'main',
      }),
    ),
);
