import type { Choice } from '@/address/choice';
import { LoadLine } from '@/charts/LoadLine';
import { StatusMark } from '@/charts/StatusMark';
import { areasAround } from '@/domain/benchmarks/areas';
import { type PublishedFigure, publishedFigure } from '@/domain/benchmarks/figure';
import { type PublishedMeasure, publishedMeasures } from '@/domain/benchmarks/measures';
import { type NeighbourSummary, neighbourSummary } from '@/domain/benchmarks/neighbours';
import type { Area, Published } from '@/domain/benchmarks/published';
import { ranking } from '@/domain/benchmarks/ranking';
import { type Line, statusOf } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import { isLimitMissing } from '@/domain/missing';
import { monthOf } from '@/domain/month';
import { type Column, DataTable } from '@/ui/DataTable';
import styles from './Benchmarks.module.css';
import { ChoiceLink } from './ChoiceLink';
import { redWords } from './limit';
import { Shown } from './Shown';
import type { Own } from './useOwn';
import { placeOf, placeWords, shownNumber } from './words';

interface BandProps {
  published: Published;
  choice: Choice;
  own: Own;
}

/** Every published measure of the area in the year, beside its neighbours, its region, England and one's own. */
export function Band({ published, choice: { area, year, measure: chosen }, own }: BandProps) {
  const around = areasAround(published, area.id);
  const beside = around.filter((each, i) => i === 0 || each.kind === 'country');
  const figureOf = (of: Area, measure: PublishedMeasure) =>
    publishedFigure(published, of.id, year, measure.id);
  const summaryOf = (measure: PublishedMeasure) =>
    neighbourSummary(published, area.id, year, measure.id);
  const isAuthority = area.kind === 'authority';
  const hasNeighbours = summaryOf(chosen).neighbours.length > 0;

  const columns: [Column<PublishedMeasure>, ...Column<PublishedMeasure>[]] = [
    {
      key: 'measure',
      label: 'Measure',
      cell: (measure) => (
        <span className={styles.naming}>
          <ChoiceLink quiet change={{ measure }} current={measure === chosen}>
            {measure.label}
          </ChoiceLink>
          <span className={styles.parts}>{unitWords(measure)}</span>
        </span>
      ),
    },
    {
      key: 'area',
      label: area.name,
      align: 'end',
      cell: (measure) => <Shown main figure={figureOf(area, measure)} measure={measure} />,
    },
    {
      key: 'limit',
      label: <span className={styles.named}>Against {own.name}’s limit</span>,
      cell: (measure) => (
        <AgainstLimit figure={figureOf(area, measure)} measure={measure} own={own} />
      ),
    },
    ...(isAuthority
      ? [
          {
            key: 'place',
            label: 'Among all',
            cell: (measure: PublishedMeasure) => {
              const place = placeOf(ranking(published, year, measure.id), area);
              return (
                <span className={styles.place}>{place ? placeWords(place) : 'not placed'}</span>
              );
            },
          },
        ]
      : []),
    ...(hasNeighbours
      ? [
          {
            key: 'neighbours',
            label: 'Statistical neighbours',
            align: 'end' as const,
            cell: (measure: PublishedMeasure) => (
              <Middle summary={summaryOf(measure)} measure={measure} />
            ),
          },
        ]
      : []),
    ...beside.map((each) => ({
      key: each.id,
      label: each.name,
      align: 'end' as const,
      cell: (measure: PublishedMeasure) => (
        <Shown figure={figureOf(each, measure)} measure={measure} />
      ),
    })),
    {
      key: 'own',
      label: (
        <span className={styles.named}>
          {own.label}, <br />
          {own.month}
        </span>
      ),
      align: 'end',
      cell: (measure) => <Shown figure={own.figureOf(measure)} measure={measure} />,
    },
  ];
  return (
    <DataTable
      caption={`Every published measure, ${area.name}, September ${year}`}
      captionHidden
      columns={columns}
      rows={publishedMeasures}
      rowKey={({ id }) => id}
      rowClass={(measure) => (measure === chosen ? styles.chosen : undefined)}
    />
  );
}

/** Neighbours by median and by mean, each named: DfE's own tools differ in which they show. */
function Middle({
  summary: { middle, known, neighbours },
  measure,
}: {
  summary: NeighbourSummary;
  measure: PublishedMeasure;
}) {
  return (
    <span className={styles.shown} data-missing={!middle}>
      {middle ? (
        <>
          <span>
            <span className={styles.which}>median</span> {shownNumber(middle.median, measure)}
          </span>
          <span>
            <span className={styles.which}>mean</span> {shownNumber(middle.mean, measure)}
          </span>
        </>
      ) : (
        'not available'
      )}
      <span className={styles.parts}>
        {known} of {neighbours.length} known
      </span>
    </span>
  );
}

/** Of an area whose parts are not published, the figure as published is held against the limit as it is. */
function AgainstLimit({
  figure,
  measure,
  own,
}: {
  figure: PublishedFigure;
  measure: PublishedMeasure;
  own: Own;
}) {
  const line = own.lineOf(measure);
  if (measure.own === 'caseload' && own.closed && figure.value.kind === 'known')
    return (
      <span className={styles.parts}>
        {own.closed === 'not yet' ? '…' : `workers’ limits ${isLimitMissing(own.closed, 'many')}`}
      </span>
    );
  return (
    <span className={styles.limit}>
      <StatusMark
        status={statusOf(
          { ...figure, month: monthOf(figure.year, 9) },
          line,
          measureOf(measure.own),
        )}
      />
      {line && <LineAt line={line} measure={measure} />}
    </span>
  );
}

/** The load line and its number, as at the head of a column. */
function LineAt({ line, measure }: { line: Line; measure: PublishedMeasure }) {
  const label = redWords(line.red, measure);
  return (
    <svg width="84" height="16" viewBox="0 0 84 16" role="img" aria-label={`limit ${label}`}>
      <LoadLine from={{ x: 0, y: 8 }} to={{ x: 36, y: 8 }} label={label} />
    </svg>
  );
}

function unitWords({ own, basis }: PublishedMeasure): string {
  const { unit, basis: period } = measureOf(own);
  const rolling = period === 'rolling 12 months' ? ', 12 months' : '';
  return own === 'caseload' ? unit : `% of ${basis === 'FTE' ? 'FTE' : 'people'}${rolling}`;
}
