import type { Flag } from '@/domain/flags/flag';
import { formatMonth, formatNumber, formatValue } from '@/domain/format';
import { fewestFewer } from '@/domain/limits/inPeople';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { addMonths, type Month } from '@/domain/month';
import { type Evidence, type Headline, headline, isConcern } from '@/domain/readings/headline';
import { isUntold } from '@/domain/readings/judged';
import { MONTHS_RUNNING, MOST_MISSING, type Spell, spellOver } from '@/domain/readings/spell';
import { signalSentence } from '@/domain/spc/sentence';
import type { Signal } from '@/domain/spc/signal';
import { knownValue, shownNumber } from '@/domain/value';

/**
 * Flags of measures of a unit in a month: over the red limit for three month-ends running, or over it with a concern
 * signal; and a concern signal below the limit, worth watching. A rolling measure is flagged by neither, because its
 * points overlap: the signal of its month's own count stands for it.
 */
export function measureFlags(unit: string, month: Month, evidence: Evidence): Flag[] {
  return headlineMeasures.flatMap((id) => {
    const row = headline(id, unit, month, evidence);
    const spell = spellOver(row, month, evidence);
    const concern = isConcern(row.signal);
    if (row.measure.basis !== 'rolling 12 months') {
      if (spell && (spell.months >= MONTHS_RUNNING || concern))
        return [limitFlag(row, spell, month, concern, evidence)];
      const standing = standingFlag(row, month, evidence);
      if (standing) return [standing];
    }
    return concern ? [signalFlag(row, month, evidence)] : [];
  });
}

/** The flag of a month of which it is not known whether the measure is over: that of the last one known, said to be so. */
function standingFlag(row: Headline, month: Month, evidence: Evidence): Flag | undefined {
  let [at, last] = [month, row];
  while (month - at < MOST_MISSING && isUntold(last, at, evidence)) {
    at = addMonths(at, -1);
    last = headline(row.measure.id, row.unit, at, evidence);
  }
  const spell = at < month && spellOver(last, at, evidence);
  if (!spell || spell.months < MONTHS_RUNNING) return undefined;
  const flag = limitFlag(last, spell, at, false, evidence);
  const [then, now] = [formatMonth(at), formatMonth(month)];
  return {
    ...flag,
    sentence: `At the end of ${then}: ${flag.sentence}`,
    since: `Since ${formatMonth(spell.since)}; ${now} is not known.`,
  };
}

function limitFlag(
  row: Headline,
  { months, since }: Spell,
  month: Month,
  concern: boolean,
  evidence: Evidence,
): Flag {
  const { measure, figure, line, unit } = row;
  const red = line?.red ?? Number.NaN;
  const spell = months === 1 ? 'this month' : `${months} month-ends running`;
  const signal = concern ? ', and the change is real' : '';
  return {
    kind: 'limit',
    unit,
    measure: measure.id,
    figure: formatValue(figure.value, measure.style),
    sentence: `${measure.label} is ${formatValue(figure.value, measure.style)} against a limit of ${limitText(measure, red)}, ${spell}${signal}.${coverWords(row, month, evidence)}`,
    since: `Since ${formatMonth(since)}.`,
    n: nOf(measure, figure),
    clears: clearsWords(measure, figure, red),
    weight: workersPastLine(measure, figure, red),
  };
}

function signalFlag({ measure, signal, unit }: Headline, month: Month, evidence: Evidence): Flag {
  const carrier = measureOf(measure.signal ?? measure.id);
  const figure = evaluate(carrier, evidence.records, evidence.tree.teamsOf(unit), month);
  return {
    kind: 'signal',
    unit,
    measure: carrier.id,
    figure: formatValue(figure.value, carrier.style),
    sentence: `${carrier.label}: ${signal ? signalSentence(signal, carrier) : ''}`,
    since: signal?.since ? `Since ${formatMonth(signal.since)}.` : '',
    n: nOf(carrier, figure),
    clears: 'Clears when the months return to within usual variation.',
    weight: limitsAway(signal),
  };
}

/** How far the latest month lies from its mean, counted in the distance from mean to limit. */
function limitsAway(signal: Signal | undefined): number {
  const { value, mean, upper } = signal?.latest ?? {};
  if (value == null || mean == null || upper == null || upper === mean) return 0;
  return Math.abs(value - mean) / (upper - mean);
}

/** "n = 40.8 of 191.6 FTE." with the measure's own words; of a highest figure, how many it is the highest of. */
export function nOf(
  { formula, partDecimals, numeratorWords, denominatorWords }: Measure,
  figure: Figure,
): string {
  const numerator = shownNumber(figure.numerator);
  const denominator = shownNumber(figure.denominator);
  if (numerator === undefined) return 'n is not known.';
  if (formula.highest && denominator !== undefined)
    return `n = ${formatNumber(denominator, partDecimals[1])} ${denominatorWords}.`;
  const top = `${formatNumber(numerator, partDecimals[0])} ${numeratorWords}`;
  return denominator === undefined
    ? `n = ${top}.`
    : `n = ${top}, ${formatNumber(denominator, partDecimals[1])} ${denominatorWords}.`;
}

/** The fewest there would have to be fewer of for the measure not to be over its limit, in the numerator's own units. */
export function clearsWords(measure: Measure, figure: Figure, red: number): string {
  const fewer = measure.better === 'lower' ? fewestFewer(measure, figure, red) : undefined;
  if (fewer === undefined) return '';
  return `Clears with ${formatNumber(fewer, measure.partDecimals[0])} fewer ${measure.numeratorWords}.`;
}

/** For vacancy: how much of it agency covers, because that decides what would happen if they left. */
function coverWords({ measure, unit }: Headline, month: Month, evidence: Evidence): string {
  if (measure.id !== 'vacancy') return '';
  const teams = evidence.tree.teamsOf(unit);
  const covered = evaluate(measureOf('vacanciesCovered'), evidence.records, teams, month);
  const uncovered = evaluate(measureOf('uncoveredVacancy'), evidence.records, teams, month);
  const share = knownValue(covered.value);
  if (share === undefined || knownValue(uncovered.value) === undefined || share < 50) return '';
  return ` Agency covers ${formatNumber(knownValue(covered.numerator) ?? Number.NaN, 1)} FTE of it, ${formatValue(covered.value, { decimals: 0, suffix: '%' })}; ${formatValue(uncovered.value, measure.style)} of posts have nobody.`;
}

/** How far past its line a measure is, in whole workers: FTE for vacancy and agency, cases over the limit for caseload. */
function workersPastLine(
  { formula }: Measure,
  { numerator, denominator }: Figure,
  red: number,
): number {
  const [top, bottom] = [knownValue(numerator), knownValue(denominator)];
  if (top === undefined || bottom === undefined || Number.isNaN(red)) return 0;
  const past = top - (red / formula.scale) * bottom;
  return formula.scale === 1 ? past / red : past;
}
