import type { MeasureId } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';

/** Which of a figure's numbers is quoted. */
export const quotedParts = [
  'value',
  'limit',
  'months over',
  'signal',
  'lower',
  'upper',
  'n',
  'swing',
  'clears',
  'candidate',
] as const;

export type QuotedPart = (typeof quotedParts)[number];

/** A number in a text with the evidence it rests on: which part of which measure of which unit in which month. */
export interface Quote {
  readonly text: string;
  readonly unit: string;
  readonly measure: MeasureId;
  readonly month: Month;
  readonly part: QuotedPart;
}

/** A sentence in pieces: words, and numbers that can be followed to their evidence. */
export type Sentence = readonly (string | Quote)[];

/** Puts a sentence together: say`It was ${quote} in ${month}.` */
export function say(
  words: TemplateStringsArray,
  ...pieces: (string | Quote | Sentence)[]
): Sentence {
  return words.flatMap((word, i) => {
    const piece = pieces[i];
    return [...(word === '' ? [] : [word]), ...(piece === undefined ? [] : [piece].flat())];
  }) as Sentence;
}

/** A sentence as plain words, its numbers as they are quoted. */
export function textOf(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** A draft as one text. */
export function draftText(draft: readonly Sentence[]): string {
  return draft.map(textOf).join(' ');
}

/** The numbers a draft quotes, in the order they come. */
export function quotesIn(draft: readonly Sentence[]): Quote[] {
  return draft.flat().filter((piece): piece is Quote => typeof piece !== 'string');
}

/** A quoted number that the records now give differently. */
export interface OutOfDate {
  readonly quote: Quote;
  readonly now: string;
}

/** Which of the numbers that were quoted differ from what the same draft would quote now; a number gone counts. */
export function outOfDate(quoted: readonly Quote[], now: readonly Quote[]): OutOfDate[] {
  const key = ({ unit, measure, month, part }: Quote) => `${unit} ${measure} ${month} ${part}`;
  const texts = new Map<string, string[]>();
  for (const quote of now) texts.set(key(quote), [...(texts.get(key(quote)) ?? []), quote.text]);
  return quoted.flatMap((quote) => {
    const found = texts.get(key(quote)) ?? [];
    return found.includes(quote.text) ? [] : [{ quote, now: found[0] ?? 'no longer said' }];
  });
}
