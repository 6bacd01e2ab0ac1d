import { count, formatMonth, formatNumber, formatValue } from '@/domain/format';
import type { Measure } from '@/domain/measures/measure';
import { valueFrom } from '@/domain/value';
import { runNeeded, widened } from './carryOver';
import type { Signal, Spell } from './signal';
import { POINTS_FOR_LIMITS } from './signalPoints';
import { POINTS_FOR_SIGNALS } from './xmr';

/**
 * What a signal says, in words to be read aloud beside the chart: what the latest known month is, which rule makes it
 * more than chance, since when, and what that means for this measure; or why what the chart marks may be chance; or that
 * it is within usual variation, that limits are on trial, or that there are too few months to tell.
 */
export function signalSentence(
  signal: Signal,
  { better, style }: Pick<Measure, 'better' | 'style'>,
): string {
  const { state, latest, cause, doubt } = signal;
  if (!latest) return 'No month has a figure yet.';
  const figure = (value: number | null) => formatValue(valueFrom(value ?? Number.NaN), style);
  const what = `${figure(latest.value)} in ${formatMonth(latest.month)}`;
  const usual = `${figure(latest.lower)} to ${figure(latest.upper)}`;
  if (state === 'too few') return `${what}. ${tooFew(signal)}`;
  if (state === 'trial')
    return `${what}. Trial limits, ${usual}: ${knownMonths(signal)}, and ${POINTS_FOR_SIGNALS} are needed to tell a signal from chance.`;
  if (cause) return `${what} is ${signalWords(signal)}, ${meaning(signal, better)}.`;
  if (doubt) return `${what} is ${signalWords(signal)}.`;
  if (latest.lower === latest.upper)
    return `${what} is ${signalWords(signal)}: the figure does not move from month to month.`;
  return `${what} is ${signalWords(signal)}, ${usual}.`;
}

/**
 * The same in a phrase, without the figure and what it means: "part of a real rise since March 2026: 7 months running
 * above the mean", "no proven rise: above the upper limit, but 5 of the 59 months before were past it too", "within usual
 * variation", "trial limits: 9 months so far".
 */
export function signalWords(signal: Signal): string {
  const { state, latest, cause, doubt } = signal;
  if (!latest) return 'no figures yet';
  if (state === 'too few') return `no limits: ${knownMonths(signal)}`;
  if (state === 'trial') return `trial limits: ${knownMonths(signal)}`;
  if (cause) return `${change(cause, signal)}: ${ruleWords(cause)}`;
  if (!doubt) return 'within usual variation';
  return `no proven ${moveWord(doubt)}: ${ruleWords(doubt)}, but ${doubtWords(doubt)}`;
}

/**
 * What a mark that proves no change comes to, in a few words, of one figure or of several: "no proven change, though outside
 * its usual range" where the chart has the point there.
 */
export function unprovenWords(
  { rule }: NonNullable<Signal['doubt']>,
  its: 'its' | 'their' = 'its',
): string {
  return rule === 'outside'
    ? `no proven change, though outside ${its} usual range`
    : 'no proven change';
}

/**
 * What a figure that carries over asks of its months beyond the marks on the chart, for the note beneath it; empty where
 * each month is fresh, or where months are too few to tell.
 */
export function carryOverWords(
  { carried, latest, known }: Signal,
  { style }: Pick<Measure, 'style'>,
): string {
  if (carried === 0 || latest?.mean == null || latest.lower === null || latest.upper === null)
    return '';
  const { mean, lower, upper } = latest;
  const ends = widened({ mean, lower, upper }, carried);
  const [low, high] = [ends.lower, ends.upper].map((end) => formatValue(valueFrom(end), style));
  const share = formatNumber(carried * 100, 0);
  const run = runNeeded(carried);
  const longRun = run > known ? '' : `, or ${run} months running on one side of the mean,`;
  return `The marks take each month as fresh. This figure carries over: about ${share}% of its distance from the mean is still there a month later. So only a month outside ${low} to ${high}${longRun} is called a real change.`;
}

function tooFew(signal: Signal): string {
  return signal.known < POINTS_FOR_LIMITS
    ? `Too few months for limits: ${knownMonths(signal)}, and ${POINTS_FOR_LIMITS} are needed.`
    : 'No limits can be drawn, because no two known months follow each other.';
}

function knownMonths({ known, change }: Signal): string {
  const months = count(known, 'month');
  return change === null
    ? `${months} so far`
    : `${months} since the change in ${formatMonth(change)}`;
}

/** Why what the chart marks may be chance. */
function doubtWords(doubt: NonNullable<Signal['doubt']>): string {
  switch (doubt.why) {
    case 'carries over':
      return 'the figure carries over from month to month, so that happens by chance';
    case 'often past':
      return `${doubt.past} of the ${count(doubt.of, 'month')} before were past it too`;
    case 'one alone':
      return 'one alone makes that much in so small a unit';
    case 'usual figure':
      return 'most months before stood at the same figure';
  }
}

function moveWord({ direction }: Spell): string {
  return direction === 'high' ? 'rise' : 'fall';
}

/** "a real rise", or "part of a real rise since March 2026" where it did not begin with the latest month. */
function change(cause: Spell, { latest, since }: Signal): string {
  const move = `a real ${moveWord(cause)}`;
  return since === null || since === latest?.month
    ? move
    : `part of ${move} since ${formatMonth(since)}`;
}

function ruleWords({ rule, direction, months }: Spell): string {
  const limit = direction === 'high' ? 'above the upper limit' : 'below the lower limit';
  switch (rule) {
    case 'outside':
      return months === 1 ? limit : `${count(months, 'month')} running ${limit}`;
    case 'trend':
      return `a ${direction === 'high' ? 'rising' : 'falling'} trend of ${count(months, 'month')}`;
    case 'two in three':
      return `at least 2 of the last 3 months close to the ${direction === 'high' ? 'upper' : 'lower'} limit`;
    case 'run':
      return `${count(months, 'month')} running ${direction === 'high' ? 'above' : 'below'} the mean`;
  }
}

function meaning({ variation }: Signal, better: Measure['better']): string {
  if (better === 'neutral') return 'which is neither better nor worse in itself';
  const improves = variation === 'improvement_high' || variation === 'improvement_low';
  return `which is ${improves ? 'an improvement' : 'concerning'} because ${better} is better`;
}
