import type { Choice } from '@/address/choice';
import { publishedFigure } from '@/domain/benchmarks/figure';
import { publishedMeasures } from '@/domain/benchmarks/measures';
import { type Neighbour, neighbourSummary } from '@/domain/benchmarks/neighbours';
import type { Published } from '@/domain/benchmarks/published';
import { type Column, DataTable } from '@/ui/DataTable';
import { Notice } from '@/ui/Notice';
import styles from './Benchmarks.module.css';
import { ChoiceLink } from './ChoiceLink';
import { Shown } from './Shown';
import { SourceNote } from './SourceNote';
import { nounOf, shownNumber } from './words';

/** The authorities most like this one, the closest first, each with its figures. */
export function Neighbours({ published, choice }: { published: Published; choice: Choice }) {
  const { area, year, measure: chosen } = choice;
  const { neighbours, middle, known, notes } = neighbourSummary(
    published,
    area.id,
    year,
    chosen.id,
  );
  if (neighbours.length === 0)
    return (
      <Notice kind="empty" heading="No statistical neighbours">
        {notes[0] ??
          `${area.name} is not a single authority. Choose an authority to see it beside those most like it.`}
      </Notice>
    );
  const measures = [
    chosen,
    ...publishedMeasures.filter(
      (each) =>
        each !== chosen &&
        each.basis === 'FTE' &&
        each.own !== 'vacanciesCovered' &&
        each.own !== 'agencyCovering',
    ),
  ];
  const columns: [Column<Neighbour>, ...Column<Neighbour>[]] = [
    {
      key: 'area',
      label: 'Neighbour, closest first',
      cell: (neighbour) => (
        <ChoiceLink quiet change={{ area: neighbour.area }}>
          {neighbour.area.name}
        </ChoiceLink>
      ),
    },
    { key: 'closeness', label: 'Closeness', cell: ({ closeness }) => closeness },
    ...measures.map((measure) => ({
      key: measure.id,
      label: measure.label,
      align: 'end' as const,
      cell: (neighbour: Neighbour) => (
        <Shown
          figure={publishedFigure(published, neighbour.area.id, year, measure.id)}
          measure={measure}
        />
      ),
    })),
  ];
  return (
    <section className={styles.section}>
      <h2>
        {middle
          ? `${area.name}’s statistical neighbours: ${nounOf(chosen)} at ${shownNumber(middle.median, chosen)} by the median, ${shownNumber(middle.mean, chosen)} by the mean`
          : `${area.name}’s statistical neighbours`}
      </h2>
      <DataTable
        caption={`Statistical neighbours of ${area.name}, September ${year}; ${known} of ${neighbours.length} have a figure for ${nounOf(chosen)}`}
        columns={columns}
        oneAtATime={{ label: 'Shown', first: chosen.id }}
        rows={neighbours}
        rowKey={(neighbour) => neighbour.area.id}
      />
      <SourceNote published={published} year={year}>
        <p>
          DfE’s own tools summarise neighbours by the mean in one place and by the median in
          another, so both are shown. The neighbours are those of the{' '}
          {published.neighbourSource.edition} model, whichever year is shown.
        </p>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </SourceNote>
    </section>
  );
}
