import { listWords } from '@/domain/format';
import { absentSentence } from '@/domain/measures/coverage';
import type { Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';

/** Readings that have a limit, or may have one that is not known, by whether it can be told where they stand to it. */
export interface ByLimit {
  readonly judged: readonly Headline[];
  readonly over: readonly Headline[];
  /** The figure or its limit is not known. */
  readonly unknown: readonly Headline[];
}

/** Sorts readings by what can be told of them against their limits; those without a limit are in none. */
export function byLimit(rows: readonly Headline[]): ByLimit {
  const limited = rows.filter(
    (row) => isMeasured(row) && (row.line !== undefined || row.unjudged !== undefined),
  );
  const judged = limited.filter(
    ({ status }) => status === 'over limit' || status === 'near limit' || status === 'within limit',
  );
  return {
    judged,
    over: judged.filter(({ status }) => status === 'over limit'),
    unknown: limited.filter((row) => !judged.includes(row)),
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
