import type { Change } from '@/domain/change/change';
import type { Flag } from '@/domain/flags/flag';
import { formatMonth, formatNumber, formatValue } from '@/domain/format';
import { fewestFewer } from '@/domain/limits/inPeople';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { addMonths, type Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import { isUntold } from '@/domain/readings/judged';
import { MONTHS_RUNNING, MOST_MISSING, type Spell, spellOver } from '@/domain/readings/spell';
import { isNew, isWorse, pastOf, toldSentence } from '@/domain/readings/told';
import { knownValue, shownNumber } from '@/domain/value';

/**
 * Flags of measures of a unit in a month: over the red limit for three month-ends running, or over it and really worse;
 * and below the limit really worse, worth watching, in the month in which that is called and the two after. A rolling
 * measure's points overlap, so being over for long says little: it is flagged where its month's own count is really worse.
 */
export function measureFlags(unit: string, month: Month, evidence: Evidence): Flag[] {
  return headlineMeasures.flatMap((id) => {
    const row = headline(id, unit, month, evidence);
    const spell = spellOver(row, month, evidence);
    const worse = isWorse(row);
    const isRolling = row.measure.basis === 'rolling 12 months';
    if (spell && (worse || (!isRolling && spell.months >= MONTHS_RUNNING)))
      return [limitFlag(row, spell, month, evidence)];
    const standing = isRolling ? undefined : standingFlag(row, month, evidence);
    if (standing) return [standing];
    return worse && isNew(row) ? [changeFlag(row, month, evidence)] : [];
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
  const flag = limitFlag(last, spell, at, evidence);
  const [then, now] = [formatMonth(at), formatMonth(month)];
  return {
    ...flag,
    sentence: `At the end of ${then}: ${flag.sentence}`,
    ...(flag.short && {
      short: { ...flag.short, sentence: `At the end of ${then}: ${flag.short.sentence}` },
    }),
    since: `Since ${formatMonth(spell.since)}; ${now} is not known.`,
  };
}

function limitFlag(
  row: Headline,
  { months, since }: Spell,
  month: Month,
  evidence: Evidence,
): Flag {
  const { measure, figure, line, unit } = row;
  const red = line?.red ?? Number.NaN;
  const spell = months === 1 ? 'this month' : `${months} month-ends running`;
  const real = isWorse(row) ? ` ${toldSentence(row, evidence)}` : '';
  const past = `${measure.label} is ${formatValue(figure.value, measure.style)} against a limit of ${limitText(measure, red)}, ${spell}`;
  return {
    kind: 'limit',
    unit,
    measure: measure.id,
    figure: formatValue(figure.value, measure.style),
    sentence: `${past}.${real}${coverWords(row, month, evidence)}`,
    short: {
      sentence: `${past}${isWorse(row) ? ', and worse for real' : ''}.`,
      n: shortNOf(measure, figure),
    },
    since: `Since ${formatMonth(since)}.`,
    n: nOf(measure, figure),
    clears: clearsWords(measure, figure, red),
    weight: workersPastLine(measure, figure, red),
  };
}

function changeFlag(row: Headline, month: Month, evidence: Evidence): Flag {
  const { unit, carrier = row.measure, change } = row;
  const figure = evaluate(carrier, evidence.records, evidence.tree.teamsOf(unit), month);
  const past = pastOf(row);
  return {
    kind: 'signal',
    unit,
    measure: carrier.id,
    figure: formatValue(figure.value, carrier.style),
    sentence: toldSentence(row, evidence),
    short: { sentence: toldSentence(row, evidence), n: shortNOf(carrier, figure) },
    since: past ? `Since ${formatMonth(past.since)}.` : '',
    n: nOf(carrier, figure),
    clears: 'Clears once its six-month average has come back for three months running.',
    weight: rangesAway(change),
  };
}

/** How far the six-month mean lies from its usual level, counted in the distance from level to the end of its range. */
function rangesAway(change: Change | undefined): number {
  const { mean6, band } = change?.months.at(-1) ?? {};
  if (mean6 == null || band == null) return 0;
  const { lower, upper } = band.inner;
  return upper === lower ? 0 : Math.abs(mean6 - (lower + upper) / 2) / (upper - lower);
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

/** "n = 40.8 of 191.6 FTE." */
function shortNOf(measure: Measure, figure: Figure): string {
  const [numerator, denominator] = [shownNumber(figure.numerator), shownNumber(figure.denominator)];
  if (measure.formula.highest || numerator === undefined || denominator === undefined)
    return nOf(measure, figure);
  const [a, b] = measure.partDecimals;
  return `n = ${formatNumber(numerator, a)} of ${formatNumber(denominator, b)} ${measure.denominatorShort}.`;
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
