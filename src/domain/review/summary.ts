import type { Audience } from '@/domain/audience';
import { count, formatValue, listWords } from '@/domain/format';
import { headlineMeasures } from '@/domain/measures/catalogue';
import { addMonths, type Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import {
  againstWords,
  byLimit,
  isMeasured,
  namesOf,
  noLimitWords,
  unjudgedWords,
  withBeside,
} from '@/domain/readings/judged';
import { nowhereWords } from '@/domain/readings/nowhere';
import {
  type Agreed,
  agreedActions,
  isOverdue,
  notOpenWords,
  wordsOpen,
} from '@/domain/review/agreed';
import { showsMeasure } from '@/domain/review/audience';
import { realSentence, unchangedSentence } from '@/domain/review/real';

/** The five sentences a review begins with, in their order. */
export interface Summary {
  readonly over: string;
  readonly worse: string;
  readonly better: string;
  readonly unchanged: string;
  readonly agreed: string;
}

/**
 * A month of a unit in five sentences: what is over its limit; what is worse, better and unchanged for real; what was
 * agreed and what came of it. "For real" is what the measure's own months tell, or those of a rolling measure's own count.
 */
export function summaryOf(
  unit: string,
  month: Month,
  evidence: Evidence,
  audience: Audience = 'leadership',
): Summary {
  const rows = headlineMeasures
    .filter((id) => showsMeasure(audience, id))
    .map((id) => headline(id, unit, month, evidence));
  const agreed = agreedActions(unit, month, evidence);
  const measured = rows.filter(isMeasured);
  const own = evidence.tree.byId.get(unit)?.name ?? unit;
  const whole = evidence.tree.childrenOf(unit).length > 0 ? `${own} as a whole` : own;
  // What this audience is not shown is not denied either.
  const name = rows.length < headlineMeasures.length ? `${whole} shown here` : whole;
  return {
    over: overSentence(rows, nowhereWords(unit, month, evidence)),
    worse: realSentence(measured, name, 'worse'),
    better: realSentence(measured, name, 'better'),
    unchanged: unchangedSentence(measured),
    agreed: agreedSentence(
      unit,
      agreed,
      month,
      // A figure of a unit too small for a committee is not said in passing.
      audience === 'public committee' ? [] : toldOf(agreed, month),
      evidence,
    ),
  };
}

function overSentence(rows: readonly Headline[], nowhere: string | undefined): string {
  return withBeside(overWords(rows, nowhere), byLimit(rows));
}

function overWords(rows: readonly Headline[], nowhere: string | undefined): string {
  const { judged, over, tooFew, unknown } = byLimit(rows);
  if (judged.length === 0 && unknown.length > 0) return `${capital(unjudgedWords(unknown))}.`;
  if (judged.length === 0)
    return tooFew.length === 0 && rows.every(({ line }) => !line)
      ? noLimitWords
      : 'No headline measure is judged by a limit.';
  if (over.length === 0) return noneOver(judged, unknown, nowhere);
  const rest = unknown.length === 0 ? '' : `; ${unjudgedWords(unknown)}`;
  return `${againstWords(over, true)} ${over.length === 1 ? 'is over its limit' : 'are over their limits'}${judged.length === 1 ? '' : `, of ${judged.length} with one`}${rest}.`;
}

function noneOver(
  judged: readonly Headline[],
  unknown: readonly Headline[],
  nowhere: string | undefined,
): string {
  if (unknown.length > 0 || nowhere) {
    const not = judged.length === 1 ? 'is not over its limit' : 'are not over their limits';
    const rest = [
      ...(unknown.length > 0 ? [unjudgedWords(unknown)] : []),
      ...(nowhere ? [nowhere] : []),
    ];
    return `${[`${namesOf(judged, true)} ${not}`, ...rest].join('; ')}.`;
  }
  return judged.length === 1
    ? 'The one headline measure with a limit is not over it.'
    : `None of the ${judged.length} headline measures with a limit is over it.`;
}

/** How many actions the sentence names; the table below it has them all. */
const NAMED = 3;

/** Of what was agreed by the month before: what is open, the longest overdue first, or was closed since. */
function toldOf(agreed: readonly Agreed[], month: Month): Agreed[] {
  return agreed
    .filter(({ entry }) => entry.effective < month)
    .filter(({ action, state }) => action.state === 'open' || isRecent(state, month))
    .sort((a, b) => a.action.review - b.action.review)
    .slice(0, NAMED);
}

function isRecent(state: Agreed['state'], month: Month): boolean {
  return state.effective >= addMonths(month, -1);
}

function agreedSentence(
  about: string,
  agreed: readonly Agreed[],
  month: Month,
  told: readonly Agreed[],
  evidence: Evidence,
): string {
  const { tree } = evidence;
  const name = tree.byId.get(about)?.name ?? about;
  const open = agreed.filter(({ action }) => action.state === 'open');
  const done = agreed.filter(
    ({ action, state }) => action.state === 'done' && isRecent(state, month),
  );
  const closed = wordsOpen(about, evidence) ? [] : [notOpenWords(name, open.length + done.length)];
  if (open.length === 0 && done.length === 0) return closed[0] ?? 'No action is open.';
  const counts = [
    ...(open.length > 0 ? [openWords(open, month)] : []),
    ...(done.length > 0
      ? [
          `${count(done.length, 'action')} ${done.length === 1 ? 'was' : 'were'} closed since the last review`,
        ]
      : []),
  ].join('; ');
  const what = told.map(({ unit, measure, atStart, now, improved, worsened, action }) => {
    const is = formatValue(now.figure.value, measure.style);
    const was =
      atStart === undefined
        ? 'a figure not known'
        : formatValue({ kind: 'known', value: atStart }, measure.style);
    const moved = was === is ? `stayed at ${is}` : `went from ${was} to ${is}`;
    const real = improved
      ? 'better for real'
      : worsened
        ? 'worse, and for real'
        : 'not better for real';
    const done = action.state === 'done' ? ', closed' : '';
    return `${measure.noun} in ${tree.byId.get(unit)?.name ?? unit} ${moved} (${real}${done})`;
  });
  const came =
    what.length === 0
      ? `${counts}.`
      : `${counts}; since ${open.length + done.length === 1 ? 'it was' : 'they were'} agreed, ${listWords(what)}.`;
  return [came, ...closed].join(' ');
}

/** "2 actions are open, 1 of them past its review date", of the open ones of a month. */
export function openWords(open: readonly Agreed[], month: Month): string {
  const overdue = open.filter((each) => isOverdue(each, month)).length;
  const are = `${count(open.length, 'action')} ${open.length === 1 ? 'is' : 'are'} open`;
  if (overdue === 0)
    return open.length === 1 ? `${are}, not yet due` : `${are}, none of them past its review date`;
  if (open.length === 1) return `${are}, past its review date`;
  const its = overdue === 1 ? 'its review date' : 'their review dates';
  return `${are}, ${overdue === open.length ? 'all' : overdue} of them past ${its}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
