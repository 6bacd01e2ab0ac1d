import type { Baseline } from '@/domain/change/baseline';
import { formatMonth, formatNumber, listWords } from '@/domain/format';
import { type Entry, newestByKey } from '@/domain/log/entries';
import type { SignedFigure } from '@/domain/log/values';
import { findMeasure } from '@/domain/measures/catalogue';
import { evaluate, type Figure } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { knownValue, roundHalfUp } from '@/domain/value';

/** A figure of a signed-off month that the records now give differently. */
export interface Restatement {
  readonly unit: string;
  readonly measure: Measure;
  readonly month: Month;
  readonly signed: number;
  readonly now: number;
  /** What the records now hold that they did not: "FTE vacant was 22.7, is 24.7". */
  readonly why: string;
  /** When and by whom the month was signed off. */
  readonly signOff: Entry<'sign-off'>;
}

/** Every signed-off figure that differs, as shown, from what the records now give; the latest month first. */
export function restatements(evidence: Evidence): Restatement[] {
  return newestByKey(evidence.entries, 'sign-off')
    .flatMap((signOff) => {
      const { value } = signOff;
      return value === null
        ? []
        : value.figures.flatMap((figure) => restated(figure, value.month, signOff, evidence));
    })
    .sort((a, b) => b.month - a.month);
}

/** The restatement of one figure among those found, if there is one. */
export function restatedAt(
  found: readonly Restatement[],
  unit: string,
  measure: string,
  month: Month,
): Restatement | undefined {
  return found.find(
    (each) => each.unit === unit && each.measure.id === measure && each.month === month,
  );
}

/**
 * That months a usual range is made from have been restated since they were signed off: the range follows the records as
 * they are now. Undefined where none has.
 */
export function restatedBaselineWords(
  found: readonly Restatement[],
  unit: string,
  measure: string,
  { from, to }: Pick<Baseline, 'from' | 'to'>,
): string | undefined {
  const months = found.filter(
    (each) =>
      each.unit === unit && each.measure.id === measure && from <= each.month && each.month <= to,
  );
  if (months.length === 0) return undefined;
  const names = listWords(months.map(({ month }) => formatMonth(month)).reverse());
  return `${names} ${months.length === 1 ? 'is' : 'are'} restated since sign-off: the usual range is made anew from the records as they are now.`;
}

function restated(
  signed: SignedFigure,
  month: Month,
  signOff: Entry<'sign-off'>,
  { records, tree }: Evidence,
): Restatement[] {
  const measure = findMeasure(signed.measure);
  if (!measure || !tree.byId.has(signed.unit)) return [];
  const figure = evaluate(measure, records, tree.teamsOf(signed.unit), month);
  const now = knownValue(figure.value);
  if (now === undefined) return [];
  const shown = roundHalfUp(now, measure.style.decimals);
  return shown === signed.value
    ? []
    : [
        {
          unit: signed.unit,
          measure,
          month,
          signed: signed.value,
          now: shown,
          why: whyWords(signed, measure, figure),
          signOff,
        },
      ];
}

/** Which of the parts it was divided from came late, where the sign-off kept them. */
function whyWords(signed: SignedFigure, measure: Measure, figure: Figure): string {
  const parts = [
    [measure.numeratorWords, signed.numerator, knownValue(figure.numerator)],
    [measure.denominatorWords, signed.denominator, knownValue(figure.denominator)],
  ] as const;
  const changed = parts.flatMap(([words, before, after], i) => {
    if (before === undefined || after === undefined) return [];
    const decimals = measure.partDecimals[i] ?? 0;
    const [was, is] = [formatNumber(before, decimals), formatNumber(after, decimals)];
    return was === is ? [] : [`${words}: ${was} when signed, ${is} now`];
  });
  return changed.length === 0
    ? 'Records that came after the sign-off.'
    : `Late records: ${changed.join('; ')}.`;
}
