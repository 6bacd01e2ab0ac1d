import type { Choice } from '@/address/choice';
import { useSetView, useView } from '@/address/view';
import { Figure } from '@/charts/Figure';
import { Strip, type StripArea } from '@/charts/Strip';
import { areasAround } from '@/domain/benchmarks/areas';
import { publishedFigure } from '@/domain/benchmarks/figure';
import type { PublishedMeasure } from '@/domain/benchmarks/measures';
import { neighboursOf } from '@/domain/benchmarks/neighbours';
import type { Published } from '@/domain/benchmarks/published';
import { type Ranking, ranking } from '@/domain/benchmarks/ranking';
import { measureOf } from '@/domain/measures/catalogue';
import type { Divided } from '@/domain/measures/rates';
import { knownValue, roundHalfUp } from '@/domain/value';
import type { TableDescription } from '@/export/table';
import { besideOf } from './beside';
import { chartLine } from './limit';
import type { Own } from './useOwn';
import {
  partsWords,
  placeOf,
  placeWords,
  reasonWords,
  shownNumber,
  shownValue,
  sourceWords,
} from './words';

interface RankedProps {
  published: Published;
  choice: Choice;
  own: Own;
}

/** Every authority as a dot, the chosen area, its neighbours, its region, England and one's own named among them. */
export function Ranked({ published, choice, own }: RankedProps) {
  const { year, measure } = choice;
  const view = useView();
  const setView = useSetView();
  const all = ranking(published, year, measure.id);
  const line = chartLine(own, measure);
  const ours = ownDrawn(published, choice, own);
  return (
    <Figure
      title={title(all, choice)}
      subtitle={`${measure.label}, ${measureOf(measure.own).unit}, September ${year}, DfE’s basis. Each dot is an authority.`}
      table={tableOf(published, all, choice)}
      notes={
        <>
          {own.label} is drawn as in {ours.at}, from its own records.{' '}
          {line && `The line is ${own.name}’s own limit. `}
          {reasonWords(all.missing.map(({ area, value }) => ({ name: area.name, value }))).join(
            ' ',
          )}
        </>
      }
      source={sourceWords(published)}
      asAt={`30 September ${year}`}
      view={view.view === 'table' ? 'table' : 'chart'}
      onView={(shown) =>
        setView({ view: shown === 'table' ? shown : undefined }, { replace: true })
      }
    >
      <Strip
        label={`${measure.label} of ${all.ranked.length} authorities, September ${year}.`}
        areas={[...dots(published, all, choice), ...ownDot(own, ours, measure)]}
        line={line}
        format={(value) => shownNumber(value, measure)}
      />
    </Figure>
  );
}

function title(all: Ranking, { area }: Choice): string {
  const place = placeOf(all, area);
  if (place) return `${area.name} is ${placeWords(place)} authorities`;
  return area.kind === 'authority'
    ? `${area.name} is not among the ${all.ranked.length} authorities with a figure`
    : `All ${all.ranked.length} authorities with a figure`;
}

function dots(published: Published, all: Ranking, choice: Choice): StripArea[] {
  const { area, year, measure } = choice;
  const neighbours = new Set(neighboursOf(published, area.id).map((each) => each.area.id));
  const authorities = all.ranked.map(({ area: { id, name }, value }): StripArea => {
    const kind = id === area.id ? 'ours' : neighbours.has(id) ? 'neighbour' : 'other';
    return {
      id,
      name,
      value,
      kind,
      facts: kind === 'other' ? [] : factsOf(published, id, all, choice),
    };
  });
  const [nearest, ...further] = [area, ...areasAround(published, area.id)].filter(
    ({ kind }) => kind !== 'authority',
  );
  const aggregates = [nearest, further.at(-1)].flatMap((each): StripArea[] => {
    const value = each && knownValue(publishedFigure(published, each.id, year, measure.id).value);
    if (!each || value === undefined) return [];
    const kind = each.kind === 'country' ? 'England' : 'region';
    return [
      {
        id: each.id,
        name: each.name,
        value,
        kind,
        facts: factsOf(published, each.id, all, choice),
      },
    ];
  });
  return [...authorities, ...aggregates];
}

function factsOf(
  published: Published,
  id: string,
  all: Ranking,
  { year, measure }: Choice,
): string[] {
  const figure = publishedFigure(published, id, year, measure.id);
  const area = published.areas.get(id);
  const place = area && placeOf(all, area);
  return [
    shownValue(figure.value, measure),
    partsWords(figure, measure),
    ...(place ? [placeWords(place)] : []),
  ];
}

/** Ours of the same September where our own records alone tell of it, else of the month in view. */
function ownDrawn(published: Published, choice: Choice, own: Own): { at: string; figure: Divided } {
  const { ours } = besideOf(published, choice, own);
  const then = ours.figureOf(choice.measure);
  return ours.published || then.value.kind !== 'known'
    ? { at: own.month, figure: own.figureOf(choice.measure) }
    : { at: `September ${choice.year}`, figure: then };
}

function ownDot(
  own: Own,
  { at, figure }: { at: string; figure: Divided },
  measure: PublishedMeasure,
): StripArea[] {
  if (figure.value.kind !== 'known') return [];
  const { decimals } = measureOf(measure.own).style;
  return [
    {
      id: 'own',
      name: own.label,
      value: roundHalfUp(figure.value.value, decimals),
      kind: 'ours',
      facts: [at, shownValue(figure.value, measure), partsWords(figure, measure)],
    },
  ];
}

function tableOf(
  published: Published,
  { ranked }: Ranking,
  { year, measure }: Choice,
): TableDescription {
  return {
    caption: `Authorities by ${measure.label.toLowerCase()}, the lowest first`,
    columns: [
      { key: 'name', label: 'Authority', align: 'start' },
      { key: 'value', label: measure.label, align: 'end' },
      { key: 'parts', label: 'Made from', align: 'start' },
      { key: 'position', label: 'Place from the lowest', align: 'end' },
    ],
    rows: ranked.map(({ area, value, position, shared }) => ({
      name: area.name,
      value: { text: shownNumber(value, measure), number: value },
      parts: partsWords(publishedFigure(published, area.id, year, measure.id), measure),
      position: { text: `${shared ? '=' : ''}${position}`, number: position },
    })),
  };
}
