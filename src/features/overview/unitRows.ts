import { limitsInForce } from '@/domain/limits/limit';
import { findLine, type Line, type Status, statusOf } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure } from '@/domain/measures/evaluate';
import type { MeasureId } from '@/domain/measures/measure';
import type { WhyMissing } from '@/domain/missing';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { isClosedBy, type Unit } from '@/domain/unit';
import { compareFigures, knownValue, type Value } from '@/domain/value';
import type { Sort } from '@/ui/DataTable';

/** The measures of the table, in its order. */
export const shown = ['caseload', 'vacancy', 'turnover', 'agency', 'absence'] as const;

/** A measure of a unit against its line. */
export interface Cell {
  readonly figure: Figure;
  readonly line: Line | undefined;
  /** Why there is no line. */
  readonly why: WhyMissing | undefined;
  readonly status: Status;
}

/** A unit's figures of a month. */
export interface UnitRow {
  readonly unit: Unit;
  readonly depth: number;
  readonly holders: Value;
  readonly over: Value;
  readonly cells: Readonly<Record<(typeof shown)[number], Cell>>;
}

/** The unit and all below it that have not closed, in the order of the structure. */
export function rowsOf(unit: Unit, month: Month, evidence: Evidence, depth = 0): UnitRow[] {
  const { records, entries, tree } = evidence;
  const inForce = limitsInForce(entries, month);
  const teams = tree.teamsOf(unit.id);
  const cellOf = (id: MeasureId): Cell => {
    const measure = measureOf(id);
    const figure = evaluate(measure, records, teams, month);
    const { line, why } = findLine(measure, unit.id, month, { inForce, tree, records });
    return { figure, line, why, status: statusOf(figure, line, measure) };
  };
  const holders = evaluate(measureOf('caseHolders20Plus'), records, teams, month).denominator;
  const over = evaluate(measureOf('workersOverLimit'), records, teams, month).numerator;
  const row: UnitRow = {
    unit,
    depth,
    holders,
    over,
    cells: Object.fromEntries(shown.map((id) => [id, cellOf(id)])) as UnitRow['cells'],
  };
  return [
    row,
    ...tree
      .childrenOf(unit.id)
      .filter((child) => !isClosedBy(child, month))
      .flatMap((child) => rowsOf(child, month, evidence, depth + 1)),
  ];
}

/** The unit in view stays at the top; sorted, the rest stand as one list. Missing comes last. */
export function sorted(rows: readonly UnitRow[], sort: Sort | undefined): readonly UnitRow[] {
  const [first, ...rest] = rows;
  if (!sort || !first) return rows;
  const sign = sort.direction === 'descending' ? -1 : 1;
  const keyOf = (row: UnitRow): number | undefined => {
    if (sort.key === 'holders') return knownValue(row.holders);
    return knownValue(row.cells[sort.key as (typeof shown)[number]].figure.value);
  };
  return [first, ...rest.sort((a, b) => compareFigures(keyOf(a), keyOf(b), sign))];
}
