import { count, formatMonth, formatNumber, formatValue } from '@/domain/format';
import { isOfPersons } from '@/domain/limits/onePerson';
import { headlineMeasures } from '@/domain/measures/catalogue';
import { limitText } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import { MONTHS_STANDING, type Spell, standingGap } from '@/domain/readings/spell';
import { shownNumber } from '@/domain/value';

/** A measure of a unit that is above its limit by less than one person, and for how long it has been above it. */
export interface StandingGap {
  readonly row: Headline;
  readonly spell: Spell;
}

/** The standing gaps of units in a month, in their order: no flag is raised for one, and none is forgotten. */
export function standingGaps(
  units: readonly string[],
  month: Month,
  evidence: Evidence,
): StandingGap[] {
  return units.flatMap((unit) =>
    headlineMeasures
      .filter((id) => isOfPersons({ id }))
      .flatMap((id) => {
        const row = headline(id, unit, month, evidence);
        const spell = standingGap(row, month, evidence);
        return spell ? [{ row, spell }] : [];
      }),
  );
}

/** What is listed as a standing gap, in words. */
export const standingWords = `above the limit at ${MONTHS_STANDING} month-ends running or more, now by less than one person`;

/** The standing gap that a reading is, of those of its month; undefined where it is none. */
export function standingOf(
  gaps: readonly StandingGap[],
  { unit, measure }: Headline,
): StandingGap | undefined {
  return gaps.find(({ row }) => row.unit === unit && row.measure.id === measure.id);
}

/** "at 7 month-ends running, since March 2026": how long it has been above its limit. */
export function spellWords({ spell: { months, since } }: StandingGap): string {
  return `at ${count(months, 'month-end')} running, since ${formatMonth(since)}`;
}

/** "vacancy, 7 month-ends": a standing gap where room is short. */
export function gapWords({ row, spell }: StandingGap): string {
  return `${row.measure.noun}, ${count(spell.months, 'month-end')}`;
}

/**
 * "Vacancy 18.9%, above its limit of 18% at 7 month-ends running, since March 2026, now by less than one person: 2.0 of 10.6
 * FTE vacant."
 */
export function gapSentence(gap: StandingGap): string {
  const { measure, figure, line } = gap.row;
  const [above, below] = measure.partDecimals;
  const part = (value: typeof figure.value, decimals: number) =>
    formatNumber(shownNumber(value) ?? Number.NaN, decimals);
  const of = `${part(figure.numerator, above)} of ${part(figure.denominator, below)} ${measure.numeratorWords}`;
  return `${measure.label} ${formatValue(figure.value, measure.style)}, above its limit of ${limitText(measure, line?.red ?? Number.NaN)} ${spellWords(gap)}, now by less than one person: ${of}.`;
}
