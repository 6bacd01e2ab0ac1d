import type { Component } from '@/domain/facts';
import { type Finding, touches } from '@/domain/finding';
import { count, formatMonth, listWords } from '@/domain/format';
import type { Cube } from '@/domain/measures/cube';
import { addMonths, type Month } from '@/domain/month';
import type { Unit } from '@/domain/unit';

/** From the first month a team has a row for to the last one it should have one for. */
export interface Life {
  readonly name: string;
  readonly first: Month;
  readonly last: Month;
}

/** The components of teams' months, and how long each team was there. */
export interface TeamCube extends Cube<Component> {
  readonly lives: ReadonlyMap<string, Life>;
}

/**
 * How long every team was there: from its first row on, and where the structure says that it closed, to its last row or
 * the month before, because it need not have lasted to the end of that month. One that has no row of late and is not said
 * to have closed is there: that its rows are missing is what is to be told.
 */
export function livesOf(
  { rowOf, first, last }: Cube<Component>,
  units: ReadonlyMap<string, Unit>,
): ReadonlyMap<string, Life> {
  const lives = new Map<string, Life>();
  for (const [team, rows] of rowOf) {
    const opened = rows.findIndex((row) => row !== -1);
    if (opened === -1) continue;
    const unit = units.get(team);
    const lastRow = first + rows.findLastIndex((row) => row !== -1);
    lives.set(team, {
      name: unit?.name ?? team,
      first: addMonths(first, opened),
      last: Math.min(
        last,
        Math.max(lastRow, unit?.closed == null ? last : unit.closed - 1),
      ) as Month,
    });
  }
  return lives;
}

/** Which of some teams have the rows that a figure is made from. */
export interface Coverage {
  /** How many of them were there in one of its months. */
  readonly of: number;
  /** Those that a figure is made from: where none is missing the very list that was given. */
  readonly teams: readonly string[];
  /** Those that were there in one of its months and lack the row for it. */
  readonly missing: readonly string[];
}

const remembered = new WeakMap<object, WeakMap<readonly string[], Map<number, Coverage>>>();

/**
 * Which of some teams have a row for every one of the months up to and including one in which they were there. With
 * `limits`, a figure is made from workers' rows, and a team needs those, or to have held no cases. Remembered by the list of teams.
 */
export function coverageOf(
  cube: TeamCube,
  teams: readonly string[],
  month: Month,
  months: number,
  limits?: Cube<string>,
): Coverage {
  const key = limits ?? cube;
  const byTeams = remembered.get(key) ?? new WeakMap<readonly string[], Map<number, Coverage>>();
  remembered.set(key, byTeams);
  const byMonth = byTeams.get(teams) ?? new Map<number, Coverage>();
  byTeams.set(teams, byMonth);
  const found = byMonth.get(month * 100 + months);
  if (found) return found;
  const coverage = covered(cube, teams, month, months, limits, [...byMonth.values()]);
  byMonth.set(month * 100 + months, coverage);
  return coverage;
}

function covered(
  cube: TeamCube,
  teams: readonly string[],
  month: Month,
  months: number,
  limits: Cube<string> | undefined,
  others: readonly Coverage[],
): Coverage {
  let of = 0;
  const missing: string[] = [];
  for (const team of teams) {
    const life = cube.lives.get(team);
    if (!life) continue;
    const from = Math.max(life.first, month + 1 - months);
    const to = Math.min(life.last, month);
    if (from > to) continue;
    of += 1;
    for (let at = from; at <= to; at++)
      if (!hasRows(cube, team, at as Month, limits)) {
        missing.push(team);
        break;
      }
  }
  if (missing.length === 0) return { of, teams, missing };
  // One list for the same teams, because sums are remembered by the list.
  const same = others.find((other) => other.missing.join('\n') === missing.join('\n'));
  return { of, teams: same?.teams ?? teams.filter((team) => !missing.includes(team)), missing };
}

function hasRows(
  cube: TeamCube,
  team: string,
  month: Month,
  limits: Cube<string> | undefined,
): boolean {
  if (limits && (limits.rowOf.get(team)?.[month - limits.first] ?? -1) !== -1) return true;
  const row = cube.rowOf.get(team)?.[month - cube.first] ?? -1;
  return row !== -1 && (!limits || cube.columns.caseHolders[row] === 0);
}

/** Why teams none of which was there in a month have no figure; undefined where one was, or where they have no rows at all. */
export function absentSentence(
  { lives, first, last }: TeamCube,
  teams: readonly string[],
  month: Month,
): string | undefined {
  if (month < first || month > last) return undefined;
  const own = teams.flatMap((team) => lives.get(team) ?? []);
  const [only] = own;
  if (!only || own.some((life) => life.first <= month && life.last >= month)) return undefined;
  if (own.length > 1) return `None of its teams was there in ${formatMonth(month)}.`;
  return only.last < month
    ? `${only.name} has closed: its last records are of ${formatMonth(only.last)}.`
    : `${only.name} had not opened yet: its first records are of ${formatMonth(only.first)}.`;
}

/**
 * "North 2 counted only since July 2026": which of some teams opened within the months up to one, so that what is added up over
 * them is of fewer; undefined where none did.
 */
export function openedWords(
  { lives, first }: TeamCube,
  teams: readonly string[],
  month: Month,
  months: number,
): string | undefined {
  const opened = teams.flatMap((team) => {
    const life = lives.get(team);
    const within = life && life.first > Math.max(first, month + 1 - months);
    return within && life.first <= month && life.last >= month ? [life] : [];
  });
  const [only] = opened;
  if (!only) return undefined;
  return opened.length === 1
    ? `${only.name} counted only since ${formatMonth(only.first)}`
    : `${opened.length} of its teams counted only since they opened`;
}

/** "23 of 24 teams". */
export function coverageWords({ of, missing }: Coverage): string {
  return `${of - missing.length} of ${count(of, 'team')}`;
}

/** "Safeguarding North 2 has no records for September 2026." */
export function missingSentence(
  { missing }: Coverage,
  { lives }: TeamCube,
  month: Month,
  months: number,
): string {
  const names = missing.map((team) => lives.get(team)?.name ?? team);
  const named =
    names.length > 4 ? [...names.slice(0, 3), count(names.length - 3, 'more team')] : names;
  const when =
    months === 1
      ? `for ${formatMonth(month)}`
      : `for all of the ${months} months to ${formatMonth(month)}`;
  return `${listWords(named)} ${names.length === 1 ? 'has' : 'have'} no records ${when}.`;
}

/** The first doubt about the rows or the columns that a figure of some teams and months is made from, in its sentence. */
export function doubtAbout(
  doubts: readonly Finding[],
  figure: {
    readonly columns: readonly string[];
    readonly teams: readonly string[];
    readonly from: Month;
    readonly to: Month;
  },
): string | undefined {
  return doubts.find((doubt) => touches(doubt, { table: 'team-month', above: false, ...figure }))
    ?.sentence;
}
