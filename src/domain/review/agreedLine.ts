import { formatMonth, formatNumber, formatValue } from '@/domain/format';
import type { Month } from '@/domain/month';
import { type Agreed, isOverdue } from '@/domain/review/agreed';

/** An agreed action in a line: what is to be done, and how it stands. */
export interface AgreedLine {
  readonly agreed: Agreed;
  readonly words: string;
  readonly state: string;
  readonly overdue: boolean;
  /** How many more are agreed about the same unit. */
  readonly more: number;
}

/**
 * The action about a unit to be told where there is room for one: the one longest overdue, else the open one that is looked
 * at again soonest, else the latest done, with what the measure has done since, which claims no cause.
 */
export function agreedLine(agreed: readonly Agreed[], month: Month): AgreedLine | undefined {
  const open = agreed
    .filter(({ action }) => action.state === 'open')
    .sort((a, b) => a.action.review - b.action.review);
  const done = agreed
    .filter(({ action }) => action.state === 'done')
    .sort((a, b) => b.state.effective - a.state.effective);
  const [first] = [...open, ...done];
  if (!first) return undefined;
  const overdue = isOverdue(first, month);
  const state =
    first.action.state === 'done'
      ? workedWords(first)
      : overdue
        ? `overdue since ${formatMonth(first.action.review)}`
        : `due ${formatMonth(first.action.review)}`;
  return { agreed: first, words: first.action.action, state, overdue, more: agreed.length - 1 };
}

/** "done in June 2026; caseload 23.0, now 13.5: better for real". */
function workedWords({ measure, atStart, now, state, improved, worsened }: Agreed): string {
  const then =
    atStart === undefined
      ? 'not known'
      : `${formatNumber(atStart, measure.style.decimals)}${measure.style.suffix}`;
  const real = improved ? 'better for real' : worsened ? 'worse for real' : 'no real change';
  const told = measure.signal === null ? '' : `: ${real}`;
  return `done in ${formatMonth(state.effective)}; ${measure.noun} ${then}, now ${formatValue(now.figure.value, measure.style)}${told}`;
}
