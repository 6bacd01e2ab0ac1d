import { formatNumber } from '@/domain/format';
import type { Headline } from '@/domain/readings/headline';
import type { Exception } from '@/domain/review/exceptions';
import type { Restatement } from '@/domain/review/restatements';
import { shownNumber } from '@/domain/value';

/** "signed as 18.1%": what a restated figure was when its month was signed off. */
export function signedAsWords({ measure, signed }: Restatement): string {
  return `signed as ${formatNumber(signed, measure.style.decimals)}${measure.style.suffix}`;
}

/** What of a unit is over its limit, above it by less than one person, or near it, in words. */
export function outsideWords(rows: readonly Headline[]): string {
  const of = (status: Headline['status']) =>
    rows.filter((row) => row.status === status).map(({ measure }) => measure.noun);
  const parts = [
    { words: 'over', nouns: of('over limit') },
    { words: 'above by less than one person', nouns: of('above limit by less than one person') },
    { words: 'near', nouns: of('near limit') },
  ];
  const told = parts.filter(({ nouns }) => nouns.length > 0);
  return told.map(({ words, nouns }) => `${words}: ${nouns.join(', ')}`).join('; ') || 'none';
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
