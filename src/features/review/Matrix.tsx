import { useHref } from '@/address/links';
import { heatGround } from '@/charts/heat';
import { StatusMark } from '@/charts/StatusMark';
import { useUnitTree } from '@/data/queries';
import { formatMonth, formatValue } from '@/domain/format';
import { isNear } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { spellWords, standingWords } from '@/domain/readings/standingGaps';
import type { Review, ReviewUnit } from '@/domain/review/review';
import { knownValue } from '@/domain/value';
import { type Column, DataTable } from '@/ui/DataTable';
import { Fold } from '@/ui/Fold';
import { Lasting } from './Lasting';
import page from './Review.module.css';
import styles from './Tables.module.css';
import type { NameOf } from './tables';

/** Services and teams by headline measures, each cell a link with its mark. */
export function Matrix({ review, nameOf }: { review: Review; nameOf: NameOf }) {
  const { units, measures, month, standing } = review;
  const href = useHref();
  const tree = useUnitTree();
  const isTeam = ({ unit }: ReviewUnit) => tree.byId.get(unit)?.kind === 'team';
  return (
    <Fold id="where" heading="Where" about={`${units.length} units by measure`}>
      <p className={page.quiet}>
        <StatusMark status="over limit" />, on a darker ground the further over for services and
        above. <StatusMark status="above limit by less than one person" />.{' '}
        <StatusMark status="near limit" />. No mark: within limit, too few people to judge, not
        judged, or none set. Teams swing: read them with their n, on the measure’s page. They stand
        in the order of the structure.
      </p>
      <div className={`${styles.box} ${styles.matrix}`}>
        <DataTable
          caption={`Services and teams by measure, ${formatMonth(month)}`}
          captionHidden
          oneAtATime={{ label: 'Measure' }}
          rows={units}
          rowKey={({ unit }) => unit}
          rowClass={(row) => (isTeam(row) ? undefined : styles.group)}
          columns={[
            {
              key: 'unit',
              label: 'Unit',
              cell: ({ unit, depth }) => (
                <a
                  className={styles.unit}
                  data-depth={depth}
                  href={href({ page: 'review', unit, month })}
                >
                  {nameOf(unit)}
                </a>
              ),
            },
            ...measures.map(measureColumn),
          ]}
        />
      </div>
      {standing.length > 0 && (
        <>
          <h3>Standing gaps</h3>
          <p className={page.quiet}>In the order of the structure: {standingWords}.</p>
          <ul className={styles.standing}>
            {standing.map((gap) => (
              <li key={`${gap.row.unit} ${gap.row.measure.id}`}>
                <a
                  href={href({
                    page: 'measure',
                    measure: gap.row.measure.id,
                    unit: gap.row.unit,
                    month,
                  })}
                >
                  {nameOf(gap.row.unit)}, {gap.row.measure.noun}
                </a>{' '}
                <StatusMark status={gap.row.status}>above {spellWords(gap)}</StatusMark>
              </li>
            ))}
          </ul>
        </>
      )}
      <Lasting review={review} nameOf={nameOf} />
    </Fold>
  );

  function measureColumn(id: MeasureId): Column<ReviewUnit> {
    const { label, style } = measureOf(id);
    return {
      key: id,
      label: `${label}${style.suffix && `, ${style.suffix}`}`,
      align: 'end',
      cellClass: (each) => {
        const row = each.rows[id];
        return row && !isTeam(each)
          ? heatGround(row.status, knownValue(row.figure.value), row.line)
          : undefined;
      },
      cell: ({ unit, rows }) => {
        const row = rows[id];
        if (!row) return '';
        const outside = row.status === 'over limit' || isNear(row.status);
        return (
          <span className={styles.cell} data-status={row.status}>
            <a href={href({ page: 'measure', measure: id, unit, month })}>
              {formatValue(row.figure.value, { ...style, suffix: '' })}
            </a>
            <span>{outside && <StatusMark status={row.status} wordHidden />}</span>
          </span>
        );
      },
    };
  }
}
