import { formatNumber, formatValue } from '@/domain/format';
import type { Figure } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import { type Divided, workingDays } from '@/domain/measures/rates';
import { valueText } from '@/domain/measures/words';
import { shownNumber, type Value } from '@/domain/value';

/**
 * A month's division in words: "2,609 cases / 160.4 FTE of case holders = 16.3"; a count with what is counted; the highest
 * with whom it is the highest of; why not, where a part is missing.
 */
export function arithmetic(measure: Measure, figure: Figure): string {
  const { formula, style, partDecimals, numeratorWords, denominatorWords } = measure;
  const { value, numerator, denominator, month } = figure;
  const top = shownNumber(numerator);
  const bottom = shownNumber(denominator);
  if (formula.denominator === null)
    return top === undefined
      ? reasonOf(value)
      : `${formatNumber(top, style.decimals)} ${numeratorWords}${marked(value)}`;
  if (formula.denominatorInDays && top !== undefined && bottom !== undefined) {
    const days = workingDays(month);
    const below = `(${formatNumber(bottom / days, 1)} FTE in post × ${days} working days)`;
    return written(measure, top, below, value);
  }
  if (formula.highest && bottom !== undefined)
    return shownNumber(value) === undefined
      ? reasonOf(value)
      : `The highest of ${formatNumber(bottom, partDecimals[1])} ${denominatorWords}: ${valueText(measure, value)}`;
  return division(measure, figure);
}

/** How the parts of a division and what it comes to are written. */
export type DivisionWords = Pick<
  Measure,
  'style' | 'numeratorWords' | 'denominatorWords' | 'partDecimals'
>;

/** Any division in the same words. */
export function division(words: DivisionWords, { value, numerator, denominator }: Divided): string {
  const top = shownNumber(numerator);
  const bottom = shownNumber(denominator);
  if (top === undefined) return reasonOf(numerator);
  if (bottom === undefined) return reasonOf(denominator);
  const below = `${formatNumber(bottom, words.partDecimals[1])} ${words.denominatorWords}`;
  return written(words, top, below, value);
}

function written(
  { style, partDecimals, numeratorWords }: DivisionWords,
  top: number,
  below: string,
  value: Value,
): string {
  const result = formatValue(value, style);
  const why = value.kind === 'known' ? '' : `: ${value.reason}`;
  return `${formatNumber(top, partDecimals[0])} ${numeratorWords} / ${below} = ${result}${why}`;
}

/** " (23 of 24 teams): the others have no records." */
function marked(value: Value): string {
  return value.kind === 'incomplete' ? ` (${value.of}): ${value.reason}` : '';
}

function reasonOf(value: Value): string {
  return value.kind === 'known' ? '' : value.reason;
}
