import { formatValue, listWords } from '@/domain/format';
import { isJudged, type Status } from '@/domain/limits/status';
import { absentSentence } from '@/domain/measures/coverage';
import { limitText } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';

/** Readings that have a limit, or may have one that is not known, by whether it can be told where they stand to it. */
export interface ByLimit {
  readonly judged: readonly Headline[];
  readonly over: readonly Headline[];
  /** Above it, but not with one person fewer. */
  readonly byLess: readonly Headline[];
  /** Of too few people to be held against it. */
  readonly tooFew: readonly Headline[];
  /** The figure or its limit is not known. */
  readonly unknown: readonly Headline[];
}

/** Sorts readings by what can be told of them against their limits; those without a limit are in none. */
export function byLimit(rows: readonly Headline[]): ByLimit {
  const limited = rows.filter(
    (row) => isMeasured(row) && (row.line !== undefined || row.unjudged !== undefined),
  );
  const of = (...wanted: readonly Status[]) =>
    limited.filter(({ status }) => wanted.includes(status));
  const judged = limited.filter(({ status }) => isJudged(status));
  const tooFew = of('too few people to judge');
  return {
    judged,
    over: of('over limit'),
    byLess: of('above limit by less than one person'),
    tooFew,
    unknown: limited.filter((row) => !judged.includes(row) && !tooFew.includes(row)),
  };
}

/** False where there is nothing to measure, such as a caseload of nobody: then nothing is missing either. */
export function isMeasured({ figure }: Pick<Headline, 'figure'>): boolean {
  return figure.value.kind !== 'notApplicable';
}

/** Whether the month can be called quiet: every figure there can be, and every limit of them, is known. */
export function isWhole(rows: readonly Pick<Headline, 'figure' | 'unjudged'>[]): boolean {
  return rows
    .filter(isMeasured)
    .every(({ figure, unjudged }) => figure.value.kind === 'known' && !unjudged);
}

/** Of readings none of which has a limit. */
export const noLimitWords = 'No limit is set, so nothing can be over one.';

/** "Caseload and agency use" at the start of a sentence, or as it goes on. */
export function namesOf(rows: readonly Headline[], start: boolean): string {
  return listWords(rows.map(({ measure }, i) => (start && i === 0 ? measure.label : measure.noun)));
}

/** "Vacancy (23.1% against 18%) and agency use (21.0% against 20%)", at the start of a sentence or as it goes on. */
export function againstWords(rows: readonly Headline[], start: boolean): string {
  return listWords(
    rows.map(
      ({ measure, figure, line }, i) =>
        `${start && i === 0 ? measure.label : measure.noun} (${formatValue(figure.value, measure.style)} against ${limitText(measure, line?.red ?? Number.NaN)})`,
    ),
  );
}

/**
 * A sentence of what is over its limit, carried on with what is neither over nor within: above it by less than one person,
 * or of too few people to judge.
 */
export function withBeside(sentence: string, { byLess, tooFew }: ByLimit): string {
  const its = byLess.length === 1 ? 'is above its limit' : 'are above their limits';
  const parts = [
    ...(byLess.length > 0 ? [`${againstWords(byLess, false)} ${its} by less than one person`] : []),
    ...(tooFew.length > 0
      ? [
          `${namesOf(tooFew, false)} ${tooFew.length === 1 ? 'is' : 'are'} not judged, of too few people`,
        ]
      : []),
  ];
  return parts.length === 0 ? sentence : `${[sentence.slice(0, -1), ...parts].join('; ')}.`;
}

/** "whether caseload and agency use are over their limits is not known", of readings that cannot be judged. */
export function unjudgedWords(rows: readonly Headline[]): string {
  const over = rows.length === 1 ? 'is over its limit' : 'are over their limits';
  return `whether ${namesOf(rows, false)} ${over} is not known`;
}

/** True where a figure that has limits, or its limit, should be there and is not, or is not of all teams. */
export function isUntold(
  { measure, unit, figure, unjudged }: Pick<Headline, 'measure' | 'unit' | 'figure' | 'unjudged'>,
  month: Month,
  { records, tree }: Evidence,
): boolean {
  if (measure.limit === null) return false;
  const { kind } = figure.value;
  if (kind !== 'unavailable') return kind === 'incomplete' || unjudged !== undefined;
  return absentSentence(records.teams, tree.teamsOf(unit), month) === undefined;
}
