import { columnOfType, type FactTable, factSchemas } from '@/domain/facts';
import { measureIds, measureOf } from '@/domain/measures/catalogue';
import { needsWorkers } from '@/domain/measures/evaluate';
import { directComponents, type Measure } from '@/domain/measures/measure';
import { caseTypes } from '@/domain/worker';

/** A column that a source says it cannot know, its reason, and the measures that have no figure without it. */
export interface BlankColumn {
  readonly table: FactTable;
  readonly column: string;
  /** The source's own sentence. */
  readonly reason: string;
  readonly measures: readonly Measure[];
}

/** The columns of a table that its source cannot know. */
export function blankColumns(
  table: FactTable,
  unavailable: Readonly<Record<string, string | undefined>>,
): BlankColumn[] {
  return Object.keys(factSchemas[table]).flatMap((column) => {
    const reason = unavailable[column];
    return reason === undefined
      ? []
      : [{ table, column, reason, measures: measuresFrom(table, column) }];
  });
}

const held: readonly string[] = caseTypes.map((type) => columnOfType('held', type));

/** The columns of a worker's month that limits are worked out from. */
const ofLimits: readonly string[] = ['team', 'role', 'fte', 'asyeMonths', ...held];

/** The measures made from a column of a table; a worker's column counts for what only workers' own rows tell. */
export function measuresFrom(table: FactTable, column: string): Measure[] {
  const all = measureIds.map(measureOf);
  if (table === 'team-month') return all.filter((measure) => isMadeFrom(measure, column));
  if (table !== 'worker-month') return [];
  if (column === 'presence') return all.filter(({ id }) => id === 'capacityLoad');
  return ofLimits.includes(column) ? all.filter(needsWorkers) : [];
}

function isMadeFrom({ formula }: Measure, column: string): boolean {
  const terms = [...formula.numerator, ...(formula.denominator ?? [])].map((term) =>
    term.replace(/^-/, ''),
  );
  const direct = terms.some((term) => (directComponents as readonly string[]).includes(term));
  return direct ? column === 'presentFte' || held.includes(column) : terms.includes(column);
}
