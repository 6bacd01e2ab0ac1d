import { formatMonth, formatMonthName, formatNumber } from '@/domain/format';
import { type Limit, limitsInForce } from '@/domain/limits/limit';
import { findLine, type Line, lineOf, type Status, statusOf } from '@/domain/limits/status';
import type { Entry } from '@/domain/log/entries';
import { rebasesOf } from '@/domain/log/rebases';
import { measureOf } from '@/domain/measures/catalogue';
import { openedWords } from '@/domain/measures/coverage';
import { evaluate, type Figure, type Records, series } from '@/domain/measures/evaluate';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { missingIn, type WhyUnknown } from '@/domain/missing';
import { addMonths, type Month } from '@/domain/month';
import { unprovenWords } from '@/domain/spc/sentence';
import { type Signal, signalOf } from '@/domain/spc/signal';
import type { UnitTree } from '@/domain/unit';
import { knownValue, shownDifference, type Value } from '@/domain/value';

/** All that a measure is read from. */
export interface Evidence {
  readonly records: Records;
  readonly entries: readonly Entry[];
  readonly tree: UnitTree;
}

/** A measure of a unit in a month, held against its line, the month before, and its own usual variation. */
export interface Headline {
  readonly measure: Measure;
  readonly unit: string;
  readonly figure: Figure;
  readonly line: Line | undefined;
  readonly status: Status;
  /** Why its limit is not known, where that is not for want of one: then the status says "no data". */
  readonly unjudged: WhyUnknown | undefined;
  /** The change since the month before, of the figures as shown; undefined where either is missing. */
  readonly change: number | undefined;
  /** "up 0.4, within usual variation". */
  readonly changeWords: string;
  /** What the measure's own months tell, or, for a rolling measure, the months of its count; the latter has no mark. */
  readonly signal: Signal | undefined;
  /** The last 24 months, the month in view last. */
  readonly recent: readonly Figure[];
}

/**
 * One measure of one unit in a month: read once and remembered for as long as records, log and tree stay the same, so
 * pages, flags, reviews and exports all have the same one.
 */
export function headline(id: MeasureId, unit: string, month: Month, evidence: Evidence): Headline {
  const known = readingsOf(evidence);
  const key = `${id} ${month} ${unit}`;
  const found = known.get(key) ?? read(id, unit, month, evidence);
  known.set(key, found);
  return found;
}

type Readings = Map<string, Headline>;

const remembered = new WeakMap<Records, WeakMap<readonly Entry[], WeakMap<UnitTree, Readings>>>();

/** What has been read of these records, this log and this tree. */
function readingsOf({ records, entries, tree }: Evidence): Readings {
  const byEntries = remembered.get(records) ?? new WeakMap();
  remembered.set(records, byEntries);
  const byTree = byEntries.get(entries) ?? new WeakMap();
  byEntries.set(entries, byTree);
  const known = byTree.get(tree) ?? new Map();
  byTree.set(tree, known);
  return known;
}

function read(id: MeasureId, unit: string, month: Month, evidence: Evidence): Headline {
  const { records, entries, tree } = evidence;
  const measure = measureOf(id);
  const teams = tree.teamsOf(unit);
  const figure = evaluate(measure, records, teams, month);
  const before = evaluate(measure, records, teams, addMonths(month, -1));
  const inForce = limitsInForce(entries, month);
  const { line, why } = findLine(measure, unit, month, { inForce, tree, records });
  const unjudged = why === 'none' ? undefined : why;
  const carrier = measure.signal && measureOf(measure.signal);
  // What a missing or an incomplete month would tell is not known, and an earlier one says nothing of it.
  const told =
    carrier &&
    figure.value.kind === 'known' &&
    evaluate(carrier, records, teams, month).value.kind === 'known';
  const signal =
    told &&
    signalFor(
      carrier.id,
      unit,
      month,
      evidence,
      // The limit of a rolling measure is no target for its month's count.
      carrier.id === id ? line : undefined,
    );
  const change = shownDifference(figure.value, before.value, measure.style.decimals);
  return {
    measure,
    unit,
    figure,
    line,
    status: unjudged ? 'no data' : statusOf(figure, line, measure),
    unjudged,
    change,
    changeWords:
      figure.value.kind === 'unavailable' && figure.value.why
        ? missingIn[figure.value.why]
        : (partialWords(figure.value, before.value) ??
          (change === undefined
            ? notComparedWords(figure.value, addMonths(month, -1) < records.teams.first)
            : `${changeWords(measure, change, signal || undefined)}${sinceOpening(measure, records, teams, month)}`)),
    signal: signal || undefined,
    recent: series(measure, records, teams, addMonths(month, -23), month),
  };
}

/** A unit's line for a measure, with the limits in force already at hand. */
export function lineIn(
  measure: Measure,
  unit: string,
  month: Month,
  { records, tree }: Evidence,
  inForce: readonly Limit[],
): Line | undefined {
  return lineOf(measure, unit, month, { inForce, tree, records });
}

/** What all the months up to one tell of a measure of a unit; nothing of an earlier month is hidden from it. */
export function signalFor(
  id: MeasureId,
  unit: string,
  month: Month,
  { records, entries, tree }: Evidence,
  line: Line | undefined,
): Signal {
  const measure = measureOf(id);
  const figures = series(measure, records, tree.teamsOf(unit), records.teams.first, month);
  return signalOf(
    figures.map((figure) => ({
      month: figure.month,
      value: knownValue(figure.value) ?? null,
      incomplete: figure.value.kind === 'incomplete',
      count: knownValue(figure.numerator),
    })),
    {
      better: measure.better,
      target: line?.red,
      rebases: rebasesOf(entries, unit, id).map(({ effective }) => effective),
    },
  );
}

/** True where what the latest month tells is a real change for the worse; what the chart marks beyond that is not. */
export function isConcern(signal: Signal | undefined): boolean {
  return signal?.variation === 'concern_high' || signal?.variation === 'concern_low';
}

/** Whether a signal says that a measure has changed for the better, beyond its usual variation. */
export function isImprovement(signal: Signal | undefined): boolean {
  return signal?.variation === 'improvement_high' || signal?.variation === 'improvement_low';
}

/** Of a rolling figure with a team that opened within its months: its people are divided by in full, its leavers are of fewer. */
function sinceOpening(
  { formula }: Measure,
  { teams: cube }: Records,
  teams: readonly string[],
  month: Month,
): string {
  const opened = formula.months > 1 ? openedWords(cube, teams, month, formula.months) : undefined;
  return opened === undefined ? '' : `; ${opened}`;
}

/** Why two months are not compared, where one of them is of some teams only. */
function partialWords(now: Value, before: Value): string | undefined {
  if (now.kind === 'incomplete') return `not compared: ${now.of}`;
  return before.kind === 'incomplete' ? `not compared: ${before.of} the month before` : undefined;
}

/** Why there is no change to tell, where there is none: of this month's own figure, or of the one before. */
function notComparedWords(now: Value, isFirst: boolean): string {
  if (now.kind !== 'known') return now.kind === 'unavailable' ? 'not known' : 'not applicable';
  return isFirst ? 'no month before to compare with' : 'no figure of the month before';
}

function changeWords(measure: Measure, change: number, signal: Signal | undefined): string {
  const moved =
    change === 0
      ? 'no change'
      : `${change > 0 ? 'up' : 'down'} ${formatNumber(Math.abs(change), measure.style.decimals)}`;
  const meaning = meaningOf(measure, signal);
  return meaning === '' ? moved : `${moved}${measure.signal === measure.id ? ',' : ';'} ${meaning}`;
}

function meaningOf(measure: Measure, signal: Signal | undefined): string {
  if (!signal) return '';
  const own = measure.signal === measure.id;
  const whose = own ? '' : `the ${monthlyWords(measure)} `;
  if (signal.state !== 'limits') return `${whose}${own ? '' : 'are '}too few months to tell`;
  const { cause, doubt, since, latest } = signal;
  if (doubt) return own ? unprovenWords(doubt) : `${whose}show ${unprovenWords(doubt, 'their')}`;
  if (!cause) return own ? 'within usual variation' : `${whose}are usual`;
  const part = since === null || since === latest?.month ? '' : 'part of ';
  const move = `${part}${cause.direction === 'high' ? 'a real rise' : 'a real fall'}${sinceWords(signal)}`;
  return own ? move : `${whose}show ${move}`;
}

/** " since August", with the year where that is more than a year ago. */
function sinceWords({ since, latest }: Signal): string {
  if (since === null || latest === null) return '';
  return ` since ${latest.month - since < 12 ? formatMonthName(since) : formatMonth(since)}`;
}

/** What carries the signal of a rolling measure, in a few words. */
function monthlyWords({ signal }: Measure): string {
  return signal === 'leaversInMonth' ? 'month’s leavers' : 'month’s days lost';
}
