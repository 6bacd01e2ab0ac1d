import { count, formatNumber } from '@/domain/format';
import { groupBy } from '@/domain/group';
import { limitMissingIn, missingIn } from '@/domain/missing';
import type { Headline } from '@/domain/readings/headline';
import type { Agreed } from '@/domain/review/agreed';
import type { Exception } from '@/domain/review/exceptions';
import type { Restatement } from '@/domain/review/restatements';
import { shownNumber } from '@/domain/value';

/** "signed as 18.1%": what a restated figure was when its month was signed off. */
export function signedAsWords({ measure, signed }: Restatement): string {
  return `signed as ${formatNumber(signed, measure.style.decimals)}${measure.style.suffix}`;
}

/** What of a reading its status is told by. */
export type WithStatus = Pick<Headline, 'status' | 'unjudged' | 'figure'>;

/** What of a unit is over its limit, above it by less than one person, or near it, in words, and what of it was not seen. */
export function outsideWords(rows: readonly Headline[]): string {
  const of = (status: Headline['status']) =>
    rows.filter((row) => row.status === status).map(({ measure }) => measure.noun);
  const parts = [
    { words: 'over', nouns: of('over limit') },
    { words: 'above by less than one person', nouns: of('above limit by less than one person') },
    { words: 'near', nouns: of('near limit') },
  ];
  const unseen = groupBy(rows, unseenWords);
  unseen.delete(undefined);
  const told = [
    ...parts,
    ...[...unseen].map(([words, of]) => ({ words, nouns: of.map(({ measure }) => measure.noun) })),
  ].filter(({ nouns }) => nouns.length > 0);
  return told.map(({ words, nouns }) => `${words}: ${nouns.join(', ')}`).join('; ') || 'none';
}

/** Why it was not seen where a measure stands against its limit, "not open to you"; undefined where it was, or it has none. */
export function unseenWords(row: Headline): string | undefined {
  const { line, status, unjudged, figure } = row;
  if (!line && !unjudged) return undefined;
  if (status === 'not judged') return status;
  return (
    noStatusWords(row) ?? (figure.value.kind === 'unavailable' ? missingIn['not held'] : undefined)
  );
}

/** Why a measure has no status, where its limit is not known or its figure is not to be had; undefined where it has one. */
export function noStatusWords({ unjudged, figure: { value } }: WithStatus): string | undefined {
  if (unjudged) return limitMissingIn[unjudged];
  return value.kind === 'unavailable' && value.why ? missingIn[value.why] : undefined;
}

/** For how many month-ends running what was agreed about is over its limit. */
export function overForWords({ monthsOver, now }: Pick<Agreed, 'monthsOver' | 'now'>): string {
  return monthsOver === 0 ? (unseenWords(now) ?? 'not over') : count(monthsOver, 'month-end');
}

/** That nothing is agreed about an exception; or, where that is not open to whoever looks, that it is not. */
export function nothingAgreedWords(open: boolean): string {
  return open ? 'Nothing is agreed about it yet.' : 'What is agreed about it is not open to you.';
}

/** "2,377 cases, 147.5 FTE of case holders". */
export function partsWords({ measure, figure }: Headline): string {
  const { partDecimals, numeratorWords, denominatorWords } = measure;
  const [top, bottom] = [shownNumber(figure.numerator), shownNumber(figure.denominator)];
  if (top === undefined) return '';
  const first = `${formatNumber(top, partDecimals[0])} ${numeratorWords}`;
  return bottom === undefined
    ? first
    : `${first}, ${formatNumber(bottom, partDecimals[1])} ${denominatorWords}`;
}

/** Heads words on what is no exception. */
export const otherWordsHeading = 'Words on what is no exception of the month, or not any more';

/** "Safeguarding North 1, vacancy". */
export function nameOfException(
  { flag, row }: Exception,
  nameOf: (unit: string) => string,
): string {
  return `${nameOf(flag.unit)}, ${row.measure.noun}`;
}

/** Tells an exception of a month from the others. */
export function keyOfException({ flag, row }: Exception): string {
  return `${flag.unit} ${flag.measure} ${row.figure.month}`;
}
