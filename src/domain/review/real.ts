import { formatMonth, listWords } from '@/domain/format';
import type { Measure } from '@/domain/measures/measure';
import type { Headline } from '@/domain/readings/headline';
import { namesOf } from '@/domain/readings/judged';
import { isBetter, isTold, isWorse, pastOf } from '@/domain/readings/told';

/**
 * What of the headline measures of a unit, as it is named, is worse, or better, for real, or of which of them it can be told
 * that they are not. What is so of the units below it is not in it.
 */
export function realSentence(
  all: readonly Headline[],
  unit: string,
  which: 'worse' | 'better',
): string {
  const rows = all.filter(which === 'worse' ? isWorse : isBetter);
  if (rows.length === 0) {
    const told = all.filter(isTold);
    if (told.length === all.length) return `No headline measure of ${unit} is ${which} for real.`;
    return told.length === 0
      ? `Whether any headline measure of ${unit} is ${which} for real cannot be told.`
      : `${namesOf(told, true)} ${told.length === 1 ? 'is' : 'are'} not ${which} for real; of the rest it cannot be told.`;
  }
  const words = rows.map((row) => {
    const { since, returning = 0 } = pastOf(row) ?? {};
    const back = returning > 0 ? ', on the way back' : '';
    return `${toldBy(row).noun}${since === undefined ? '' : `, since ${formatMonth(since)}${back}`}`;
  });
  return `${which === 'worse' ? 'Worse' : 'Better'} for real: ${words.join('; ')}.`;
}

/** Which of them are within their usual range, and of which that cannot be told. */
export function unchangedSentence(rows: readonly Headline[]): string {
  const usual = rows.filter((row) => isTold(row) && !pastOf(row));
  const untold = rows.filter((row) => !isTold(row));
  const unknown = untold.filter(
    ({ figure, change }) => figure.value.kind !== 'known' || !isPoint(change),
  );
  const few = untold.filter((row) => !unknown.includes(row));
  const range = usual.length === 1 ? 'is within its usual range' : 'are within their usual ranges';
  return [
    usual.length === 0
      ? 'No headline measure can be called unchanged'
      : `${listWords(usual.map((row, i) => (i === 0 ? toldBy(row).label : toldBy(row).noun)))} ${range}`,
    ...(few.length === 0 ? [] : [`of ${namesOf(few, false)} it cannot be told yet`]),
    ...(unknown.length === 0
      ? []
      : [`the month’s own figure is not known of ${namesOf(unknown, false)}`]),
  ]
    .join('; ')
    .concat('.');
}

/** The measure whose own months tell: of a rolling one its month's count. */
function toldBy({ measure, carrier }: Headline): Measure {
  return carrier ?? measure;
}

/** Whether the last month of a change has a figure. */
function isPoint(change: Headline['change']): boolean {
  return change?.months.at(-1)?.value != null;
}
