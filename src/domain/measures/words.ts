import { formatDay, formatNumber, formatValue } from '@/domain/format';
import { measureOf } from '@/domain/measures/catalogue';
import type { Measure } from '@/domain/measures/measure';
import { lastDay, type Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';
import type { Value } from '@/domain/value';

/** "17.0" on a caseload's line, "16%" on a rate's: a limit as its load line is labelled. */
export function limitText({ style }: Pick<Measure, 'style'>, limit: number): string {
  const decimals = Number.isInteger(limit) && style.suffix === '%' ? 0 : style.decimals;
  return `${formatNumber(limit, decimals)}${style.suffix}`;
}

/** "16.3 cases per FTE case holder", "7.4% of case holders", a bare count, or in words that there is none. */
export function valueText({ style, unit }: Measure, value: Value): string {
  const figure = formatValue(value, style);
  if (value.kind !== 'known' || style.decimals === 0) return figure;
  return style.suffix === '%' ? `${figure}${unit.slice(1)}` : `${figure} ${unit}`;
}

/** A measure at the start of a sentence, with its verb, for one and for several: "The number of unallocated children is". */
export function subject(
  measure: Pick<Measure, 'noun' | 'plural'>,
  [one, many]: readonly [one: string, many: string] = ['is', 'are'],
): string {
  const words = `${theNoun(measure)} ${measure.plural ? many : one}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A measure in the middle of a sentence: "caseload", "the number of unallocated children". */
export function theNoun({ noun }: Pick<Measure, 'noun'>): string {
  return /^(share|number)/.test(noun) ? `the ${noun}` : noun;
}

/** Where an authority's figures come from, and of which day they are. */
export function recordsOf({ root }: UnitTree, month: Month): { source: string; asAt: string } {
  return {
    source: `${root.name} case and workforce records, month end`,
    asAt: formatDay(lastDay(month)),
  };
}

/** Whether the measure's own months tell a real change, and if not, why and what does. */
export function signalBasis({ id, basis, signal, formula, modelled }: Measure): string {
  if (modelled)
    return 'A model, not a record: its points follow from the records and the assumptions, so they have no usual range and no status.';
  if (signal === id)
    return 'Each month is a point of its own, so they have a usual range, and a real change is told by it.';
  if (basis === 'rolling 12 months') {
    const told = signal
      ? `; the month’s own count, ${measureOf(signal).noun}, tells a real change from chance`
      : '';
    return `Each point spans 12 months, so neighbouring points share 11 of them and wander together even when nothing changes. The points have no usual range${told}.`;
  }
  return formula.highest
    ? 'It is the figure of one worker, who may be another one each month, so it has no usual range.'
    : 'Its parts are few and may be counted apart, so it has no usual range.';
}
