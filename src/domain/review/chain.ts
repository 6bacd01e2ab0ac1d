import { count, formatMonth, formatNumber, formatValue } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import { textOf } from '@/domain/log/quote';
import type { Measure } from '@/domain/measures/measure';
import { addMonths, type Month, monthRange } from '@/domain/month';
import { againstLimit } from '@/domain/readings/againstLimit';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import { toldSentence } from '@/domain/readings/told';
import type { Agreed } from '@/domain/review/agreed';

/** A month of a breach: the figure, where it stood, and what was agreed, changed or closed in it. */
export interface ChainMonth {
  readonly row: Headline;
  readonly month: Month;
  readonly said: readonly string[];
}

/** A breach across months: how it was known, what was done about it, and whether it worked. */
export interface Chain {
  /** Where the measure stood when the first action was agreed, and what its months told then. */
  readonly known: string;
  /** What was agreed, changed and closed, a sentence each, the first first. */
  readonly did: readonly string[];
  /** What the measure did since, and whether that is real, a sentence each. It claims no cause. */
  readonly worked: string;
}

/** How an action was known to be needed, what was done, and what the measure has done since, up to a month. */
export function chainOf(agreed: Agreed, month: Month, evidence: Evidence): Chain {
  const { unit, measure, entry, states } = agreed;
  const then = headline(measure.id, unit, entry.effective, evidence);
  return {
    known: knownSentence(then, entry.effective, evidence),
    did: states.map((state, i) => `${didWords(state, states[i - 1])}.`),
    worked: workedSentence(agreed, month, evidence),
  };
}

/** The months of a measure of a unit up to one, the latest first, with what was agreed about it in each. */
export function chainMonths(
  measure: Measure,
  unit: string,
  month: Month,
  agreed: Agreed | undefined,
  evidence: Evidence,
): ChainMonth[] {
  const from = Math.max(evidence.records.teams.first, addMonths(month, -12)) as Month;
  const states = agreed?.states ?? [];
  return monthRange(from, month)
    .reverse()
    .map((each) => ({
      month: each,
      row: headline(measure.id, unit, each, evidence),
      said: states.flatMap((state, i) =>
        state.effective === each ? [didWords(state, states[i - 1])] : [],
      ),
    }));
}

function knownSentence(row: Headline, month: Month, evidence: Evidence): string {
  const { measure, figure, carrier } = row;
  const told = carrier === measure ? ` ${toldSentence(row, evidence)}` : '';
  const against = textOf(againstLimit(row, month, evidence));
  return `In ${formatMonth(month)} ${measure.noun} was ${formatValue(figure.value, measure.style)}${against}.${told}`;
}

function didWords(
  { effective, value }: Entry<'action'>,
  before: Entry<'action'> | undefined,
): string {
  const when = formatMonth(effective);
  if (value === null) return `Taken back in ${when}`;
  const { action, ownerRole, review, state } = value;
  if (state === 'done') return `Done in ${when}`;
  const what = `${action.replace(/\.$/, '')}: ${ownerRole}, to be looked at again in ${formatMonth(review)}`;
  return before?.value?.state === 'open'
    ? `Changed in ${when} to: ${what}`
    : `Agreed in ${when}: ${what}`;
}

function workedSentence(agreed: Agreed, month: Month, evidence: Evidence): string {
  const { unit, measure, entry, atStart, now, improved, worsened } = agreed;
  if (entry.effective === month) return 'Agreed this month: the next months will tell.';
  const was =
    atStart === undefined
      ? 'not known'
      : `${formatNumber(atStart, measure.style.decimals)}${measure.style.suffix}`;
  const after = monthRange((entry.effective + 1) as Month, month);
  const over = after.filter(
    (each) => headline(measure.id, unit, each, evidence).status === 'over limit',
  ).length;
  const real = improved
    ? ' That is a real improvement.'
    : measure.signal === null
      ? ''
      : worsened
        ? ' It is worse, and for real.'
        : ' That is no real improvement so far.';
  return `${measure.label} was ${was} then and is ${formatValue(now.figure.value, measure.style)} now.${real} It was over its limit at ${over} of the ${count(after.length, 'month-end')} since.`;
}
