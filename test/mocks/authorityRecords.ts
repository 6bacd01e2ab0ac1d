import type { Authority } from '@mocks/authority/simulate';
import { directMonths } from '@/domain/directTime/directMonths';
import { limitMonths } from '@/domain/limits/limitMonths';
import { teamCube } from '@/domain/measures/evaluate';
import type { Evidence } from '@/domain/readings/headline';
import { type Row, type Table, type TableSchema, textAt } from '@/domain/table';
import { unitTree } from '@/domain/unit';

/** A table's rows as objects, null where there is nothing. */
export function rowsOf<S extends TableSchema>(table: Table<S>): Row<S>[] {
  const columns = Object.entries<Float64Array | Parameters<typeof textAt>[0]>(table.columns);
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(
      columns.map(([name, column]) => {
        if (!(column instanceof Float64Array)) return [name, textAt(column, row)];
        const number = column[row] as number;
        return [name, Number.isNaN(number) ? null : number];
      }),
    ),
  ) as Row<S>[];
}

/** What measures, limits and signals of the authority are read from. */
export function evidenceOf({ units, teamMonths, workerMonths, entries }: Authority): Evidence {
  const tree = unitTree(units);
  const records = {
    teams: teamCube(teamMonths, tree.byId),
    direct: directMonths(teamMonths, entries),
    limits: { state: 'ready', data: limitMonths(workerMonths, entries, tree) } as const,
    openTeams: new Set(tree.teamsOf(tree.root.id)),
    doubts: [],
    ownUnit: tree.root.id,
  };
  return { tree, records, entries };
}
