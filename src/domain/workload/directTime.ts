import { count, formatMonth, formatNumber } from '@/domain/format';
import { sumOver, type Term } from '@/domain/measures/cube';
import type { Records } from '@/domain/measures/evaluate';
import type { Month } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';
import type { Assumed } from '@/domain/workload/assumptions';
import { type DirectComponent, monthlyHours } from '@/domain/workload/directMonths';

/** A step of the sum from hours contracted to hours left; what is taken off is below 0. */
export interface DirectStep {
  readonly component: DirectComponent;
  readonly label: string;
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

const steps: readonly (readonly [Term<DirectComponent>, DirectComponent, string])[] = [
  ['hoursContracted', 'hoursContracted', 'Contracted hours at work'],
  ['-hoursOnDuties', 'hoursOnDuties', 'Meetings, duty and administration'],
  ['-hoursInSupervision', 'hoursInSupervision', 'Supervision'],
  ['-hoursRecording', 'hoursRecording', 'Recording'],
  ['-hoursTravelling', 'hoursTravelling', 'Travel'],
  ['-hoursInCourt', 'hoursInCourt', 'Court'],
];

/**
 * Works the sum through for some teams in a month. Undefined where a part is not known, or where the teams hold no child
 * to divide by.
 */
export function directTime(
  { direct, teams: facts }: Records,
  teams: readonly string[],
  month: Month,
  assumed: Assumed,
): DirectTime | undefined {
  const children = sumOver(direct, ['childrenHeld'], teams, month);
  const fte = sumOver(facts, ['presentFte'], teams, month);
  const worked = steps.map(([term, component, label]) => ({
    component,
    label,
    hours: sumOver(direct, [term], teams, month),
  }));
  const left = worked.reduce((sum, { hours }) => sum + hours, 0);
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
export function leavesSentence(where: string, { month, each, left, children }: DirectTime): string {
  const whom = `each of the ${count(children, 'child', 'children')} held in ${where}`;
  if (shown(left / children) <= 0)
    return `In ${formatMonth(month)} the load leaves no direct time for ${whom}.`;
  return `In ${formatMonth(month)} the load leaves about ${formatNumber(each, 1)} hours of direct time a month for ${whom}.`;
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

function shown(hours: number): number {
  return roundHalfUp(hours, 1);
}
