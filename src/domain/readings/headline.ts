import { type Change, changeOf, changeUpTo } from '@/domain/change/change';
import { recordOf } from '@/domain/change/record';
import { restartsOf } from '@/domain/change/restarts';
import { joinsOf, type Run, runsOf } from '@/domain/change/runs';
import { changeLabel } from '@/domain/change/words';
import { formatNumber } from '@/domain/format';
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
import { type Signal, signalOf } from '@/domain/spc/signal';
import type { UnitTree } from '@/domain/unit';
import { knownValue, shownDifference, type Value } from '@/domain/value';

/** All that a measure is read from. */
export interface Evidence {
  readonly records: Records;
  readonly entries: readonly Entry[];
  readonly tree: UnitTree;
}

/** A measure of a unit in a month, held against its line, the month before, and what its own months tell. */
export interface Headline {
  readonly measure: Measure;
  readonly unit: string;
  readonly figure: Figure;
  readonly line: Line | undefined;
  readonly status: Status;
  /** Why its limit is not known, where that is not for want of one: then the status says "no data". */
  readonly unjudged: WhyUnknown | undefined;
  /** How far it lies from the month before, of the figures as shown; undefined where either is missing. */
  readonly moved: number | undefined;
  /** "up 0.4". */
  readonly movedWords: string;
  /** The measure whose own months tell a real change: itself, or a rolling measure's own count; none for some. */
  readonly carrier: Measure | undefined;
  /** What its months tell, the month in view the last; undefined where it has no carrier. */
  readonly change: Change | undefined;
  /** The same in a few words, "within usual range", or "month’s leavers above usual range, worse"; empty where nothing is told. */
  readonly changeWords: string;
  /** The last 24 months, the month in view last. */
  readonly recent: readonly Figure[];
}

/**
 * One measure of one unit in a month: read once and remembered for as long as records, log and tree stay the same, so
 * pages, flags, reviews and exports all have the same one.
 */
export function headline(id: MeasureId, unit: string, month: Month, evidence: Evidence): Headline {
  const { headlines } = readingsOf(evidence);
  const key = `${id} ${month} ${unit}`;
  const found = headlines.get(key) ?? read(id, unit, month, evidence);
  headlines.set(key, found);
  return found;
}

interface Readings {
  readonly headlines: Map<string, Headline>;
  /** Of a measure of a unit, over all the months on record. */
  readonly changes: Map<string, Change>;
}

const remembered = new WeakMap<Records, WeakMap<readonly Entry[], WeakMap<UnitTree, Readings>>>();

/** What has been read of these records, this log and this tree. */
function readingsOf({ records, entries, tree }: Evidence): Readings {
  const byEntries = remembered.get(records) ?? new WeakMap();
  remembered.set(records, byEntries);
  const byTree = byEntries.get(entries) ?? new WeakMap();
  byEntries.set(entries, byTree);
  const known = byTree.get(tree) ?? { headlines: new Map(), changes: new Map() };
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
  const carrier = measure.signal === null ? undefined : measureOf(measure.signal);
  const change = carrier && changeFor(carrier.id, unit, month, evidence);
  const moved = shownDifference(figure.value, before.value, measure.style.decimals);
  return {
    measure,
    unit,
    figure,
    line,
    status: unjudged ? 'no data' : statusOf(figure, line, measure),
    unjudged,
    moved,
    movedWords:
      figure.value.kind === 'unavailable' && figure.value.why
        ? missingIn[figure.value.why]
        : (partialWords(figure.value, before.value) ??
          (moved === undefined
            ? notComparedWords(figure.value, addMonths(month, -1) < records.teams.first)
            : `${movedWords(measure, moved)}${sinceOpening(measure, records, teams, month)}`)),
    carrier,
    change,
    changeWords: carrier && change ? toldWords(measure, figure.value, carrier, change) : '',
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

/**
 * Whose months tell what is usual of a measure of a unit, seen at the end of a month: before a join it has yet to come to, a
 * team has its own.
 */
export function monthsTold(
  measure: Measure,
  unit: string,
  month: Month,
  { records, entries, tree }: Evidence,
): readonly Run[] {
  return runsOf(measure, unit, [records.teams.first, month], entries, tree);
}

/** The figures of such months, the first first. */
function figuresOf(
  measure: Measure,
  runs: readonly Run[],
  { records, tree }: Pick<Evidence, 'records' | 'tree'>,
): Figure[] {
  return runs.flatMap((run) =>
    series(measure, records, tree.teamsOf(run.unit), run.first, run.last),
  );
}

/** A measure's months up to one as the NHS tool draws and marks them, which nothing is called by. */
export function signalFor(
  id: MeasureId,
  unit: string,
  month: Month,
  evidence: Evidence,
  line: Line | undefined,
): Signal {
  const measure = measureOf(id);
  const figures = figuresOf(measure, monthsTold(measure, unit, month, evidence), evidence);
  return signalOf(
    figures.map((figure) => ({
      month: figure.month,
      value: knownValue(figure.value) ?? null,
      incomplete: figure.value.kind === 'incomplete',
    })),
    {
      better: measure.better,
      target: line?.red,
      rebases: rebasesOf(evidence.entries, unit, id).map(({ effective }) => effective),
    },
  );
}

/**
 * What all the months up to one tell of a measure of a unit. It is read over all months on record once: no month that came
 * after changes what one tells. Before the join a team that took over another's work is read by its own months. Throws for
 * a measure that tells no change by its own months.
 */
export function changeFor(id: MeasureId, unit: string, month: Month, evidence: Evidence): Change {
  const { changes } = readingsOf(evidence);
  const { records } = evidence;
  const isJoined = monthsTold(measureOf(id), unit, month, evidence).length > 1;
  const join = joinsOf(monthsTold(measureOf(id), unit, records.teams.last, evidence)).at(-1);
  const last = join === undefined || isJoined ? records.teams.last : addMonths(join.month, -1);
  const key = `${id} ${last} ${unit}`;
  const found = changes.get(key) ?? readChange(id, unit, last, evidence);
  changes.set(key, found);
  return changeUpTo(found, month);
}

function readChange(id: MeasureId, unit: string, last: Month, evidence: Evidence): Change {
  const measure = measureOf(id);
  const { usual } = measure;
  if (usual === null) throw new Error(`${measure.label} tells no change by its own months.`);
  const told = { ...measure, usual };
  const runs = monthsTold(measure, unit, last, evidence);
  const restarts = restartsOf(told, unit, evidence.entries, runs.slice(0, -1));
  return changeOf(recordOf(told, figuresOf(measure, runs, evidence), restarts));
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

function movedWords({ style }: Measure, moved: number): string {
  if (moved === 0) return 'no change';
  return `${moved > 0 ? 'up' : 'down'} ${formatNumber(Math.abs(moved), style.decimals)}`;
}

/** Of a figure that is not known nothing is told, but what stands where its own month is not. */
function toldWords(measure: Measure, value: Value, carrier: Measure, { now }: Change): string {
  if (value.kind !== 'known' && !('stands' in now && now.stands)) return '';
  return `${carrier === measure ? '' : `${monthlyWords(measure)} `}${changeLabel(now, carrier)}`;
}

/** What carries the change of a rolling measure, in a few words. */
function monthlyWords({ signal }: Measure): string {
  return signal === 'leaversInMonth' ? 'month’s leavers' : 'month’s days lost';
}
