import { formatMonth } from '@/domain/format';
import { arithmetic } from '@/domain/measures/arithmetic';
import type { Figure } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import { signalBasis } from '@/domain/measures/words';
import type { Month } from '@/domain/month';

/** One thing to know of a measure: its name and the sentences that tell it. */
export interface Explanation {
  readonly term: string;
  readonly sentences: readonly string[];
  /** The sum on the month's own figures: what a reader looks for first. */
  readonly main?: boolean;
}

const directions = {
  lower: 'Lower is better.',
  higher: 'Higher is better.',
  neutral: 'Neither direction is better.',
} as const satisfies Record<Measure['better'], string>;

/**
 * A measure in words, its formula, the sum on a month's figures, and how to read it; `told` is how its real change is told on
 * the month's own numbers, where it is.
 */
export function explained(
  measure: Measure,
  figure: Figure,
  month: Month,
  told: readonly string[],
): Explanation[] {
  const { definition, basis, better, source, caveats } = measure;
  return [
    { term: 'Definition', sentences: [definition] },
    { term: 'Formula', sentences: [formulaWords(measure)] },
    { term: formatMonth(month), sentences: [arithmetic(measure, figure)], main: true },
    {
      term: 'Basis',
      sentences: [
        basis === 'rolling 12 months' ? `${basis}, ending with ${formatMonth(month)}` : basis,
      ],
    },
    { term: 'Direction', sentences: [directions[better]] },
    { term: 'Real change', sentences: [signalBasis(measure), ...told] },
    { term: 'Source', sentences: [source] },
    ...(caveats.length > 0 ? [{ term: 'Read it with care', sentences: caveats }] : []),
  ];
}

/** "FTE vacant / FTE of posts, filled or vacant, in per cent"; a plain count names what it counts, the highest of whom. */
function formulaWords({ numeratorWords, denominatorWords, formula }: Measure): string {
  const percent = formula.scale === 100 ? ', in per cent' : '';
  if (formula.highest) return `The highest of ${denominatorWords}: ${numeratorWords}`;
  const words =
    denominatorWords === ''
      ? `the number of ${numeratorWords}`
      : `${numeratorWords} / ${denominatorWords}${percent}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
