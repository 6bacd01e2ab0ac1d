import { formatNumber, formatValue } from '@/domain/format';
import type { Measure } from '@/domain/measures/catalogue';
import type { Figure } from '@/domain/measures/evaluate';
import { valueText } from '@/domain/measures/words';
import { workingDays } from '@/domain/rates';
import { knownValue } from '@/domain/value';

/**
 * A month's division in words: "2,609 cases / 160.4 FTE of case holders = 16.3"; a count with what is counted; the highest
 * with whom it is the highest of; why not, where a part is missing.
 */
export function arithmetic(
  measure: Measure,
  { value, numerator, denominator, month }: Figure,
): string {
  const { formula, style, partDecimals, numeratorWords, denominatorWords } = measure;
  const top = knownValue(numerator);
  const bottom = knownValue(denominator);
  if (formula.denominator === null)
    return value.kind === 'known'
      ? `${formatValue(value, style)} ${numeratorWords}`
      : reasonOf(value);
  if (top === undefined) return reasonOf(numerator);
  if (bottom === undefined) return reasonOf(denominator);
  if (formula.highest)
    return value.kind === 'known'
      ? `The highest of ${formatNumber(bottom, partDecimals[1])} ${denominatorWords}: ${valueText(measure, value)}`
      : reasonOf(value);
  const below = formula.denominatorInDays
    ? `(${formatNumber(bottom / workingDays(month), 1)} FTE in post × ${workingDays(month)} working days)`
    : `${formatNumber(bottom, partDecimals[1])} ${denominatorWords}`;
  const result =
    value.kind === 'known'
      ? formatValue(value, style)
      : `${valueText(measure, value)}: ${value.reason}`;
  return `${formatNumber(top, partDecimals[0])} ${numeratorWords} / ${below} = ${result}`;
}

function reasonOf(value: Figure['value']): string {
  return value.kind === 'known' ? '' : value.reason;
}
