import type { WorkerMonths } from '@/domain/facts';
import { caseStatus } from '@/domain/limits/caseStatus';
import type { LimitLookup } from '@/domain/limits/lookup';
import { casesAt, workerAt, workerLimit } from '@/domain/limits/workerLimit';
import { addMonths, type Day, firstDay, lastDay, type Month, monthOfDay } from '@/domain/month';

/** Since when a worker who is over their own limit has been (definitions: Two clocks). */
export type OverSince =
  /** Over at every month end of this team from one to the latest; what is known of the month end before it. */
  | {
      readonly is: 'month ends';
      readonly since: Month;
      readonly ends: number;
      readonly before: 'not over' | 'not recorded';
    }
  /** Within at the latest month end, and over since a day: of a case given, or of a change of what limits follow from. */
  | { readonly is: 'day'; readonly since: Day }
  /** Within at the latest month end, and over since a day of this month that the records do not tell. */
  | { readonly is: 'this month'; readonly month: Month }
  /** How it stood at the latest month end is not in the records. */
  | { readonly is: 'not known' };

/** How a worker of a team stood at a month end; "not over" also of one who had not come yet. */
export type MonthEnd = 'over' | 'not over' | 'not recorded';

/** What is needed of somebody over their own limit now. */
export interface OverNow {
  readonly workers: WorkerMonths;
  /** Their row at the extract. */
  readonly row: number;
  readonly extract: Day;
  /** The days on which their open cases were allocated, in order; a day that is not known is left out. */
  readonly allocated: readonly number[];
  /** Of the extract's month. */
  readonly lookup: LimitLookup;
}

/**
 * Since when somebody is over who is so now: by month ends where they were over at the latest, each judged by the limit
 * then in force, whether at work or away, as "workers over limit" counts them. Only months in the team they are in now
 * count. Open cases alone say since when only of one who was within at the latest month end.
 */
export function overSince(now: OverNow): OverSince {
  const last = latestMonthEnd(now.extract);
  const rowAt = rowsOf(now);
  const at = (month: Month) => monthEnd(month, now, rowAt);
  const stood = at(last);
  if (stood === 'not recorded') return { is: 'not known' };
  if (stood === 'not over') return crossed(now, last, rowAt(last));
  return runOf(last, at);
}

/** The run of month ends over without a break that ends with one. */
export function runOf(last: Month, at: (month: Month) => MonthEnd): OverSince {
  let since = last;
  let before = at(addMonths(since, -1));
  while (before === 'over') {
    since = addMonths(since, -1);
    before = at(addMonths(since, -1));
  }
  return { is: 'month ends', since, ends: last - since + 1, before };
}

/** The month of the latest month end on or before a day. */
export function latestMonthEnd(day: Day): Month {
  const month = monthOfDay(day);
  return lastDay(month) === day ? month : addMonths(month, -1);
}

/** The worker's rows in the team they are in now, by month. */
function rowsOf({ workers, row }: OverNow): (month: Month) => number | undefined {
  const { worker, team, month } = workers.columns;
  const rows = new Map<number, number>();
  for (let other = 0; other < workers.rows; other++)
    if (worker.codes[other] === worker.codes[row] && team.codes[other] === team.codes[row])
      rows.set(month[other] as number, other);
  return (of) => rows.get(of);
}

function monthEnd(month: Month, now: OverNow, rowAt: ReturnType<typeof rowsOf>): MonthEnd {
  const row = rowAt(month);
  if (row === undefined) return cameAfter(month, now, rowAt) ? 'not over' : 'not recorded';
  const lookup = now.lookup.inMonth(month);
  const limit = workerLimit(workerAt(now.workers, row, lookup), lookup);
  const status = caseStatus(casesAt(now.workers, row), limit);
  if (status === 'no data') return 'not recorded';
  return status === 'over limit' ? 'over' : 'not over';
}

/**
 * Whether one without a row had not come yet: the row after it says they had not completed a month in their post. Of a
 * month to date that says so only where the team's other rows of the month end are here.
 */
function cameAfter(
  month: Month,
  { workers, row: today, extract }: OverNow,
  rowAt: ReturnType<typeof rowsOf>,
): boolean {
  const { columns } = workers;
  const next = rowAt(addMonths(month, 1));
  if (next === undefined || columns.monthsInPost[next] !== 0) return false;
  if (next !== today || latestMonthEnd(extract) !== month) return true;
  return columns.month.some(
    (of, row) => of === month && columns.team.codes[row] === columns.team.codes[today],
  );
}

/** Over only since the latest month end: the day of the case or the change that did it, where it can be told. */
function crossed(now: OverNow, last: Month, before: number | undefined): OverSince {
  const { workers, row, extract, lookup, allocated } = now;
  const month = monthOfDay(extract);
  const today = workerAt(workers, row, lookup);
  const limit = workerLimit(today, lookup);
  const unknown: OverSince = { is: 'this month', month };
  // Cases of which the day is not known may have been the first or the last.
  if (!limit || allocated.length < casesAt(workers, row)) return unknown;
  const given = allocated[Math.floor(limit.red)];
  if (given === undefined) return unknown;
  if (before !== undefined) {
    // Hours, role and stage are recorded by the month: the day is told only where it would have been the same with them.
    const then = workerAt(workers, before, lookup);
    const asThen = workerLimit({ ...then, cases: today.cases }, lookup);
    if (!asThen || allocated[Math.floor(asThen.red)] !== given) return unknown;
  }
  if (given > lastDay(last)) return { is: 'day', since: given as Day };
  // Limits, programmes and reductions hold from the first of a month.
  const former = lookup.inMonth(last);
  const asBefore = workerLimit(workerAt(workers, row, former), former);
  return before !== undefined && (!asBefore || asBefore.red > limit.red)
    ? { is: 'day', since: firstDay(month) }
    : unknown;
}
