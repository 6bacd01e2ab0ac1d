import type { Choice } from '@/address/choice';
import { england } from '@/domain/benchmarks/areas';
import { publishedValue } from '@/domain/benchmarks/figure';
import type { PublishedMeasure } from '@/domain/benchmarks/measures';
import type { Area, Published } from '@/domain/benchmarks/published';
import { type Ranking, ranking } from '@/domain/benchmarks/ranking';
import { count, formatNumber, formatValue } from '@/domain/format';
import { measureOf } from '@/domain/measures/catalogue';
import type { Divided } from '@/domain/measures/rates';
import { known, knownValue, roundHalfUp, type Value } from '@/domain/value';
import { besideOf } from './beside';
import type { Own } from './useOwn';

/** Keeps a figure on one line with its word. */
const SPACE = '\u00a0';

/** The sentence that answers first: the area's figure, beside England's, and its place among all. */
export function answerWords(published: Published, choice: Choice): string {
  const { area, year, measure } = choice;
  const value = publishedValue(published, area.id, year, measure.id);
  const of = `${area.name}’s ${nounOf(measure)}`;
  const when = `September ${year}`;
  if (value.kind !== 'known')
    return `${of} in ${when} is ${shownValue(value, measure)}. ${value.reason}`;
  const all = ranking(published, year, measure.id);
  const shown = shownValue(value, measure);
  const { quartiles } = all;
  if (area.kind === 'country' && quartiles)
    return `${of} was ${shown} in ${when}; the middle half of ${count(all.ranked.length, 'authority', 'authorities')} stood between ${shownNumber(quartiles.p25, measure)} and ${shownNumber(quartiles.p75, measure)}.`;
  const beside = besideWords(value.value, englandValue(published, choice), 'England', measure);
  const place = placeOf(all, area);
  return `${of}, ${shown} in ${when}, was ${[beside, place && `${placeWords(place)} authorities`].filter(Boolean).join(', and ')}.`;
}

/**
 * Ours of the same September beside the area's, and ours now; where there is none of that September, ours now beside what
 * was published for it. Each has its date.
 */
export function ownWords(published: Published, choice: Choice, own: Own): string {
  const { year, measure } = choice;
  const { ours, against } = besideOf(published, choice, own);
  const now = own.figureOf(measure).value;
  const then = ours.figureOf(measure).value;
  const theirs = publishedValue(published, against.id, year, measure.id);
  const nowWords = now.kind === 'known' ? `${shownValue(now, measure)} in ${own.month}` : undefined;
  if (ours.published) return nowWords ? `By its own records it is ${nowWords}.` : '';
  const noun = nounOf(measure);
  const of = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} of ${own.label}`;
  const gap = gapWords(then, theirs, measure);
  if (gap !== '')
    return `${of} was ${shownValue(then, measure)} in September ${year}, ${gap} ${against.name} (${shownValue(theirs, measure)})${nowWords ? `, and is ${nowWords}` : ''}.`;
  const other = knownValue(theirs);
  if (now.kind !== 'known' || other === undefined) return '';
  return `${of} is ${nowWords}, ${besideWords(now.value, other, against.name, measure)} in September ${year}; its own records do not tell of that September.`;
}

/** "0.5 above", "1.2 points below", "the same as"; as shown, so that it never contradicts the figures. Empty where either is missing. */
export function gapWords(ours: Value, theirs: Value, measure: PublishedMeasure): string {
  if (ours.kind !== 'known' || theirs.kind !== 'known') return '';
  const { decimals, suffix } = measureOf(measure.own).style;
  const shown = (value: number) => roundHalfUp(value, decimals);
  const gap = roundHalfUp(shown(ours.value) - shown(theirs.value), decimals);
  if (gap === 0) return 'the same as';
  const points = suffix === '%' ? ' points' : '';
  return `${formatNumber(Math.abs(gap), decimals)}${points} ${gap > 0 ? 'above' : 'below'}`;
}

/** "above England (17.4)"; compared as shown, so that the words never contradict the figures. */
function besideWords(
  value: number,
  other: number | undefined,
  name: string,
  measure: PublishedMeasure,
): string {
  if (other === undefined) return '';
  const [a, b] = [shownNumber(value, measure), shownNumber(other, measure)];
  const how = a === b ? 'the same as' : value > other ? 'above' : 'below';
  return `${how} ${name} (${b})`;
}

/** An authority's place, counted from the nearer end. */
export interface Place {
  readonly nth: number;
  readonly from: 'highest' | 'lowest';
  readonly shared: boolean;
  readonly of: number;
  readonly fromHighest: number;
}

export function placeOf({ ranked }: Ranking, area: Area): Place | undefined {
  const own = ranked.find((each) => each.area.id === area.id);
  if (!own) return undefined;
  const above = ranked.filter(({ value }) => value > own.value).length + 1;
  const nearer = above <= own.position ? 'highest' : 'lowest';
  return {
    nth: nearer === 'highest' ? above : own.position,
    from: nearer,
    shared: own.shared,
    of: ranked.length,
    fromHighest: above,
  };
}

/** "11th highest of 152", "joint lowest of 152". */
export function placeWords({ nth, from, shared, of }: Place): string {
  const words = [shared && 'joint', nth > 1 && ordinal(nth), from].filter(Boolean).join(' ');
  return `${words} of${SPACE}${of}`;
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** "46.2 of 209.4 FTE", "4,286 cases, 211.1 FTE": what a figure was divided from; why not, where a part is missing. */
export function partsWords(
  { value, numerator, denominator }: Divided,
  { own, basis }: PublishedMeasure,
): string {
  const [top, bottom] = [knownValue(numerator), knownValue(denominator)];
  if (value.kind !== 'known') return value.reason;
  if (top === undefined || bottom === undefined) return 'its parts are not published';
  const [above, below] = basis === 'headcount' ? [0, 0] : measureOf(own).partDecimals;
  const [a, b] = [formatNumber(top, above), formatNumber(bottom, below)];
  if (own === 'caseload') return `${a}${SPACE}cases, ${b}${SPACE}FTE`;
  const unit = basis === 'headcount' ? 'people' : own === 'absence' ? 'days' : 'FTE';
  return `${a} of${SPACE}${b}${SPACE}${unit}`;
}

export function shownValue(value: Value, measure: PublishedMeasure): string {
  return formatValue(value, measureOf(measure.own).style);
}

export function shownNumber(number: number, measure: PublishedMeasure): string {
  return shownValue(known(number), measure);
}

/** "turnover, headcount", as in the middle of a sentence. */
export function nounOf({ own, basis }: PublishedMeasure): string {
  const { noun } = measureOf(own);
  return basis === 'FTE' ? noun : `${noun} by ${basis}`;
}

/** Why there are no figures, each reason after all it holds for: "Not shown: Bexley, Kent. DfE marks it …". */
export function reasonWords(missing: readonly { name: string; value: Value }[]): string[] {
  const names = new Map<string, string[]>();
  for (const { name, value } of missing)
    if (value.kind !== 'known') names.set(value.reason, [...(names.get(value.reason) ?? []), name]);
  return [...names].map(([reason, all]) => `Not shown: ${all.join(', ')}. ${reason}`);
}

/** "Department for Education, Children’s social work workforce …, Open Government Licence v3.0". */
export function sourceWords({ source }: Published): string {
  return `${source.publisher}, ${source.publication}, ${source.licence}`;
}

function englandValue(published: Published, { year, measure }: Choice): number | undefined {
  return knownValue(publishedValue(published, england, year, measure.id));
}
