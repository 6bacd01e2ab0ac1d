import { formatNumber, formatValue } from '@/domain/format';
import type { Measure } from '@/domain/measures/catalogue';
import type { Figure } from '@/domain/measures/evaluate';
import { valueText } from '@/domain/measures/words';
import { type Divided, workingDays } from '@/domain/rates';
import { knownValue, type Value } from '@/domain/value';

/** How the parts of a division and what it comes to are written. */
export type DivisionWords = Pick<
  Measure,
  'style' | 'numeratorWords' | 'denominatorWords' | 'partDecimals'
>;

/**
 * A month's division in words: "2,609 cases / 160.4 FTE of case holders = 16.3"; a count with what is counted; the highest
 * with whom it is the highest of; why not, where a part is missing.
 */
export function arithmetic(measure: Measure, figure: Figure): string {
  const { formula, style, numeratorWords, denominatorWords, partDecimals } = measure;
  const { value, denominator, month } = figure;
  const bottom = knownValue(denominator);
  if (formula.denominator === null || formula.highest) {
    if (value.kind !== 'known') return value.reason;
    return formula.highest
      ? `The highest of ${formatNumber(bottom ?? Number.NaN, partDecimals[1])} ${denominatorWords}: ${valueText(measure, value)}`
      : `${formatValue(value, style)} ${numeratorWords}`;
  }
  const days = workingDays(month);
  return formula.denominatorInDays
    ? written(
        measure,
        figure,
        (below) => `(${formatNumber(below / days, 1)} FTE in post × ${days} working days)`,
      )
    : division(measure, figure);
}

/** Any division in the same words. */
export function division(words: DivisionWords, divided: Divided): string {
  const { denominatorWords, partDecimals } = words;
  return written(
    words,
    divided,
    (bottom) => `${formatNumber(bottom, partDecimals[1])} ${denominatorWords}`,
  );
}

function written(
  { style, partDecimals, numeratorWords }: DivisionWords,
  { value, numerator, denominator }: Divided,
  below: (bottom: number) => string,
): string {
  const top = knownValue(numerator);
  const bottom = knownValue(denominator);
  if (top === undefined) return reasonOf(numerator);
  if (bottom === undefined) return reasonOf(denominator);
  const result = formatValue(value, style);
  const why = value.kind === 'known' ? '' : `: ${value.reason}`;
  return `${formatNumber(top, partDecimals[0])} ${numeratorWords} / ${below(bottom)} = ${result}${why}`;
}

function reasonOf(value: Value): string {
  return value.kind === 'known' ? '' : value.reason;
}
