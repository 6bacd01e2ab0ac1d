import { everyChildWords } from '@/domain/board/answer';
import type { ChildWithNobody } from '@/domain/board/unallocatedChildren';
import { count, formatDayShort, listWords } from '@/domain/format';
import type { Found } from '@/domain/found';
import type { Status } from '@/domain/limits/status';
import { addMonths, type Day, type Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import {
  byLimit,
  isMeasured,
  namesOf,
  noLimitWords,
  unjudgedWords,
} from '@/domain/readings/judged';
import { monthsOver } from '@/domain/readings/spell';
import { isNew, isWorse, newsOf, pastOf } from '@/domain/readings/told';
import { teamsOverWords } from '@/domain/review/teamsOver';

/** A part of the sentence of state; what is loud is over its limit or a real change for the worse. */
export interface StatePart {
  readonly text: string;
  readonly loud: boolean;
}

/** The children with nobody now, and the day of the list of open cases that tells of them. */
export interface NobodyNow {
  readonly children: Found<ChildWithNobody>;
  readonly day: Day;
}

/**
 * The one sentence that answers before any figure, short enough to be said aloud: how many children have nobody now, where
 * the month is the latest; which headline measures are over, and how many teams are over their caseload line; what is new,
 * both ways; and what is close to its limit. What is within is said only where nothing is over or close.
 */
export function stateSentence(
  rows: readonly Headline[],
  unit: string,
  month: Month,
  evidence: Evidence,
  now?: NobodyNow,
): StatePart[] {
  return [
    ...(now ? [nobodyNowWords(now)] : []),
    ...(isWithoutLimits(rows) ? [quiet(noLimitWords)] : monthParts(rows, unit, month, evidence)),
  ];
}

function monthParts(
  rows: readonly Headline[],
  unit: string,
  month: Month,
  evidence: Evidence,
): StatePart[] {
  const over = rows
    .filter(({ status }) => status === 'over limit')
    .map((row) => ({ text: overWords(row, month, evidence), loud: true }));
  const teams = teamsOverWords(unit, month, evidence);
  const back = rows.filter((row) => isBackUnder(row, month, evidence));
  const news = rows.flatMap((row) => {
    const text = isMeasured(row) ? (newsOf(row) ?? returningWords(row)) : undefined;
    return text === undefined ? [] : [{ text, loud: isWorse(row) && isNew(row) }];
  });
  return [
    ...over,
    ...(teams ? [teams] : []),
    ...(back.length > 0 ? [quiet(backUnderWords(back, month, evidence))] : []),
    ...news,
    ...closeParts(rows.filter((row) => !back.includes(row))),
    ...unknownParts(rows),
  ];
}

/** How many children have nobody at work for them, as far as that is known; why not is told beside it. */
function nobodyNowWords({ children, day }: NobodyNow): StatePart {
  const on = formatDayShort(day);
  const number = children.items.length;
  const of = count(number, 'child', 'children');
  const have = number === 1 ? 'has' : 'have';
  if (children.whole)
    return number === 0
      ? quiet(`${everyChildWords(children).slice(0, -1)} (${on}).`)
      : { text: `${of} ${have} nobody at work for them (${on}).`, loud: true };
  return number === 0
    ? quiet(`Whether any child has nobody at work for them is not known (${on}).`)
    : {
        text: `At least ${of} ${have} nobody at work for them (${on}); whether more have is not known.`,
        loud: true,
      };
}

/** Over its limit at the month end before, and now under it: that is news. */
function isBackUnder(row: Headline, month: Month, evidence: Evidence): boolean {
  if (row.status !== 'within limit' && row.status !== 'near limit') return false;
  return before(row, month, evidence).status === 'over limit';
}

function backUnderWords(rows: readonly Headline[], month: Month, evidence: Evidence): string {
  const [only, ...more] = rows;
  if (only && more.length === 0) {
    const months = monthsOver(before(only, month, evidence), addMonths(month, -1), evidence);
    return `${only.measure.label} is back under its limit, after ${count(months, 'month')} over it.`;
  }
  return `${namesOf(rows, true)} are back under their limits.`;
}

function before({ measure, unit }: Headline, month: Month, evidence: Evidence): Headline {
  return headline(measure.id, unit, addMonths(month, -1), evidence);
}

/** What has been past its usual range for long and is on the way back, in a few words. */
function returningWords(row: Headline): string | undefined {
  const state = pastOf(row);
  if (!row.carrier || !state || state.returning === 0) return undefined;
  const { plural } = row.carrier;
  return `${row.carrier.label} ${plural ? 'are' : 'is'} on the way back to ${plural ? 'their' : 'its'} usual range.`;
}

function closeParts(rows: readonly Headline[]): StatePart[] {
  const of = (wanted: Status) => rows.filter(({ status }) => status === wanted);
  const less = of('above limit by less than one person');
  const near = of('near limit');
  const within = of('within limit');
  const quietWhere = (some: readonly Headline[], many: string, one: string) =>
    some.length === 0 ? [] : [quiet(restWords(some, many, one))];
  const close = [
    ...quietWhere(
      less,
      'above their limits by less than one person',
      'above its limit by less than one person',
    ),
    ...quietWhere(near, 'near their limits', 'near its limit'),
  ];
  if (close.length > 0 || of('over limit').length > 0) return close;
  return quietWhere(within, 'within their limits', 'within its limit');
}

function unknownParts(rows: readonly Headline[]): StatePart[] {
  const told = byLimit(rows).unknown.filter(({ unjudged }) => unjudged !== 'not yet');
  return told.length === 0 ? [] : [quiet(`W${unjudgedWords(told).slice(1)}.`)];
}

function quiet(text: string): StatePart {
  return { text, loud: false };
}

/** There is something to hold against a limit, and no limit is set for any of it. */
function isWithoutLimits(rows: readonly Headline[]): boolean {
  const limited = rows.filter(({ measure }) => measure.limit !== null);
  return (
    limited.some(({ status }) => status === 'no limit set') &&
    limited.every((row) => isMeasured(row) && row.line === undefined && row.unjudged === undefined)
  );
}

function overWords(row: Headline, month: Month, evidence: Evidence): string {
  const months = monthsOver(row, month, evidence);
  const spell =
    months === 1 ? 'is over its limit this month' : `has been over its limit for ${months} months`;
  return `${row.measure.label} ${spell}.`;
}

function restWords(rows: readonly Headline[], many: string, one: string): string {
  const names = rows.map(({ measure }, i) => (i === 0 ? measure.label : measure.noun));
  return `${listWords(names)} ${rows.length === 1 ? `is ${one}` : `are ${many}`}.`;
}
