import { formatMonth, formatNumber, formatValue } from '@/domain/format';
import { ENOUGH_IN_POST, inPostOf, withOneFewer } from '@/domain/limits/onePerson';
import { type Quote, type QuotedPart, type Sentence, say } from '@/domain/log/quote';
import { limitText } from '@/domain/measures/words';
import { isLimitMissing } from '@/domain/missing';
import type { Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';
import { spellOver } from '@/domain/readings/spell';
import { shownNumber } from '@/domain/value';

/**
 * Where a figure stands against its limit, as a sentence goes on that has named the figure: ", over its limit of 18% for 4
 * month-ends running, since June 2026", ", near its limit of 18%", "; no limit is set for it". Nothing of a measure that is
 * held against none. Every page, draft and review says it in these words, its numbers quoted with what they rest on.
 */
export function againstLimit(row: Headline, month: Month, evidence: Evidence): Sentence {
  const { measure, line, status, unjudged } = row;
  if (unjudged) return [`; its limit ${isLimitMissing(unjudged)}`];
  if (measure.limit === null) return [];
  if (!line) return ['; no limit is set for it'];
  const limit = quoteOf(row, month)('limit', limitText(measure, line.red));
  switch (status) {
    case 'over limit':
      return say`, over its limit of ${limit} ${spellWords(row, month, evidence)}`;
    case 'above limit by less than one person':
      return say`, above its limit of ${limit}, by less than one person: ${onePersonWords(row, month)}`;
    case 'near limit':
      return say`, near its limit of ${limit}`;
    case 'within limit':
      return say`, within its limit of ${limit}`;
    case 'too few people to judge':
      return say`, not held against its limit of ${limit}, because it has too few people to judge: ${inPostWords(row, month)}`;
    default:
      return say`, not held against its limit of ${limit}`;
  }
}

/** "for the first month-end", "for 4 month-ends running, since June 2026". */
function spellWords(row: Headline, month: Month, evidence: Evidence): Sentence {
  const { months, since } = spellOver(row, month, evidence) ?? { months: 1, since: month };
  if (months === 1) return ['for the first month-end'];
  const spell = quoteOf(row, month)('months over', formatNumber(months, 0));
  return say`for ${spell} month-ends running, since ${formatMonth(since)}`;
}

/** "1.0 of 6.0 FTE left in 12 months; with one fewer it would be 0.0%". */
function onePersonWords(row: Headline, month: Month): Sentence {
  const { measure, figure } = row;
  const quote = quoteOf(row, month);
  const [top = Number.NaN, bottom = Number.NaN] = [
    shownNumber(figure.numerator),
    shownNumber(figure.denominator),
  ];
  const [above, below] = measure.partDecimals;
  const of = `${formatNumber(top, above)} of ${formatNumber(bottom, below)} ${measure.numeratorWords}`;
  const fewer = withOneFewer(measure, figure);
  if (fewer.kind !== 'known')
    return say`${quote('n', of)}; with one fewer there would be nobody to count`;
  return say`${quote('n', of)}; with one fewer it would be ${quote('swing', formatValue(fewer, measure.style))}`;
}

/** "12.3 FTE in post, and it is judged from 20 on". */
function inPostWords(row: Headline, month: Month): Sentence {
  const fte = formatNumber(inPostOf(row.measure, row.figure) ?? Number.NaN, 1);
  return say`${quoteOf(row, month)('n', fte)} FTE in post, and it is judged from ${ENOUGH_IN_POST.toString()} on`;
}

function quoteOf({ unit, measure }: Headline, month: Month) {
  return (part: QuotedPart, text: string): Quote => ({
    text,
    unit,
    measure: measure.id,
    month,
    part,
  });
}
