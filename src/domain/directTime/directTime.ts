import type { Assumed } from '@/domain/directTime/assumptions';
import { monthlyHours } from '@/domain/directTime/directMonths';
import { count, formatMonth, formatNumber } from '@/domain/format';
import { assumptionNumber } from '@/domain/log/assumption';
import { coverageOf } from '@/domain/measures/coverage';
import { sumOver, type Term } from '@/domain/measures/cube';
import type { Records } from '@/domain/measures/evaluate';
import type { DirectComponent } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';

/** A step of the sum from hours contracted to hours left; what is taken off is below 0. */
export interface DirectStep {
  readonly label: string;
  /** From what the hours follow: "8.2 FTE × 20 hours". */
  readonly how: string;
  readonly hours: number;
}

/** The sum of direct time of some teams in a month. A model: it has no status and raises no flag. */
export interface DirectTime {
  readonly month: Month;
  readonly steps: readonly DirectStep[];
  /** Hours left for children in the month; below 0 where the load takes more than there is. */
  readonly left: number;
  readonly children: number;
  /** FTE at work of those who hold cases. */
  readonly fte: number;
  /** Hours a child a month, never below 0. */
  readonly each: number;
  /** Hours a child a month that one more whole-time experienced worker at work would add. */
  readonly oneMore: number;
}

type Words = (
  fte: string,
  assumed: Assumed,
  average: (component: DirectComponent) => string,
) => string;

const steps: readonly (readonly [Term<DirectComponent>, string, Words])[] = [
  [
    'hoursContracted',
    'Contracted hours at work',
    (fte, assumed) =>
      `${fte} FTE × ${formatNumber(monthlyHours(assumed), 1)} hours: ${assumptionNumber(assumed.weeklyHours)} a week, ${assumptionNumber(assumed.weeksWorked)} weeks a year`,
  ],
  [
    '-hoursOnDuties',
    'Meetings, duty and administration',
    (fte, { fixedDuties }) => `${fte} FTE × ${assumptionNumber(fixedDuties)} hours`,
  ],
  [
    '-hoursInSupervision',
    'Supervision',
    (fte, { supervisionHours }) => `${fte} FTE × ${assumptionNumber(supervisionHours)} hours`,
  ],
  ['-hoursRecording', 'Recording', (_, __, average) => average('hoursRecording')],
  ['-hoursTravelling', 'Travel', (_, __, average) => average('hoursTravelling')],
  [
    '-hoursInCourt',
    'Court',
    (_, { courtShare, courtHours }) =>
      `${assumptionNumber(courtShare)}% of looked-after children and those on a plan × ${assumptionNumber(courtHours)} hours`,
  ],
];

/**
 * Works the sum through for some teams in a month. Undefined where a part is not known or a team has no row, or where the
 * teams hold no child to divide by.
 */
export function directTime(
  { direct, teams: facts }: Records,
  teams: readonly string[],
  month: Month,
  assumed: Assumed,
): DirectTime | undefined {
  const children = sumOver(direct, ['childrenHeld'], teams, month);
  const fte = sumOver(facts, ['presentFte'], teams, month);
  const average = (component: DirectComponent) => {
    const hours = sumOver(direct, [component], teams, month) / children;
    return `${formatNumber(hours, 1)} hours a child on average, by type`;
  };
  const worked = steps.map(([term, label, how]) => ({
    label,
    how: how(formatNumber(fte, 1), assumed, average),
    hours: sumOver(direct, [term], teams, month),
  }));
  const left = worked.reduce((sum, { hours }) => sum + hours, 0);
  if (coverageOf(facts, teams, month, 1).missing.length > 0) return undefined;
  if (!(children > 0) || Number.isNaN(left) || Number.isNaN(fte)) return undefined;
  const each = Math.max(0, left / children);
  const own = monthlyHours(assumed) - assumed.fixedDuties - assumed.supervisionHours;
  return {
    month,
    steps: worked,
    left,
    children,
    fte,
    each,
    oneMore: Math.max(0, (left + own) / children) - each,
  };
}

/** What the present load leaves, with whose and of how many: the sentence before any figure. */
export function leavesSentence(where: string, { month, each, children: held }: DirectTime): string {
  const children = count(held, 'child', 'children');
  if (roundHalfUp(each, 1) === 0)
    return `In ${formatMonth(month)} the load leaves no direct time for the ${children} held in ${where}.`;
  return `In ${formatMonth(month)} the load leaves about ${formatNumber(each, 1)} hours of direct time a month for each of the ${children} held in ${where}.`;
}

/** What one more worker would change for these children, about, with their number. */
export function oneMoreSentence(where: string, { oneMore, left, children }: DirectTime): string {
  const worker = 'One more whole-time experienced worker';
  if (oneMore <= 0)
    return `${worker} would not be enough for ${where}: the load of ${count(children, 'child', 'children')} would still leave no direct time.`;
  const each = `each of ${count(children, 'child', 'children')}`;
  const more = left < 0 ? '' : ' more';
  return `${worker} in ${where} would leave about ${timeWords(oneMore)} a month${more} for ${each}.`;
}

/** A duration in the words of a rough figure: "40 minutes" to the nearest five, "1.3 hours". */
function timeWords(hours: number): string {
  if (hours >= 1.5) return `${formatNumber(hours, 1)} hours`;
  const minutes = hours * 60;
  if (minutes < 1) return 'less than a minute';
  return count(minutes < 12 ? roundHalfUp(minutes, 0) : 5 * roundHalfUp(minutes / 5, 0), 'minute');
}
