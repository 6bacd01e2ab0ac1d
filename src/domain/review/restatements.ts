import { type Entry, newestByKey, type SignedFigure, type SignOffValue } from '@/domain/entries';
import { findMeasure, type Measure } from '@/domain/measures/catalogue';
import { evaluate } from '@/domain/measures/evaluate';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/review/headline';
import { knownValue, roundHalfUp } from '@/domain/value';

/** A figure of a signed-off month that the records now give differently. */
export interface Restatement {
  readonly unit: string;
  readonly measure: Measure;
  readonly month: Month;
  readonly signed: number;
  readonly now: number;
  /** When and by whom the month was signed off. */
  readonly signOff: Entry;
}

/** Every signed-off figure that differs, as shown, from what the records now give; the latest month first. */
export function restatements(evidence: Evidence): Restatement[] {
  return newestByKey(evidence.entries, 'sign-off')
    .flatMap((signOff) => {
      const value = signOff.value as SignOffValue | null;
      return value === null
        ? []
        : value.figures.flatMap((figure) => restated(figure, value.month, signOff, evidence));
    })
    .sort((a, b) => b.month - a.month);
}

function restated(
  signed: SignedFigure,
  month: Month,
  signOff: Entry,
  { records, tree }: Evidence,
): Restatement[] {
  const measure = findMeasure(signed.measure);
  if (!measure || !tree.byId.has(signed.unit)) return [];
  const { value } = evaluate(measure, records, tree.teamsOf(signed.unit), month);
  const now = knownValue(value);
  if (now === undefined) return [];
  const shown = roundHalfUp(now, measure.style.decimals);
  return shown === signed.value
    ? []
    : [{ unit: signed.unit, measure, month, signed: signed.value, now: shown, signOff }];
}
