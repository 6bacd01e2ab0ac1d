import { formatMonth, formatNumber } from '@/domain/format';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure } from '@/domain/measures/evaluate';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { type Month, monthRange } from '@/domain/month';
import { type Evidence, headline, isConcern, isImprovement } from '@/domain/readings/headline';
import { unprovenWords } from '@/domain/spc/sentence';
import type { Signal } from '@/domain/spc/signal';
import { knownValue, roundHalfUp } from '@/domain/value';

/** A measure in two months, side by side: what moved, and whether it is signal. */
export interface Comparison {
  readonly measure: Measure;
  readonly before: Figure;
  readonly after: Figure;
  /** Of the figures as shown; undefined where either is missing. */
  readonly change: number | undefined;
  /** "up 1.2: a real rise", "down 0.3: within usual variation". */
  readonly words: string;
}

/**
 * A measure of a unit in two months, the earlier first. The change is called real where the later month carries a signal in
 * the direction of the change, since the first month after the earlier one that does; a signal that has gone again is
 * said as such. A rolling measure goes by its month's own count.
 */
export function compare(
  id: MeasureId,
  unit: string,
  earlier: Month,
  later: Month,
  evidence: Evidence,
): Comparison {
  const measure = measureOf(id);
  const teams = evidence.tree.teamsOf(unit);
  const before = evaluate(measure, evidence.records, teams, earlier);
  const after = evaluate(measure, evidence.records, teams, later);
  const [a, b] = [knownValue(before.value), knownValue(after.value)];
  const { decimals } = measure.style;
  const change =
    a === undefined || b === undefined
      ? undefined
      : roundHalfUp(roundHalfUp(b, decimals) - roundHalfUp(a, decimals), decimals);
  return { measure, before, after, change, words: changeWords() };

  function changeWords(): string {
    if (change === undefined) return 'cannot be compared: a figure is missing';
    if (change === 0) return 'no change';
    const moved = `${change > 0 ? 'up' : 'down'} ${formatNumber(Math.abs(change), decimals)}`;
    if (measure.signal === null) return moved;
    const direction = change > 0 ? 'high' : 'low';
    const signals = monthRange((earlier + 1) as Month, later)
      .map((month) => ({ month, signal: headline(id, unit, month, evidence).signal }))
      .filter(({ signal }) => signal?.cause?.direction === direction);
    const first = signals[0];
    const now = nowWords(headline(id, unit, later, evidence).signal, later);
    if (!first) return `${moved}: ${now}`;
    const meaning = signals.some(({ signal }) => isConcern(signal))
      ? ', for the worse'
      : signals.some(({ signal }) => isImprovement(signal))
        ? ', for the better'
        : '';
    return signals.at(-1)?.month === later
      ? `${moved}: real${meaning}, seen since ${formatMonth(first.month)}`
      : `${moved}: ${now} now; a real change${meaning.replace(',', '')} showed in ${formatMonth(first.month)}`;
  }
}

/** What a month tells in which no real change goes the way of the move. */
function nowWords(signal: Signal | undefined, month: Month): string {
  if (signal?.latest?.month !== month) return 'whether it is real is not known';
  if (signal.state !== 'limits') return 'too few months to tell';
  if (signal.cause) return `still a real ${signal.cause.direction === 'high' ? 'rise' : 'fall'}`;
  return signal.doubt ? unprovenWords(signal.doubt) : 'within usual variation';
}
