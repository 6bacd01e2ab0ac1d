import { Fragment } from 'react';
import { useHref, useUnitHref } from '@/address/links';
import { orderIn } from '@/address/order';
import { useSetView, useView } from '@/address/view';
import { heatGround } from '@/charts/heat';
import { LimitMark } from '@/charts/LimitMark';
import { StatusMark } from '@/charts/StatusMark';
import { formatNumber, formatValue, listWords } from '@/domain/format';
import { isNear, type Line } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { limitMissingIn, type WhyMissing } from '@/domain/missing';
import { closedBelow, closedWords } from '@/domain/unit';
import { knownValue, type Value } from '@/domain/value';
import { type Column, DataTable } from '@/ui/DataTable';
import styles from './UnitTable.module.css';
import { rowsOf, shown, sorted, type UnitRow } from './unitRows';
import type { Where } from './where';

const whole = { decimals: 0, suffix: '' } as const;

/** Services and teams by measures: each cell leads to its evidence, the ground says how far past its limit it is. */
export function UnitTable({ unit, month, evidence }: Where) {
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
  const shut = rows.some(({ cells, over }) => isShut(cells.caseload.why) || isShutValue(over));
  const top = rows[0]?.cells;
  const measureColumn = (id: (typeof shown)[number]): Column<UnitRow> => {
    const measure = measureOf(id);
    const line = top?.[id].line;
    return {
      key: id,
      label: (
        <span className={styles.head} data-marked>
          <span>
            {measure.label}
            {measure.style.suffix && `, ${measure.style.suffix}`}
          </span>
          {line && <LimitMark label={limitWords(line, measure)} />}
        </span>
      ),
      name: measure.label,
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
        if (isShut(why)) return NOT_OPEN;
        return why === undefined || why === 'none' ? 'none' : limitMissingIn[why];
      },
    },
    {
      key: 'over',
      label: 'Workers over, month end',
      align: 'end',
      cell: (row) => {
        if (isShutValue(row.over)) return NOT_OPEN;
        return row.over.kind === 'known' || row.over.kind === 'incomplete'
          ? link(row, 'workersOverLimit', formatValue(row.over, whole))
          : formatValue(row.over, whole);
      },
    },
    ...shown.slice(1).map(measureColumn),
  ];
  return (
    <section aria-labelledby="units" className={styles.section}>
      <h2 id="units">{unit.kind === 'service' ? 'Teams' : 'Services and teams'}</h2>
      <p className={styles.legend}>
        <StatusMark status="over limit" />, deeper the further over, from services up.{' '}
        <StatusMark status="above limit by less than one person" />.{' '}
        <StatusMark status="near limit" />. No mark: within limit, too few people to judge, not
        judged, or none set.
        {shut &&
          ` ${NOT_OPEN} stands where workers’ own records are not open to you: whoever manages a team sees its limit, and who is over.`}
      </p>
      <DataTable
        caption={`${unit.name}: ${unit.kind === 'service' ? 'teams' : 'services and teams'} by measure`}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.unit.id}
        rowClass={(row) => (row.unit.kind === 'team' ? styles.team : styles.group)}
        oneAtATime={{ label: 'Measure', first: 'caseload' }}
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
        {ownLimitWords(rows)}Teams of ten swing: read them with their n. A unit’s caseload limit is
        its workers’ own, added up over their FTE. Units stand in the order of the structure; only
        case holders and caseload, which tell of work, sort them. Source: {evidence.tree.root.name}{' '}
        case and workforce records, month end, DfE’s basis.
      </p>
    </section>
  );
}

/** What stands in a cell of what is not open; said once above. */
const NOT_OPEN = '–';

function isShut(why: WhyMissing | undefined): boolean {
  return why === 'forbidden';
}

function isShutValue(value: Value): boolean {
  return value.kind === 'unavailable' && isShut(value.why);
}

function limitWords({ red }: Line, { style }: Measure): string {
  return formatNumber(red, Number.isInteger(red) ? 0 : style.decimals);
}

/** Units whose limit is another than the one in the head of its column. */
function ownLimitWords([top, ...rest]: readonly UnitRow[]): string {
  const own = rest.flatMap(({ unit, cells }) =>
    shown.slice(1).flatMap((id) => {
      const { line } = cells[id];
      const measure = measureOf(id);
      return line && line.red !== top?.cells[id].line?.red
        ? [`${measure.noun} in ${unit.name} ${limitWords(line, measure)}${measure.style.suffix}`]
        : [];
    }),
  );
  return own.length === 0 ? '' : `Limits of their own: ${listWords(own)}. `;
}
