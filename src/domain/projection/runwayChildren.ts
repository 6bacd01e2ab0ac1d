import { columnOfType, type TeamMonths } from '@/domain/facts';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import { caseTypes } from '@/domain/worker';

/** A team's month: the children it had on its last day, and those who came and went in it, to or from anywhere. */
export interface ChildrenMonth {
  readonly month: Month;
  readonly children: number;
  readonly in: number;
  readonly out: number;
}

/** How many children a team is expected to have, and the 80 % range; no range where the history is too short for one. */
export interface ExpectedChildren {
  readonly expected: number;
  readonly range: { readonly low: number; readonly high: number } | undefined;
}

/** What a team's own months say of children in and out. */
export interface Flow {
  /** How many month ends it is made from. */
  readonly months: number;
  /** Children who come in a week, and the share of those open who go in one. */
  readonly in: number;
  readonly outShare: number;
  /** The mean square of this rule's misses 1, 2 and 3 months on; undefined where the history is too short. */
  readonly misses: readonly [number, number, number] | undefined;
}

/** Months looked back on: two years, with the month end they begin from. */
export const HISTORY_MONTHS = 25;
/** Fewer month ends than this and children are kept at today’s number, without a range. */
export const LEAST_MONTHS = 7;

const weeksInMonth = 365.25 / 12 / 7;

/**
 * The team's months up to one, the earliest first: the latest unbroken run of months of which all is known, two years of
 * it at most. Children are those held by anyone in the team, those unallocated and those in a team's or manager's name.
 */
export function childrenMonths(table: TeamMonths, team: string, to: Month): ChildrenMonth[] {
  const latestFirst = Array.from({ length: table.rows }, (_, row) => row)
    .filter((row) => textAt(table.columns.team, row) === team)
    .map((row) => childrenMonth(table, row))
    .filter(
      ({ month, ...rest }) => month <= to && !Number.isNaN(rest.children + rest.in + rest.out),
    )
    .sort((a, b) => b.month - a.month);
  const latest = latestFirst[0]?.month ?? to;
  return latestFirst
    .filter(({ month }, i) => month === latest - i)
    .slice(0, HISTORY_MONTHS)
    .reverse();
}

function childrenMonth({ columns }: TeamMonths, row: number): ChildrenMonth {
  const at = (column: Float64Array) => column[row] ?? Number.NaN;
  const sum = (prefix: 'held' | 'unallocated' | 'started' | 'closed') =>
    caseTypes.reduce((total, type) => total + at(columns[columnOfType(prefix, type)]), 0);
  return {
    month: at(columns.month) as Month,
    children: sum('held') + sum('unallocated') + at(columns.heldInTeamName),
    in: sum('started') + at(columns.transferredIn),
    out: sum('closed') + at(columns.transferredOut),
  };
}

/**
 * The rule by which a team's children are carried on: as many come as in these months, and of those open the same share
 * goes, so that a team fuller than usual is expected to empty and an emptier one to fill. How far the rule can be trusted
 * is how far it would have missed in these very months. Months in which children came and went against each other swing
 * less over three months than over one, which is why three months are looked at as such.
 */
export function flowOf(months: readonly ChildrenMonth[]): Flow {
  const spans = months.slice(1);
  if (months.length < LEAST_MONTHS)
    return { months: months.length, in: 0, outShare: 0, misses: undefined };
  const total = (of: (month: ChildrenMonth) => number) =>
    spans.reduce((sum, month) => sum + of(month), 0);
  const open = spans.reduce(
    (sum, { children }, i) => sum + (children + (months[i]?.children ?? 0)) / 2,
    0,
  );
  const weeks = spans.length * weeksInMonth;
  const rule = {
    in: total((month) => month.in) / weeks,
    outShare: open === 0 ? 0 : Math.min(1, total(({ out }) => out) / (open * weeksInMonth)),
  };
  const miss = (ahead: number) => {
    const errors = months
      .slice(ahead)
      .map(({ children }, i) =>
        square(children - carryOn(months[i]?.children ?? 0, rule, ahead * weeksInMonth)),
      );
    return errors.reduce((sum, error) => sum + error, 0) / errors.length;
  };
  return { months: months.length, ...rule, misses: [miss(1), miss(2), miss(3)] };
}

/** Children some weeks on, where they start from a number: each week those who come, less the share who go. */
export function carryOn(
  start: number,
  { in: coming, outShare }: Pick<Flow, 'in' | 'outShare'>,
  weeks: number,
): number {
  if (outShare === 0) return start + coming * weeks;
  const level = coming / outShare;
  return level + (start - level) * (1 - outShare) ** weeks;
}

/** The children some weeks on, up to thirteen, with the 80 % range by the rule's own misses. */
export function expectedChildren(start: number, flow: Flow, weeks: number): ExpectedChildren {
  const expected = carryOn(start, flow, weeks);
  if (!flow.misses) return { expected, range: undefined };
  const reach =
    (tenthOf[Math.floor((flow.months - 1) / 3)] ?? WIDEST) *
    Math.sqrt(meanSquare(flow.misses, weeks / weeksInMonth));
  return {
    expected,
    range: { low: Math.max(0, expected - reach), high: expected + reach },
  };
}

/**
 * How many standard deviations leave a tenth on either side, by how many spans of three months there are to judge them by:
 * Student's t, so that a short history gives a wider range.
 */
const tenthOf: Readonly<Record<number, number>> = {
  2: 1.886,
  3: 1.638,
  4: 1.533,
  5: 1.476,
  6: 1.44,
  7: 1.415,
  8: 1.397,
};
const WIDEST = 1.886;

/** Between whole months the mean square grows evenly, from nothing today. */
function meanSquare([one, two, three]: readonly [number, number, number], months: number): number {
  if (months <= 1) return one * months;
  if (months <= 2) return one + (two - one) * (months - 1);
  return Math.max(0, two + (three - two) * (months - 2));
}

function square(number: number): number {
  return number * number;
}
