import type { Choice } from '@/address/choice';
import { areasAround } from '@/domain/benchmarks/areas';
import { publishedFigure } from '@/domain/benchmarks/figure';
import { type PublishedMeasure, publishedMeasures } from '@/domain/benchmarks/measures';
import { type NeighbourSummary, neighbourSummary } from '@/domain/benchmarks/neighbours';
import type { Published } from '@/domain/benchmarks/published';
import { measureOf } from '@/domain/measures/catalogue';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { useAll } from '@/ui/useAll';
import styles from './Benchmarks.module.css';
import { besideOf } from './beside';
import { ChoiceLink } from './ChoiceLink';
import { Shown } from './Shown';
import type { Own } from './useOwn';
import { gapWords, shownNumber } from './words';

/** The measures a council is asked about; the rest of what is published opens under them. */
const FIRST = 5;

interface ComparisonProps {
  published: Published;
  choice: Choice;
  own: Own;
}

/** Ours in the same September as the published figures, ours now, and everybody we are held against, each with its date. */
export function Comparison({ published, choice, own }: ComparisonProps) {
  const { area, year, measure: chosen } = choice;
  const [all, setAll] = useAll();
  const opened = all || publishedMeasures.indexOf(chosen) >= FIRST;
  const { ours, against } = besideOf(published, choice, own);
  const around = areasAround(published, area.id);
  const beside = around.filter((each, i) => i === 0 || each.kind === 'country').toReversed();
  const others = ours.published ? beside : [area, ...beside];
  const summaryOf = (measure: PublishedMeasure) =>
    neighbourSummary(published, area.id, year, measure.id);
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
      key: 'ours',
      label: <Dated name={own.label} at={`September ${year}`} />,
      align: 'end',
      cell: (measure) => <Shown main figure={ours.figureOf(measure)} measure={measure} />,
    },
    {
      key: 'own',
      label: <Dated name={own.label} at={own.month} />,
      align: 'end',
      cell: (measure) => <Shown figure={own.figureOf(measure)} measure={measure} />,
    },
    ...others.map((each) => ({
      key: each.id,
      label: <Dated name={each.name} at={`September ${year}`} />,
      align: 'end' as const,
      cell: (measure: PublishedMeasure) => (
        <Shown figure={publishedFigure(published, each.id, year, measure.id)} measure={measure} />
      ),
    })),
    ...(summaryOf(chosen).neighbours.length > 0
      ? [
          {
            key: 'neighbours',
            label: <Dated name="Statistical neighbours" at={`September ${year}`} />,
            align: 'end' as const,
            cell: (measure: PublishedMeasure) => (
              <Middle summary={summaryOf(measure)} measure={measure} />
            ),
          },
        ]
      : []),
    {
      key: 'gap',
      label: <Dated name={`Gap to ${against.name}`} at={`September ${year}`} />,
      align: 'end',
      cell: (measure) => (
        <span className={styles.gap}>
          {gapCell(
            gapWords(
              ours.figureOf(measure).value,
              publishedFigure(published, against.id, year, measure.id).value,
              measure,
            ),
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={`Published measures, ${own.name} beside ${others.map(({ name }) => name).join(', ')}, September ${year}`}
        captionHidden
        columns={columns}
        rows={publishedMeasures.slice(0, opened ? undefined : FIRST)}
        rowKey={({ id }) => id}
        rowClass={(measure) => (measure === chosen ? styles.chosen : undefined)}
      />
      <div>
        <Button aria-expanded={opened} onClick={() => setAll(!all)}>
          {opened
            ? 'The first five measures'
            : `All ${publishedMeasures.length} published measures`}
        </Button>
      </div>
    </>
  );
}

/** A column's name with the date of its figures. */
function Dated({ name, at }: { name: string; at: string }) {
  return (
    <span className={styles.named}>
      {name}, <br />
      {at}
    </span>
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

/** A gap as it stands under "Gap to England". */
function gapCell(words: string): string {
  if (words === '') return 'not known';
  return words === 'the same as' ? 'the same' : words;
}

function unitWords({ own, basis }: PublishedMeasure): string {
  const { unit, basis: period } = measureOf(own);
  const rolling = period === 'rolling 12 months' ? ', 12 months' : '';
  return own === 'caseload' ? unit : `% of ${basis === 'FTE' ? 'FTE' : 'people'}${rolling}`;
}
