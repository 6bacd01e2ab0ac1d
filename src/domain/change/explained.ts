import { formatMonth, formatNumber } from '@/domain/format';
import type { Measure } from '@/domain/measures/measure';
import { MONTHS_OF_MEAN } from './band';
import { varianceOfMean } from './carry';
import type { Change } from './change';
import { changeSentence, type Named, rangeWords } from './words';

/**
 * How a measure's real change is told, on the numbers of the last month of its record: its level, what its months vary by,
 * what carries over, and the range they make. Fewer sentences where there are fewer numbers.
 */
export function changeExplained(change: Change, measure: Named & Pick<Measure, 'usual'>): string[] {
  const { baseline, band, restart } = change.months.at(-1) ?? {};
  if (!baseline) return [changeSentence(change, measure)];
  const { from, to, known, mean, sd, sigma, carry } = baseline;
  const number = (value: number) => formatNumber(value, Math.max(1, measure.style.decimals) + 1);
  const anew = restart ? `, counted anew since ${formatMonth(restart.month)}` : '';
  const level = `Its level m = ${number(mean)} is the mean of ${known} months, ${formatMonth(from)} to ${formatMonth(to)}${anew}; they vary by s = ${number(sd)}.`;
  const origin =
    carry === measure.usual?.carry ? 'assumed, from simulation' : 'the authority’s own';
  const carried = `Of a month’s distance from the level a share r = ${formatNumber(carry, 2)} is still there a month later (${origin}), so the figure itself varies by σ = ${number(sigma)}${measure.usual?.person == null ? '' : ', at least half of what one person is worth'}.`;
  if (!band) return [level, carried, changeSentence(change, measure)];
  const reach =
    3 * sigma * Math.sqrt(varianceOfMean(carry, MONTHS_OF_MEAN) + varianceOfMean(carry, known));
  return [
    level,
    carried,
    `By chance the average of six months lies within three standard deviations of its distance from that level, m ± 3σ√(V(6) + V(${known})) = ${number(mean)} ± ${number(reach)}, V(k) being the variance of a mean of k such months: ${rangeWords(band, measure)}.`,
    ...(band.lower === null || band.upper === null
      ? ['An end that no figure can pass is not drawn and calls nothing.']
      : []),
    changeSentence(change, measure),
  ];
}

/** The same numbers in one sentence, for a list of many measures. */
export function changeInShort(change: Change, measure: Named): string[] {
  const { baseline, band } = change.months.at(-1) ?? {};
  if (!baseline) return [changeSentence(change, measure)];
  const { from, to, mean, sd, sigma, carry } = baseline;
  const number = (value: number) => formatNumber(value, Math.max(1, measure.style.decimals) + 1);
  const range = band ? `; usual range ${rangeWords(band, measure)}` : '; no range yet';
  return [
    `m = ${number(mean)} (${formatMonth(from)} to ${formatMonth(to)}), s = ${number(sd)}, r = ${formatNumber(carry, 2)}, σ = ${number(sigma)}${range}.`,
    changeSentence(change, measure),
  ];
}
