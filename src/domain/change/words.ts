import { count, formatMonth, formatMonthShort, formatNumber } from '@/domain/format';
import type { Measure } from '@/domain/measures/measure';
import { subject, theNoun } from '@/domain/measures/words';
import { roundHalfUp } from '@/domain/value';
import type { Band, Side } from './band';
import { MONTHS_OF_BASELINE } from './baseline';
import type { Change, ChangeMonth } from './change';
import { type ChangeState, MONTHS_NEW } from './state';

/** What of a measure its changes are told with. */
export type Named = Pick<Measure, 'noun' | 'plural' | 'about' | 'better' | 'style'>;

/** Whether being past its usual range on a side is worse or better; neither where the measure has no better way. */
export function meaningOf(side: Side, better: Measure['better']): 'worse' | 'better' | 'neither' {
  if (better === 'neutral') return 'neither';
  return (side === 'above') === (better === 'lower') ? 'worse' : 'better';
}

/**
 * What the last month of a change tells, in sentences that hold one comparison each. `above` is the name of the unit
 * above, which tells more where this one is too small to tell.
 */
export function changeSentence(change: Change, measure: Named, above?: string): string {
  const month = change.months.at(-1);
  const state = change.now;
  if (!month) return `${subject(measure, HAS)} no figure yet.`;
  switch (state.kind) {
    case 'too few':
    case 'level':
    case 'trial':
      return [notYet(state, month, measure), ...soFar(state, month, measure)].join(' ');
    case 'cannot be told':
      return `Whether ${theNoun(measure)} ${has(measure)} changed for real cannot be told: fewer than six of the last nine months are known.${state.stood ? ` It was ${state.stood} its usual level before.` : ''}`;
    case 'too wide':
      return `The usual range of ${theNoun(measure)} is too wide to tell for so few${measure.about === 'people' ? ' people' : ''}${above === undefined ? '' : `: ${above} tells more`}.`;
    case 'usual':
      return usualSentence(state, month, measure);
    case 'above':
    case 'below':
      return sideSentence(state, change, month, measure);
  }
}

/**
 * What is new of a change, in a short sentence: that it is called, in the month in which it is and the two after, or that it
 * has ended. Undefined where nothing is.
 */
export function newsSentence(change: Change, measure: Named): string | undefined {
  const { now } = change;
  if (now.kind === 'usual' && now.ended && !now.stands)
    return `${subject(measure)} back within ${pronoun(measure)} usual range.`;
  if ((now.kind !== 'above' && now.kind !== 'below') || now.stands) return undefined;
  return now.months <= MONTHS_NEW && now.past ? `${called(now.kind, change, measure)}.` : undefined;
}

/** The same in a few words, for a mark or a cell: "above usual range, worse", "not told yet: 17 of 24 months". */
export function changeLabel(state: ChangeState, { better }: Pick<Measure, 'better'>): string {
  switch (state.kind) {
    case 'too few':
    case 'level':
    case 'trial':
      return `not told yet: ${state.known} of ${MONTHS_OF_BASELINE} months`;
    case 'cannot be told':
      return 'cannot be told';
    case 'too wide':
      return 'too wide to tell';
    case 'usual':
      return `${state.ended ? 'back ' : ''}within usual range${state.stands ? STANDS : ''}`;
    case 'above':
    case 'below': {
      const meaning = meaningOf(state.kind, better);
      const means = meaning === 'neither' ? '' : `, ${meaning}`;
      if (state.stands)
        return `${state.kind} usual level since ${formatMonthShort(state.since)}${means}${STANDS}`;
      if (state.returning > 0) return `on the way back from ${state.kind} usual`;
      return state.months <= MONTHS_NEW && state.past
        ? `${state.kind} usual range${means}`
        : `${state.kind} usual level since ${formatMonthShort(state.since)}${means}`;
    }
  }
}

/** "14.6 to 17.1", "up to 17.1" where there is no lower end, "14.6 or more" where there is no upper one. */
export function rangeWords({ lower, upper }: Pick<Band, 'lower' | 'upper'>, of: Named): string {
  const [low, high] = [lower, upper].map((end) => (end === null ? null : meanWords(end, of)));
  if (low == null) return high == null ? 'any figure' : `up to ${high}`;
  if (high == null) return `${low} or more`;
  return low === high ? low : `${low} to ${high}`;
}

/** A mean of months, as it is shown: with a decimal, also where the measure is counted in whole numbers. */
export function meanWords(mean: number, { style }: Pick<Measure, 'style'>): string {
  return `${formatNumber(mean, Math.max(1, style.decimals))}${style.suffix}`;
}

type Early = Extract<ChangeState, { kind: 'too few' | 'level' | 'trial' }>;

function notYet({ known }: Early, { restart }: ChangeMonth, measure: Named): string {
  const next = known === MONTHS_OF_BASELINE ? ', and the next is the first to be judged' : '';
  // Why is for the chart alone: it is somebody's words, and this sentence goes to a committee too.
  const anew = restart ? `, counted anew since ${formatMonth(restart.month)}` : '';
  return `Whether ${theNoun(measure)} ${has(measure)} changed for real cannot be told yet: ${known} of ${MONTHS_OF_BASELINE} months${next}${anew}.`;
}

function soFar(state: Early, { baseline, band, mean6 }: ChangeMonth, measure: Named): string[] {
  const its = pronoun(measure);
  if (state.kind === 'level' && baseline)
    return [`${capital(its)} level so far is ${meanWords(baseline.mean, measure)}.`];
  if (state.kind !== 'trial' || band === null || mean6 === null) return [];
  const where = state.past ?? 'within';
  return [
    `Provisionally, ${its} six-month average, ${meanWords(mean6, measure)}, is ${where} a trial range of ${rangeWords(band, measure)}.`,
  ];
}

function usualSentence(
  { stands, ended }: Extract<ChangeState, { kind: 'usual' }>,
  { mean6, band }: ChangeMonth,
  measure: Named,
): string {
  const its = pronoun(measure);
  const usual = `within ${its} usual range of ${rangeWords(band ?? nothing, measure)}`;
  if (stands || mean6 === null) return `${notKnown(measure)} ${usual}.`;
  if (ended)
    return `${subject(measure)} back within ${its} usual range since ${formatMonth(ended.month)}, after ${count(ended.months, 'month')} ${ended.side} it.`;
  return `The six-month average of ${theNoun(measure)}, ${meanWords(mean6, measure)}, is ${usual.replace(/^within \w+/, 'within its')}.`;
}

function sideSentence(
  state: Extract<ChangeState, { kind: Side }>,
  change: Change,
  { mean6, band, baseline }: ChangeMonth,
  measure: Named,
): string {
  const { kind: side, since, months, returning } = state;
  const its = pronoun(measure);
  const standing = `${side} ${its} usual level since ${formatMonth(since)}`;
  if (state.stands || mean6 === null) return `${notKnown(measure)} ${standing}.`;
  const mean = meanWords(mean6, measure);
  if (returning > 0) {
    const level = baseline === null ? undefined : baseline.mean;
    const isBack = level !== undefined && !isPastLevel(side, mean6, level, measure);
    const ends = `${its} six-month average is ${mean}, and ${returning === 1 ? 'two more such months end' : 'one more such month ends'} it`;
    return isBack
      ? `${subject(measure)} back at ${its} usual level, having been ${side} it since ${formatMonth(since)}: ${ends}.`
      : `${capital(theNoun(measure))}, ${standing}, ${measure.plural ? 'are' : 'is'} on the way back: ${ends}.`;
  }
  if (months > MONTHS_NEW || !state.past)
    return `The six-month average of ${theNoun(measure)}, ${mean}, is ${standing.replace(/ their /, ' its ')}${forThe(side, measure)}.`;
  return `${called(side, change, measure)}: ${its} six-month average, ${mean}, is ${side} its usual range of ${rangeWords(band ?? nothing, measure)}.`;
}

/** Whether a mean is on that side of the usual level, both as shown. */
function isPastLevel(side: Side, mean: number, level: number, { style }: Named): boolean {
  const [now, usual] = [mean, level].map((each) => roundHalfUp(each, Math.max(1, style.decimals)));
  return side === 'above' ? (now ?? 0) > (usual ?? 0) : (now ?? 0) < (usual ?? 0);
}

/** "Caseload has risen for real, for the worse". */
function called(side: Side, change: Change, measure: Named): string {
  const what = wentBack(change, side, measure)
    ? `${subject(measure)} ${side} ${pronoun(measure)} usual range for real`
    : `${subject(measure, HAS)} ${side === 'above' ? 'risen' : 'fallen'} for real`;
  return `${what}${forThe(side, measure)}`;
}

function forThe(side: Side, { better }: Named): string {
  const meaning = meaningOf(side, better);
  return meaning === 'neither' ? '' : `, for the ${meaning}`;
}

/** Whether the last month went the other way than the side it is past, as shown: then no word of it says that it rose, or fell. */
function wentBack({ months }: Change, side: Side, { style }: Named): boolean {
  const known = months.flatMap(({ value }) => value ?? []).slice(-2);
  const [before, now] = known.map((value) => roundHalfUp(value, style.decimals));
  if (before === undefined || now === undefined) return false;
  return side === 'above' ? now < before : now > before;
}

const STANDS = '; the month is not known';
const HAS = ['has', 'have'] as const;
const nothing = { lower: null, upper: null };

function notKnown(measure: Named): string {
  return `${subject(measure)} not known for the month, so what was told before stands:`;
}

function has({ plural }: Named): string {
  return HAS[plural ? 1 : 0];
}

function pronoun({ plural }: Named): string {
  return plural ? 'their' : 'its';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
