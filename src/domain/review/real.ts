import { formatMonth } from '@/domain/format';
import type { Month } from '@/domain/month';
import { type Headline, isConcern, isImprovement } from '@/domain/readings/headline';
import { namesOf } from '@/domain/readings/judged';
import { unprovenWords } from '@/domain/spc/sentence';

/** Whether the month in view is a point by which a real change can be told. */
function isTold({ signal }: Headline, month: Month): boolean {
  return signal?.state === 'limits' && signal.latest?.month === month;
}

/**
 * What of the headline measures of a unit, as it is named, is worse, or better, for real, or of which of them it can be told
 * that they are not. What is so of the units below it is not in it.
 */
export function realSentence(
  all: readonly Headline[],
  unit: string,
  month: Month,
  which: 'worse' | 'better',
): string {
  const real = which === 'worse' ? isConcern : isImprovement;
  const rows = all.filter(({ signal }) => real(signal));
  if (rows.length === 0) {
    const told = all.filter((row) => isTold(row, month));
    if (told.length === all.length) return `No headline measure of ${unit} is ${which} for real.`;
    return told.length === 0
      ? `Whether any headline measure of ${unit} is ${which} for real cannot be told.`
      : `${namesOf(told, true)} ${told.length === 1 ? 'is' : 'are'} not ${which} for real; of the rest it cannot be told.`;
  }
  const words = rows.map(
    ({ measure, signal }, i) =>
      `${i === 0 ? measure.label : measure.noun}${signal?.since ? `, since ${formatMonth(signal.since)}` : ''}`,
  );
  return `${which === 'worse' ? 'Worse' : 'Better'} for real: ${words.map((word, i) => (i === 0 ? lowerFirst(word) : word)).join('; ')}.`;
}

/** Which of them are unchanged, which are marked without proof, and of which it cannot be told. */
export function unchangedSentence(rows: readonly Headline[], month: Month): string {
  const told = rows.filter((row) => isTold(row, month) && !row.signal?.cause);
  const few = rows.filter(({ signal }) => signal && signal.state !== 'limits');
  const missing = rows.filter((row) => !isTold(row, month) && !few.includes(row));
  const unchanged = unchangedWords(told);
  return [
    ...(unchanged.length === 0 ? ['No headline measure can be called unchanged'] : unchanged),
    ...(few.length === 0 ? [] : [`too few months tell of ${namesOf(few, false)}`]),
    ...(missing.length === 0
      ? []
      : [`the month’s own figure is not known of ${namesOf(missing, false)}`]),
  ]
    .join('; ')
    .concat('.');
}

/** What is within usual variation, and what the chart marks without proof, a clause each, the first to begin a sentence. */
function unchangedWords(rows: readonly Headline[]): string[] {
  const wordsOf = (of: readonly Headline[], { signal }: Headline) => {
    const one = of.length === 1;
    if (!signal?.doubt) return `${one ? 'is' : 'are'} within usual variation`;
    return `${one ? 'shows' : 'show'} ${unprovenWords(signal.doubt, one ? 'its' : 'their')}`;
  };
  const isOutside = ({ signal }: Headline) => signal?.doubt?.rule === 'outside';
  return [
    rows.filter(({ signal }) => !signal?.doubt),
    rows.filter(isOutside),
    rows.filter((row) => row.signal?.doubt && !isOutside(row)),
  ]
    .filter((group) => group.length > 0)
    .map((group, i) => `${namesOf(group, i === 0)} ${wordsOf(group, group[0]!)}`);
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
