import { Fragment } from 'react';
import type { Choice } from '@/address/choice';
import { Figure } from '@/charts/Figure';
import { Lines, type LinesSeries } from '@/charts/Lines';
import { areasAround } from '@/domain/benchmarks/areas';
import { publishedFigure } from '@/domain/benchmarks/figure';
import { neighbourSummary } from '@/domain/benchmarks/neighbours';
import type { Area, Published } from '@/domain/benchmarks/published';
import { publishedSeries } from '@/domain/benchmarks/series';
import { measureOf } from '@/domain/measures/catalogue';
import { knownValue } from '@/domain/value';
import type { TableCell, TableDescription } from '@/export/table';
import { besideOf } from './beside';
import { ChoiceLink } from './ChoiceLink';
import { chartLine } from './limit';
import type { Own } from './useOwn';
import { nounOf, partsWords, reasonWords, shownNumber, shownValue, sourceWords } from './words';

interface YearsProps {
  published: Published;
  choice: Choice;
  own: Own;
}

/** The chosen measure over the published years: the area, its neighbours' median, its region and England. */
export function Years({ published, choice, own }: YearsProps) {
  const { area, measure } = choice;
  const [from, to] = [published.years[0], published.years.at(-1)];
  const beside = around(published, area);
  const ownSeries = besideOf(published, choice, own).ours.published
    ? []
    : ownLine(published, choice, own);
  // Four lines are as many as can be told apart: with ours among them the region stands in the table alone.
  const drawn =
    ownSeries.length > 0 && area.kind === 'authority'
      ? beside.filter(({ kind }) => kind === 'country')
      : beside;
  return (
    <Figure
      title={title(published, choice)}
      subtitle={`${measure.label}, ${measureOf(measure.own).unit}, each September from ${from} to ${to}, DfE’s basis.`}
      table={tableOf(published, choice, beside)}
      notes={<Notes published={published} choice={choice} />}
      source={sourceWords(published)}
      asAt={`30 September ${to}`}
    >
      <Lines
        label={`${measure.label} from ${from} to ${to}.`}
        series={[
          seriesOf(published, area, choice),
          ...medians(published, choice),
          ...drawn.map((each) => seriesOf(published, each, choice)),
          ...ownSeries,
        ]}
        line={chartLine(own, measure)}
        format={(value) => shownNumber(value, measure)}
        formatAt={String}
      />
    </Figure>
  );
}

/** The region nearest to the area, and England. */
function around(published: Published, area: Area): Area[] {
  return areasAround(published, area.id).filter((each, i) => i === 0 || each.kind === 'country');
}

function title(published: Published, { area, measure }: Choice): string {
  const noun = nounOf(measure);
  const known = publishedSeries(published, area.id, measure.id).figures.flatMap(
    ({ year, value }) => (value.kind === 'known' ? [{ year, value: value.value }] : []),
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${area.name} has no published ${noun}`;
  const [a, b] = [shownNumber(first.value, measure), shownNumber(last.value, measure)];
  if (first === last) return `${area.name}’s ${noun}: ${a} in ${first.year} alone`;
  return `${area.name}’s ${noun}: ${a} in ${first.year}, ${b} in ${last.year}`;
}

function seriesOf(published: Published, area: Area, { measure }: Choice): LinesSeries {
  return {
    name: area.name,
    points: publishedSeries(published, area.id, measure.id).figures.map(({ year, value }) => ({
      at: year,
      value: knownValue(value) ?? null,
    })),
  };
}

/** Ours of each September that our own records tell of. */
function ownLine(published: Published, { measure }: Choice, own: Own): LinesSeries[] {
  const points = published.years.map((at) => ({
    at,
    value: knownValue(own.inSeptember(measure, at).value) ?? null,
  }));
  return points.some(({ value }) => value !== null) ? [{ name: own.label, points }] : [];
}

function medians(published: Published, { area, measure }: Choice): LinesSeries[] {
  const points = published.years.map((year) => ({
    at: year,
    value: neighbourSummary(published, area.id, year, measure.id).middle?.median ?? null,
  }));
  return points.some(({ value }) => value !== null) ? [{ name: 'Neighbours’ median', points }] : [];
}

function tableOf(
  published: Published,
  { area, measure }: Choice,
  beside: Area[],
): TableDescription {
  const isAuthority = area.kind === 'authority';
  return {
    caption: `${measure.label} in every published year`,
    columns: [
      { key: 'year', label: 'September', align: 'start' },
      { key: area.id, label: area.name, align: 'end' },
      { key: 'parts', label: 'Made from, or why there is none', align: 'start' },
      ...(isAuthority
        ? ([
            { key: 'median', label: 'Neighbours’ median', align: 'end' },
            { key: 'mean', label: 'Neighbours’ mean', align: 'end' },
            { key: 'known', label: 'Neighbours known', align: 'end' },
          ] as const)
        : []),
      ...beside.map(({ id, name }) => ({ key: id, label: name, align: 'end' as const })),
    ],
    rows: published.years.map((year) => {
      const { middle, known, neighbours } = neighbourSummary(published, area.id, year, measure.id);
      const cells = [area, ...beside].map(
        ({ id }) => [id, cellOf(published, id, year, measure)] as const,
      );
      return {
        year: String(year),
        ...Object.fromEntries(cells),
        parts: partsWords(publishedFigure(published, area.id, year, measure.id), measure),
        median: middle ? { text: shownNumber(middle.median, measure), number: middle.median } : '',
        mean: middle ? { text: shownNumber(middle.mean, measure), number: middle.mean } : '',
        known: `${known} of ${neighbours.length}`,
      };
    }),
  };
}

function cellOf(
  published: Published,
  id: string,
  year: number,
  measure: Choice['measure'],
): TableCell {
  const { value } = publishedFigure(published, id, year, measure.id);
  const text = shownValue(value, measure);
  return value.kind === 'known' ? { text, number: value.value } : text;
}

/** Why a line breaks or ends, and where the areas before or after it are. */
function Notes({ published, choice: { area, measure } }: { published: Published; choice: Choice }) {
  const { breaks, segments, figures } = publishedSeries(published, area.id, measure.id);
  const kin = new Set(segments.map((segment) => segment.area).filter((each) => each !== area));
  const told = new Set(breaks.map(({ sentence }) => sentence));
  const gaps = reasonWords(
    figures
      .filter(({ value }) => value.kind !== 'known' && !told.has(value.reason))
      .map(({ year, value }) => ({ name: String(year), value })),
  );
  return (
    <>
      {[...told].join(' ')}
      {[...kin].map((each) => (
        <Fragment key={each.id}>
          {' '}
          <ChoiceLink change={{ area: each }}>Figures of {each.name}</ChoiceLink>.
        </Fragment>
      ))}
      {gaps.length > 0 && ` ${gaps.join(' ')} No line is drawn across a year without a figure.`}
      {area.kind === 'authority' &&
        ` The neighbours are those of the ${published.neighbourSource.edition} model in every year.`}
    </>
  );
}
