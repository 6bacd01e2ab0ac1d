import { type Limit, limitFor } from '@/domain/limits/limit';
import { isTooFew, type Judged, pastOf } from '@/domain/limits/onePerson';
import { absentSentence, coverageOf } from '@/domain/measures/coverage';
import { hasRow, sumOver } from '@/domain/measures/cube';
import { type Figure, limitsOf, type Records } from '@/domain/measures/evaluate';
import type { LimitComponent, Measure } from '@/domain/measures/measure';
import type { WhyMissing } from '@/domain/missing';
import type { Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';
import { roundHalfUp } from '@/domain/value';

/** Where a figure stands against its limit, in the words shown, from the worst on. */
export const statuses = [
  'over limit',
  'above limit by less than one person',
  'near limit',
  'within limit',
  /** Of absence: the unit has too few people in post for one person's absence to be told from a rate. */
  'too few people to judge',
  'no limit set',
  'no data',
  /** The figure is incomplete: what the missing teams would make of it is not known. */
  'not judged',
] as const;

export type Status = (typeof statuses)[number];

/** The statuses that are told like "near limit", in its colour: past amber, and not over. */
export function isNear(
  status: Status,
): status is 'near limit' | 'above limit by less than one person' {
  return status === 'near limit' || status === 'above limit by less than one person';
}

/** True where it is told on which side of its limit a figure stands. */
export function isJudged(status: Status): boolean {
  return status === 'over limit' || status === 'within limit' || isNear(status);
}

/** The line a figure is held against: amber is "near" from there on, past red is "over". */
export interface Line {
  readonly amber: number;
  readonly red: number;
  /** True where it follows from the workers of some of the unit's teams only, so that nothing is judged by it. */
  readonly incomplete?: boolean;
}

/**
 * The status of a figure as shown: both sides are rounded half-up to the measure's decimals first, so that it never
 * contradicts the figures beside it. Exactly at red is not over; a rate of persons is over only where it would be with one
 * person fewer too (`onePerson.ts`). Mirrored where higher is better.
 */
export function statusOf(figure: Figure, line: Line | undefined, measure: Judged): Status {
  const { value } = figure;
  if (value.kind !== 'known' && value.kind !== 'incomplete') return 'no data';
  if (!line) return 'no limit set';
  if (value.kind === 'incomplete' || line.incomplete) return 'not judged';
  if (isTooFew(measure, figure)) return 'too few people to judge';
  const past = pastOf(measure, figure, line.red);
  if (past !== 'not past')
    return past === 'over' ? 'over limit' : 'above limit by less than one person';
  const sign = measure.better === 'higher' ? -1 : 1;
  const shown = (number: number) => sign * roundHalfUp(number, measure.style.decimals);
  return shown(value.value) >= shown(line.amber) ? 'near limit' : 'within limit';
}

/** A unit's line for a measure, or why it has none: none is set, or it is not known. */
export type FoundLine =
  | { readonly line: Line; readonly why: undefined }
  | { readonly line: undefined; readonly why: WhyMissing };

interface LineContext {
  readonly inForce: readonly Limit[];
  readonly tree: UnitTree;
  readonly records: Records;
}

/**
 * The line of a unit for a measure. For caseload it is its workers' own limits added up over their FTE, so that a team
 * is never over while nobody in it is; for the rest, the most specific limit in force. Not known where, for caseload,
 * the workers' records are not here or do not say enough.
 */
export function findLine(
  measure: Measure,
  unit: string,
  month: Month,
  { inForce, tree, records }: LineContext,
): FoundLine {
  if (measure.limit === null) return noLine('none');
  if (measure.limit !== 'caseload') {
    const found = limitFor(inForce, tree, { measure: measure.limit, unit });
    return found
      ? { line: { amber: found.amber, red: found.red }, why: undefined }
      : noLine('none');
  }
  const teams = tree.teamsOf(unit);
  const limits = limitsOf(records, teams);
  if (limits.state !== 'ready') return noLine(limits.state);
  const sum = (part: LimitComponent) => sumOver(limits.data, [part], teams, month);
  const { missing } = coverageOf(records.teams, teams, month, 1, limits.data);
  const fte = sum('limitFte');
  const [amber, red] = [sum('limitAmber') / fte, sum('limitRed') / fte];
  if (fte > 0 && !Number.isNaN(amber + red)) {
    const line = { amber, red };
    return { line: missing.length === 0 ? line : { ...line, incomplete: true }, why: undefined };
  }
  // Rows that say all there is to say leave these two known; then it is for want of a limit, or of anybody to have one.
  const rows = teams.some((team) => hasRow(limits.data, team, month));
  const untold = rows
    ? Number.isNaN(sum('limitedHolders') + sum('limitRed'))
    : isSilent(records, teams, month);
  return noLine(missing.length > 0 || untold ? 'not held' : 'none');
}

/** Whether teams that were there have no row of a month at all, so that whose limits there were is not known. */
function isSilent({ teams: cube }: Records, teams: readonly string[], month: Month): boolean {
  return (
    month >= cube.first &&
    absentSentence(cube, teams, month) === undefined &&
    teams.some((team) => cube.lives.has(team)) &&
    !teams.some((team) => hasRow(cube, team, month))
  );
}

/** The line alone; undefined where there is none, or it is not known. */
export function lineOf(
  measure: Measure,
  unit: string,
  month: Month,
  context: LineContext,
): Line | undefined {
  return findLine(measure, unit, month, context).line;
}

function noLine(why: WhyMissing): FoundLine {
  return { line: undefined, why };
}
