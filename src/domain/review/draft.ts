import { clearsWords, nOf } from '@/domain/flags/measures';
import { formatMonth, formatValue } from '@/domain/format';
import { type Quote, type QuotedPart, type Sentence, say } from '@/domain/log/quote';
import { evaluate } from '@/domain/measures/evaluate';
import { subject, valueText } from '@/domain/measures/words';
import { addMonths, type Month } from '@/domain/month';
import { againstLimit } from '@/domain/readings/againstLimit';
import type { Evidence, Headline } from '@/domain/readings/headline';
import { toldSentence } from '@/domain/readings/told';
import { swingOf } from '@/domain/review/swing';

/**
 * Commentary on a measure of a unit in a month, drafted from its figures alone: where it stands against its limit, what
 * it was before, whether that is a real change, of how many, and what would clear it. It never claims a cause. The
 * same figures always give the same words.
 */
export function draftOf(row: Headline, month: Month, evidence: Evidence): Sentence[] {
  if (row.figure.value.kind !== 'known')
    return [
      say`${subject(row.measure)} ${formatValue(row.figure.value, row.measure.style)} for ${formatMonth(month)}: ${row.figure.value.reason}`,
    ];
  return [
    standing(row, month, evidence),
    ...before(row, month, evidence),
    ...told(row, month, evidence),
    ...howMany(row, month),
    ...clears(row, month),
  ];
}

function quoter({ unit, measure }: Headline, month: Month) {
  return (part: QuotedPart, text: string, of = measure, at = month): Quote => ({
    text,
    unit,
    measure: of.id,
    month: at,
    part,
  });
}

function standing(row: Headline, month: Month, evidence: Evidence): Sentence {
  const { measure, figure } = row;
  const value = quoter(row, month)('value', valueText(measure, figure.value));
  const start = say`${subject(measure, ['was', 'were'])} ${value} at the end of ${formatMonth(month)}`;
  return say`${start}${againstLimit(row, month, evidence)}.`;
}

/** What it was a month and a year before, as far as that is known. */
function before(row: Headline, month: Month, evidence: Evidence): Sentence[] {
  const { measure, unit } = row;
  const quote = quoter(row, month);
  const teams = evidence.tree.teamsOf(unit);
  return [1, 12].flatMap((back) => {
    const at = addMonths(month, -back);
    const { value } = evaluate(measure, evidence.records, teams, at);
    if (value.kind !== 'known') return [];
    const was = quote('value', formatValue(value, measure.style), measure, at);
    return [say`In ${formatMonth(at)} it was ${was}.`];
  });
}

/** What its months tell, or those of a rolling measure's own count. */
function told(row: Headline, month: Month, evidence: Evidence): Sentence[] {
  if (!row.carrier) return [];
  return [say`${quoter(row, month)('signal', toldSentence(row, evidence), row.carrier)}`];
}

/** Of how many; and where they are few, how far one more and one fewer would move it. */
function howMany(row: Headline, month: Month): Sentence[] {
  const { measure, figure } = row;
  const quote = quoter(row, month);
  const n = say`${quote('n', nOf(measure, figure))}`;
  const swing = swingOf(measure, figure);
  return swing === undefined
    ? [n]
    : [n, say`So few swing: ${swing.one} ${swing.verb} ${quote('swing', swing.by)}.`];
}

function clears(row: Headline, month: Month): Sentence[] {
  const { measure, figure, line, status } = row;
  if (status !== 'over limit' || !line) return [];
  const words = clearsWords(measure, figure, line.red);
  return words === '' ? [] : [say`${quoter(row, month)('clears', words)}`];
}
