import { type Component, components, type TeamMonths } from '@/domain/facts';
import type { Finding } from '@/domain/finding';
import {
  absentSentence,
  type Coverage,
  coverageOf,
  coverageWords,
  doubtAbout,
  livesOf,
  missingSentence,
  type TeamCube,
} from '@/domain/measures/coverage';
import {
  type Cube,
  cubeOf,
  hasRow,
  highestOver,
  sumOver,
  type Term,
  unavailableOf,
} from '@/domain/measures/cube';
import {
  type AnyComponent,
  type DirectComponent,
  directComponents,
  type Formula,
  type LimitComponent,
  limitComponents,
  type Measure,
} from '@/domain/measures/measure';
import { divide } from '@/domain/measures/rates';
import { isMissing, type Loaded, type WhyUnknown } from '@/domain/missing';
import { addMonths, type Month, monthRange } from '@/domain/month';
import type { Unit } from '@/domain/unit';
import { known, knownValue, notApplicable, unavailable, type Value } from '@/domain/value';

/**
 * Everything measures are made from: what no limit touches, what assumptions make of it, and, where worker rows may be
 * seen, what limits do.
 */
export interface Records {
  readonly teams: TeamCube;
  readonly direct: Cube<DirectComponent>;
  /** What limits make of the teams, or why the workers' rows they are made from are not here. */
  readonly limits: Loaded<Cube<LimitComponent>>;
  /** What is in doubt about the rows of both as they arrived. */
  readonly doubts: readonly Finding[];
  /** The teams whose workers' rows may be seen; the limits of the others are not known, which is not the same as none. */
  readonly openTeams: ReadonlySet<string>;
  /** The unit of whoever looks: what was said and agreed is open to them of it and of the units below it. */
  readonly ownUnit: string;
}

/** What limits make of teams, or why it is not known: the workers' rows of one of them may not be seen, or are not here. */
export function limitsOf(
  { limits, openTeams }: Records,
  teams: readonly string[],
): Loaded<Cube<LimitComponent>> {
  if (limits.state === 'ready' && !teams.every((team) => openTeams.has(team)))
    return { state: 'forbidden', sentence: needsRows('forbidden') };
  return limits;
}

/** The same where it is known, and only there. */
export function knownLimits(
  records: Records,
  teams: readonly string[],
): Cube<LimitComponent> | undefined {
  const limits = limitsOf(records, teams);
  return limits.state === 'ready' ? limits.data : undefined;
}

/** Why what follows from workers' rows is missing, in a sentence. */
function needsRows(why: WhyUnknown): string {
  return `It needs the workers’ own records, which ${isMissing(why, 'many')}.`;
}

/** True where the measure, or the limit it is held against, is made from workers' own records. */
export function needsWorkers({ limit, formula }: Measure): boolean {
  return limit === 'caseload' || needsLimits({ formula });
}

function needsLimits({ formula }: Pick<Measure, 'formula'>): boolean {
  return formula.numerator.some(isLimitComponent);
}

/** True where all that the measure needs of these teams may be seen, and is here. */
export function isOpen(measure: Measure, records: Records, teams: readonly string[]): boolean {
  return whyShut(measure, records, teams) === undefined;
}

/** Why what the measure needs of workers' own records is not here; undefined where it is, or it needs none. */
export function whyShut(
  measure: Measure,
  records: Records,
  teams: readonly string[],
): WhyUnknown | undefined {
  if (!needsWorkers(measure)) return undefined;
  const { state } = limitsOf(records, teams);
  return state === 'ready' ? undefined : state;
}

/** Indexes the team months for measuring, with what the structure says of its teams. */
export function teamCube(
  { rows, columns, unavailable }: TeamMonths,
  units: ReadonlyMap<string, Unit>,
): TeamCube {
  const cube = cubeOf<Component>(
    rows,
    columns.month,
    columns.team,
    Object.fromEntries(components.map((name) => [name, columns[name]])) as Record<
      Component,
      Float64Array
    >,
    unavailable,
  );
  return { ...cube, lives: livesOf(cube, units) };
}

/** A measure of some teams in a month, with the parts it was divided from: every percentage has its n. */
export interface Figure {
  readonly month: Month;
  readonly value: Value;
  readonly numerator: Value;
  /** "Not applicable" for a plain count. */
  readonly denominator: Value;
}

/**
 * A measure of teams rolled up: components summed over the teams (and months), divided once; or the highest there is
 * among them. Missing where any part is missing, with the reason; divided as DfE's published rates are. Where a team that
 * was there lacks a row for one of the months, numerator and denominator are of the others, and the figure is incomplete.
 */
export function evaluate(
  measure: Measure,
  records: Records,
  teams: readonly string[],
  month: Month,
): Figure {
  const { formula } = measure;
  const limits = needsLimits(measure) ? knownLimits(records, teams) : undefined;
  const coverage = coverageOf(records.teams, teams, month, formula.months, limits);
  const figure = ofTeams(measure, records, coverage.teams, month);
  if (coverage.missing.length === 0) return figure;
  const why = whyMissing(coverage, records, month, formula.months);
  const mark = (value: Value): Value => incomplete(value, coverageWords(coverage), why);
  return {
    month,
    value: mark(figure.value),
    numerator: mark(figure.numerator),
    denominator: mark(figure.denominator),
  };
}

/** Which teams have no records, and the first doubt about rows of theirs that arrived and could not be used. */
function whyMissing(
  coverage: Coverage,
  { teams, doubts }: Records,
  month: Month,
  months: number,
): string {
  const doubt = doubtAbout(doubts, {
    columns: [],
    teams: coverage.missing,
    from: addMonths(month, 1 - months),
    to: month,
  });
  const silent = missingSentence(coverage, teams, month, months);
  return doubt === undefined ? silent : `${silent} ${doubt}`;
}

/** A value of some teams only: marked where there is one, and missing for want of the others where there is none. */
function incomplete(value: Value, of: string, reason: string): Value {
  if (value.kind === 'known') return { kind: 'incomplete', value: value.value, of, reason };
  return value.kind === 'unavailable' ? unavailable(`${value.reason} ${reason}`, value.why) : value;
}

function ofTeams(
  { formula }: Measure,
  records: Records,
  teams: readonly string[],
  month: Month,
): Figure {
  if (isUnlimited(formula, records, teams, month)) {
    const none = notApplicable('No limit is set for the work of its case holders.');
    return { month, value: none, numerator: none, denominator: none };
  }
  const numerator = part(records, formula.numerator, teams, month, formula);
  if (formula.denominator === null)
    return { month, value: numerator, numerator, denominator: notApplicable('A plain count.') };
  const denominator = part(records, formula.denominator, teams, month, { months: 1 });
  if (formula.highest)
    return { month, value: among(numerator, denominator), numerator, denominator };
  return { month, ...divide(formula, numerator, denominator, month) };
}

/** True where cases are held and no limit is set for any of them: then nobody is over one, and nobody is not. */
function isUnlimited(
  formula: Formula,
  records: Records,
  teams: readonly string[],
  month: Month,
): boolean {
  // The highest load is that of a worker with or without a limit.
  if (!needsLimits({ formula }) || formula.highest) return false;
  const limits = knownLimits(records, teams);
  return (
    limits !== undefined &&
    sumOver(limits, ['limitedHolders'], teams, month) === 0 &&
    sumOver(records.teams, ['caseHolders'], teams, month) > 0
  );
}

/** A measure over months, one figure each, the first month first. */
export function series(
  measure: Measure,
  records: Records,
  teams: readonly string[],
  from: Month,
  to: Month,
): Figure[] {
  return monthRange(from, to).map((month) => evaluate(measure, records, teams, month));
}

function part(
  records: Records,
  terms: readonly Term<AnyComponent>[],
  teams: readonly string[],
  month: Month,
  { months, highest }: Pick<Formula, 'months' | 'highest'>,
): Value {
  const [first = ''] = terms;
  const ofLimits = isLimitComponent(first);
  const limits = ofLimits ? limitsOf(records, teams) : undefined;
  if (limits && limits.state !== 'ready') return unavailable(needsRows(limits.state), limits.state);
  // The parts of a measure come from one cube.
  const cube = (limits?.data ??
    (isDirectComponent(first) ? records.direct : records.teams)) as Cube<AnyComponent>;
  const total = highest
    ? highestOver(cube, first as AnyComponent, teams, month)
    : sumOver(cube, terms, teams, month, months);
  if (!Number.isNaN(total)) return known(total);
  const absent = absentSentence(records.teams, teams, month);
  if (absent !== undefined) return unavailable(absent);
  if (ofLimits)
    return unavailable(
      unavailableOf(cube, terms) ??
        (teams.some((team) => hasRow(cube, team, month))
          ? 'What somebody holds, or their role, hours or stage, is not recorded.'
          : 'It needs the workers’ own records, which are not held for this month.'),
    );
  return unavailable(
    unavailableOf(cube, terms) ??
      doubtAbout(records.doubts, {
        columns: terms.map((term) => term.replace(/^-/, '')),
        teams,
        from: addMonths(month, 1 - months),
        to: month,
      }) ??
      (months === 12
        ? 'The records do not hold all of the 12 months.'
        : 'The records do not hold it for this month.'),
  );
}

/** The highest of some, which there is none of where there are none of them. */
function among(highest: Value, number: Value): Value {
  return highest.kind === 'known' && knownValue(number) === 0
    ? notApplicable('There is nobody to have it.')
    : highest;
}

function isLimitComponent(term: string): boolean {
  return (limitComponents as readonly string[]).includes(term);
}

function isDirectComponent(term: string): boolean {
  return (directComponents as readonly string[]).includes(term);
}
