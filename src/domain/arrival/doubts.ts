import { measuresFrom } from '@/domain/arrival/blanked';
import { type FactTable, factSchemas } from '@/domain/facts';
import { type Finding, type Findings, touches } from '@/domain/finding';
import type { Measure } from '@/domain/measures/measure';
import { addMonths, type Month } from '@/domain/month';

/** Figures on a page: which measures, of which teams, in which month. */
interface Shown {
  readonly measures: readonly Measure[];
  readonly teams: readonly string[];
  /** Whether they are those of a unit above teams. */
  readonly above: boolean;
  readonly month: Month;
}

/** The listed findings that touch one of the figures, through the rows or columns it is made from. */
export function doubtsAbout({ listed }: Findings, shown: Shown): Finding[] {
  const { measures, teams, above, month } = shown;
  const figures = measures.flatMap((measure) =>
    (['team-month', 'worker-month'] as const).flatMap((table) => {
      const columns = columnsOf(measure, table);
      const from = addMonths(month, 1 - measure.formula.months);
      return columns.length === 0 ? [] : [{ table, columns, teams, above, from, to: month }];
    }),
  );
  return listed.filter((finding) => {
    // What is wrong with the structure is wrong with every row of those teams.
    const table = finding.table === 'units' ? 'team-month' : finding.table;
    return figures.some((figure) => touches({ ...finding, table }, figure));
  });
}

function columnsOf({ id }: Measure, table: FactTable): string[] {
  return Object.keys(factSchemas[table]).filter((column) =>
    measuresFrom(table, column).some((measure) => measure.id === id),
  );
}
