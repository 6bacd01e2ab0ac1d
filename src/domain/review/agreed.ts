import { formatMonth } from '@/domain/format';
import { type Entry, newestByKey, ofKind } from '@/domain/log/entries';
import type { ActionValue } from '@/domain/log/values';
import { findMeasure } from '@/domain/measures/catalogue';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import { monthsOver } from '@/domain/readings/spell';
import { isBetter, isTold, isWorse } from '@/domain/readings/told';
import { knownValue, roundHalfUp } from '@/domain/value';

/** What was agreed about a breach, and what the measure has done since. */
export interface Agreed {
  readonly unit: string;
  readonly measure: Measure;
  readonly action: ActionValue;
  /** When it was first agreed. */
  readonly entry: Entry<'action'>;
  /** Its newest state. */
  readonly state: Entry<'action'>;
  /** Every state it has had since it was agreed, the first first. */
  readonly states: readonly Entry<'action'>[];
  /** The measure when it was agreed, as shown; undefined where it is not known. */
  readonly atStart: number | undefined;
  readonly now: Headline;
  /** For how many month-ends running it is over its limit, the month in view the last; 0 where it is not. */
  readonly monthsOver: number;
  /** True where it is better for real, or is back within its usual range when it was worse for real as it was agreed. */
  readonly improved: boolean;
  /** True where it is worse for real, and further from its limit for the worse than when it was agreed. */
  readonly worsened: boolean;
}

/** True for an open action whose month to be looked at again has passed. */
export function isOverdue({ action }: Pick<Agreed, 'action'>, month: Month): boolean {
  return action.state === 'open' && action.review < month;
}

/** What has come of an action by a month: "open", "open, overdue since August 2026", "done in June 2026". */
export function stateWords(agreed: Agreed, month: Month): string {
  const { action, state } = agreed;
  if (action.state === 'done') return `done in ${formatMonth(state.effective)}`;
  return isOverdue(agreed, month) ? `open, overdue since ${formatMonth(action.review)}` : 'open';
}

/** Whether what was said and agreed about a unit is open to whoever looks: it is their own, or below it. */
export function wordsOpen(unit: string, { records, tree }: Evidence): boolean {
  return tree.isWithin(unit, records.ownUnit);
}

/** That no more is told of what was agreed about a unit, because it is not open to whoever looks. */
export function notOpenWords(name: string, told: number): string {
  return told === 0
    ? `What is agreed about ${name} is not open to you.`
    : `What is agreed about the rest of ${name} is not open to you.`;
}

/** The newest state of every action on a unit at or below the one in view, agreed by the month; the latest first. */
export function agreedActions(unit: string, month: Month, evidence: Evidence): Agreed[] {
  const { entries, tree } = evidence;
  const actions = ofKind(entries, 'action').filter(({ effective }) => effective <= month);
  return newestByKey(actions, 'action')
    .flatMap((entry) => {
      const action = entry.value;
      const measure = action && findMeasure(action.measure);
      if (!action || !measure || !tree.isWithin(action.unit, unit)) return [];
      const ofKey = actions.filter(({ key }) => key === entry.key);
      const states = ofKey.slice(ofKey.findLastIndex(({ value }) => value === null) + 1);
      const first = states[0] ?? entry;
      const then = headline(measure.id, action.unit, first.effective, evidence);
      const now = headline(measure.id, action.unit, month, evidence);
      const atStart = shownFigure(then);
      return [
        {
          unit: action.unit,
          measure,
          action,
          entry: first,
          state: entry,
          states,
          atStart,
          now,
          monthsOver: monthsOver(now, month, evidence),
          worsened: isWorse(now) && isFurther(atStart, now),
          improved: isBetter(now) || (isTold(now) && !isWorse(now) && isWorse(then)),
        },
      ];
    })
    .sort((a, b) => b.entry.effective - a.entry.effective);
}

/** Whether a figure, as shown, has gone the worse way since it stood at a number. */
function isFurther(atStart: number | undefined, row: Headline): boolean {
  const now = shownFigure(row);
  if (atStart === undefined || now === undefined) return false;
  return row.measure.better === 'higher' ? now < atStart : now > atStart;
}

/** The figure as it is shown; undefined where it is not known. */
function shownFigure({ figure, measure }: Headline): number | undefined {
  const value = knownValue(figure.value);
  return value === undefined ? undefined : roundHalfUp(value, measure.style.decimals);
}
