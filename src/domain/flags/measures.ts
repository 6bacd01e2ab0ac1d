import type { Flag } from '@/domain/flags/flag';
import { formatMonth, formatNumber, formatValue } from '@/domain/format';
import { limitsInForce } from '@/domain/limits/limit';
import { findLine, statusOf } from '@/domain/limits/status';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { addMonths, type Month } from '@/domain/month';
import { type Evidence, type Headline, headline, isConcern } from '@/domain/readings/headline';
import { isUntold } from '@/domain/readings/judged';
import { signalSentence } from '@/domain/spc/sentence';
import type { Signal } from '@/domain/spc/signal';
import { knownValue, roundHalfUp, shownNumber } from '@/domain/value';

/** A spell over the limit of this many month-ends is flagged; two points are not a trend. */
const MONTHS_RUNNING = 3;

/** A spell stands over so many months running of which nothing is known. */
const MOST_MISSING = MONTHS_RUNNING - 1;

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

/** A spell over a limit up to the month in view: how many month-ends, and the first of them. */
export interface SpellOver {
  readonly months: number;
  readonly since: Month;
}

/**
 * The month-ends running, the month in view the last, that a measure has been over its red limit; undefined where it is
 * not over. A month known of some teams only, or not at all, neither counts nor breaks the spell, unless as many are missing
 * as would make one.
 */
export function spellOver(
  { measure, unit, status }: Headline,
  month: Month,
  evidence: Evidence,
): SpellOver | undefined {
  if (status !== 'over limit') return undefined;
  const { records, entries, tree } = evidence;
  const teams = tree.teamsOf(unit);
  let spell = { months: 1, since: month };
  let missing = 0;
  for (let m = addMonths(month, -1); m >= records.teams.first; m = addMonths(m, -1)) {
    const figure = evaluate(measure, records, teams, m);
    if (figure.value.kind === 'incomplete') continue;
    const inForce = limitsInForce(entries, m);
    const { line, why } = findLine(measure, unit, m, { inForce, tree, records });
    const unjudged = why === 'none' ? undefined : why;
    if (isUntold({ measure, unit, figure, unjudged }, m, evidence)) {
      missing += 1;
      if (missing > MOST_MISSING) break;
      continue;
    }
    if (statusOf(figure.value, line, measure) !== 'over limit') break;
    spell = { months: spell.months + 1, since: m };
    missing = 0;
  }
  return spell;
}

/** How many month-ends running a measure has been over its red limit; 0 where it is not over. */
export function monthsOver(row: Headline, month: Month, evidence: Evidence): number {
  return spellOver(row, month, evidence)?.months ?? 0;
}

function limitFlag(
  row: Headline,
  { months, since }: SpellOver,
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

/** What would bring the measure back to its line, in the numerator's own units. */
export function clearsWords(
  measure: Measure,
  { numerator, denominator }: Figure,
  red: number,
): string {
  const [top, bottom] = [knownValue(numerator), knownValue(denominator)];
  if (top === undefined || bottom === undefined || measure.better !== 'lower') return '';
  const inDenominator = measure.formula.denominator?.some((term) =>
    measure.formula.numerator.includes(term),
  );
  const share = red / measure.formula.scale;
  // Agency FTE leaves both parts of its rate; a filled post leaves vacancy's numerator alone.
  const fewer =
    measure.id === 'agency' && inDenominator
      ? (top - share * bottom) / (1 - share)
      : top - share * bottom;
  const decimals = measure.partDecimals[0];
  const scale = 10 ** decimals;
  // Rounded first, so that the noise of binary fractions asks for no more than what is over.
  const number = Math.ceil(roundHalfUp(fewer * scale, 6)) / scale;
  return `Clears with ${formatNumber(number, decimals)} fewer ${measure.numeratorWords}.`;
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
