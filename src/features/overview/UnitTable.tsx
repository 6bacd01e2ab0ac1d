import { Fragment } from 'react';
import { useHref, useUnitHref } from '@/address/links';
import { orderIn } from '@/address/order';
import { useSetView, useView } from '@/address/view';
import { heatGround } from '@/charts/heat';
import { StatusMark } from '@/charts/StatusMark';
import { formatNumber, formatValue } from '@/domain/format';
import { limitsInForce } from '@/domain/limits/limit';
import { findLine, isNear, type Line, type Status, statusOf } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure } from '@/domain/measures/evaluate';
import type { MeasureId } from '@/domain/measures/measure';
import { limitMissingIn, type WhyMissing } from '@/domain/missing';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { closedBelow, closedWords, isClosedBy, type Unit } from '@/domain/unit';
import { compareFigures, knownValue, type Value } from '@/domain/value';
import { type Column, DataTable, type Sort } from '@/ui/DataTable';
import styles from './UnitTable.module.css';

interface UnitTableProps {
  unit: Unit;
  month: Month;
  evidence: Evidence;
}

const shown = ['caseload', 'vacancy', 'turnover', 'agency', 'absence'] as const;

const whole = { decimals: 0, suffix: '' } as const;

interface Cell {
  readonly figure: Figure;
  readonly line: Line | undefined;
  /** Why there is no line. */
  readonly why: WhyMissing | undefined;
  readonly status: Status;
}

interface UnitRow {
  readonly unit: Unit;
  readonly depth: number;
  readonly holders: Value;
  readonly over: Value;
  readonly cells: Readonly<Record<(typeof shown)[number], Cell>>;
}

/** Services and teams by measures: each cell leads to its evidence, the ground says how far past its limit it is. */
export function UnitTable({ unit, month, evidence }: UnitTableProps) {
  const href = useHref();
  const unitHref = useUnitHref();
  const view = useView();
  const setView = useSetView();
  const sort = orderIn('/', view);
  const rows = sorted(rowsOf(unit, month, evidence), sort);
  const closed = closedBelow(evidence.tree, unit.id, month);
  const link = (row: UnitRow, measure: MeasureId, text: string) => (
    <a className={styles.cell} href={href({ page: 'measure', measure, unit: row.unit.id })}>
      {text}
    </a>
  );
  const measureColumn = (id: (typeof shown)[number]): Column<UnitRow> => {
    const measure = measureOf(id);
    return {
      key: id,
      label: (
        <>
          {measure.label}
          {measure.style.suffix && `, ${measure.style.suffix}`}
        </>
      ),
      align: 'end',
      sortable: measure.about === 'work',
      cellClass: (row) =>
        row.unit.kind === 'team'
          ? undefined
          : heatGround(
              row.cells[id].status,
              knownValue(row.cells[id].figure.value),
              row.cells[id].line,
            ),
      cell: (row) => {
        const { figure, status } = row.cells[id];
        return (
          <span className={styles.figure} data-status={status}>
            {link(row, id, formatValue(figure.value, { ...measure.style, suffix: '' }))}
            <span className={styles.mark}>
              {(status === 'over limit' || isNear(status)) && (
                <StatusMark status={status} wordHidden />
              )}
            </span>
          </span>
        );
      },
    };
  };
  const columns: readonly [Column<UnitRow>, ...Column<UnitRow>[]] = [
    {
      key: 'unit',
      label: 'Unit',
      cell: (row) => (
        <a className={styles.unit} data-depth={row.depth} href={unitHref(row.unit.id)}>
          {row.unit.name}
        </a>
      ),
    },
    {
      key: 'holders',
      label: 'Case holders',
      align: 'end',
      sortable: true,
      cell: (row) => formatValue(row.holders, whole),
    },
    measureColumn('caseload'),
    {
      key: 'limit',
      label: 'Its limit',
      align: 'end',
      cell: (row) => {
        const { line, why } = row.cells.caseload;
        if (line) return formatNumber(line.red, 1);
        return why === undefined || why === 'none' ? 'none' : limitMissingIn[why];
      },
    },
    {
      key: 'over',
      label: 'Workers over at month end',
      align: 'end',
      cell: (row) =>
        row.over.kind === 'known' || row.over.kind === 'incomplete'
          ? link(row, 'workersOverLimit', formatValue(row.over, whole))
          : formatValue(row.over, whole),
    },
    ...shown.slice(1).map(measureColumn),
  ];
  return (
    <section aria-labelledby="units" className={styles.section}>
      <h2 id="units">{unit.kind === 'service' ? 'Teams' : 'Services and teams'}</h2>
      <p className={styles.legend}>
        <StatusMark status="over limit" />, on a darker ground the further over for services and
        above. <StatusMark status="above limit by less than one person" />.{' '}
        <StatusMark status="near limit" />. No mark: within limit, too few people to judge, not
        judged, or none set. Teams of ten swing: read them with their n, which stands on the
        measure’s page. Units stand in the order of the structure. Case holders and caseload sort
        them; what is about people does not.
      </p>
      <DataTable
        caption={`${unit.name}: ${unit.kind === 'service' ? 'teams' : 'services and teams'} by measure`}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.unit.id}
        rowClass={(row) => (row.unit.kind === 'team' ? styles.team : styles.group)}
        sort={sort}
        onSort={({ key, direction }) => setView({ sort: { key, direction } }, { replace: true })}
      />
      {closed.length > 0 && (
        <p className={styles.legend}>
          {closed.map((each, i) => (
            <Fragment key={each.id}>
              {i > 0 && '; '}
              <a href={unitHref(each.id)}>{closedWords(each)}</a>
            </Fragment>
          ))}
          .
        </p>
      )}
      <p className={styles.legend}>
        A unit’s caseload limit is its workers’ own limits added up over their FTE, so that no team
        is over while nobody in it is. Source: {evidence.tree.root.name} case and workforce records,
        month end, DfE’s basis.
      </p>
    </section>
  );
}

function rowsOf(unit: Unit, month: Month, evidence: Evidence, depth = 0): UnitRow[] {
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
function sorted(rows: readonly UnitRow[], sort: Sort | undefined): readonly UnitRow[] {
  const [first, ...rest] = rows;
  if (!sort || !first) return rows;
  const sign = sort.direction === 'descending' ? -1 : 1;
  const keyOf = (row: UnitRow): number | undefined => {
    if (sort.key === 'holders') return knownValue(row.holders);
    return knownValue(row.cells[sort.key as (typeof shown)[number]].figure.value);
  };
  return [first, ...rest.sort((a, b) => compareFigures(keyOf(a), keyOf(b), sign))];
}
