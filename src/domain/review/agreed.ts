import { type Entry, newestByKey, ofKind } from '@/domain/log/entries';
import type { ActionValue } from '@/domain/log/values';
import { findMeasure } from '@/domain/measures/catalogue';
import { evaluate } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { type Evidence, type Headline, headline, isImprovement } from '@/domain/readings/headline';
import { monthsOver } from '@/domain/readings/spell';
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
  /** True where the months since show a real improvement. */
  readonly improved: boolean;
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
  const { entries, tree, records } = evidence;
  const actions = ofKind(entries, 'action').filter(({ effective }) => effective <= month);
  return newestByKey(actions, 'action')
    .flatMap((entry) => {
      const action = entry.value;
      const measure = action && findMeasure(action.measure);
      if (!action || !measure || !tree.isWithin(action.unit, unit)) return [];
      const ofKey = actions.filter(({ key }) => key === entry.key);
      const states = ofKey.slice(ofKey.findLastIndex(({ value }) => value === null) + 1);
      const first = states[0] ?? entry;
      const before = evaluate(measure, records, tree.teamsOf(action.unit), first.effective);
      const value = knownValue(before.value);
      const now = headline(measure.id, action.unit, month, evidence);
      return [
        {
          unit: action.unit,
          measure,
          action,
          entry: first,
          state: entry,
          states,
          atStart: value === undefined ? undefined : roundHalfUp(value, measure.style.decimals),
          now,
          monthsOver: monthsOver(now, month, evidence),
          improved: isImprovement(now.signal),
        },
      ];
    })
    .sort((a, b) => b.entry.effective - a.entry.effective);
}
