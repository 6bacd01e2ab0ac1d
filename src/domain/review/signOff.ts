import { type Entry, newestByKey, newestOf } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { SignedFigure, SignOffValue } from '@/domain/log/values';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import { coverageOf, missingSentence } from '@/domain/measures/coverage';
import { evaluate } from '@/domain/measures/evaluate';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { knownValue, roundHalfUp, type Value } from '@/domain/value';

/** The headline measures that no limit touches: made from team months, which are open to everyone. */
export const signedMeasures = headlineMeasures.filter((id) => id !== 'workersOverLimit');

/** The figures of every unit for the measures that are signed, as they stand: what a sign-off keeps. */
export function figuresToSign(month: Month, { records, tree }: Evidence): SignOffValue {
  const figures = [...tree.byId.keys()].flatMap((unit) =>
    signedMeasures.flatMap((id): SignedFigure[] => {
      const measure = measureOf(id);
      const figure = evaluate(measure, records, tree.teamsOf(unit), month);
      const value = knownValue(figure.value);
      if (value === undefined) return [];
      const [top, bottom] = measure.partDecimals;
      return [
        {
          unit,
          measure: id,
          value: roundHalfUp(value, measure.style.decimals),
          ...partIn('numerator', figure.numerator, top),
          ...partIn('denominator', figure.denominator, bottom),
        },
      ];
    }),
  );
  return { month, figures };
}

/**
 * Which teams lack records for the month, or for the twelve that end with it, in a sentence: the figures they belong to
 * are of the other teams, and a sign-off does not keep them. Undefined where none does.
 */
export function gapsToSign(month: Month, { records, tree }: Evidence): string | undefined {
  const teams = tree.teamsOf(tree.root.id);
  const months = [1, 12].find(
    (each) => coverageOf(records.teams, teams, month, each).missing.length > 0,
  );
  if (months === undefined) return undefined;
  return missingSentence(
    coverageOf(records.teams, teams, month, months),
    records.teams,
    month,
    months,
  );
}

/** A part as shown, or nothing where it is not known. */
function partIn(name: 'numerator' | 'denominator', part: Value, decimals: number) {
  const number = knownValue(part);
  return number === undefined ? {} : { [name]: roundHalfUp(number, decimals) };
}

/** Where a month's sign-off stands: signed, reopened with a reason, or never signed. */
export type SignOffState =
  | { readonly state: 'open'; readonly last: Entry<'sign-off'> | undefined }
  | { readonly state: 'signed'; readonly last: Entry<'sign-off'> };

/** The latest month that stands signed off; undefined where none does. */
export function lastSigned(entries: readonly Entry[]): Month | undefined {
  const signed = newestByKey(entries, 'sign-off').flatMap(({ value }) => value?.month ?? []);
  return signed.length === 0 ? undefined : (Math.max(...signed) as Month);
}

/** The newest word on a month's sign-off. */
export function signOffOf(month: Month, entries: readonly Entry[]): SignOffState {
  const last = newestOf(entries, 'sign-off', keyOf('sign-off', { month }));
  return last && last.value !== null ? { state: 'signed', last } : { state: 'open', last };
}
