import { listDoubts } from '@/domain/board/listDoubts';
import { type Extract, noCaseDoubts, shutDoubts, tableDoubt } from '@/domain/board/nobodyDoubts';
import { isShut, type OpenChild, openChildAt } from '@/domain/board/openChild';
import { needsSocialWorker } from '@/domain/board/urgent';
import { dueByTimescale, type VisitTimes } from '@/domain/board/visitTimes';
import { count } from '@/domain/format';
import { type Doubt, type Found, found } from '@/domain/found';
import { addWorkingDays, type Day, weekday } from '@/domain/month';
import { textAt } from '@/domain/table';

/** A visit or a review that falls due, by the case system's own day or, where it gives none, by a timescale. */
export interface Due extends OpenChild {
  readonly what: 'visit' | 'review';
  readonly due: Day;
  readonly by: 'records' | 'timescale';
  /** The case holder's id; null where nobody holds the case. */
  readonly worker: string | null;
}

/** What falls due, and up to which day. */
export interface DueSoon {
  readonly last: Day;
  readonly seen: Found<Due>;
  /** So many visits fell due before the extract by a timescale alone: no day of theirs is in the records. */
  readonly late: number;
}

/** So many working days are looked ahead, the extract's own the first of them. */
export const DUE_WITHIN = 10;

/** The last of the working days looked at. */
export function lastLookedAt(extract: Day): Day {
  return addWorkingDays(extract, weekday(extract) < 5 ? DUE_WITHIN - 1 : DUE_WITHIN);
}

/**
 * The visits and reviews of some teams that fall due in the next ten working days, by day; those that are overdue already
 * are told apart. Working days are Monday to Friday, bank holidays count as any other.
 */
export function dueSoon(extract: Extract, teams: readonly string[], times: VisitTimes): DueSoon {
  const { cases, day } = extract;
  const last = lastLookedAt(day);
  if (cases.state !== 'ready')
    return { last, seen: found<Due>([], [tableDoubt('The open cases', cases)]), late: 0 };
  const { table } = cases.data;
  const wanted = new Set<string | null>(teams);
  const due: Due[] = [];
  const unknown = { visits: 0, reviews: 0 };
  let late = 0;
  for (let row = 0; row < table.rows; row++) {
    if (!wanted.has(textAt(table.columns.team, row))) continue;
    const child = openChildAt(table, row);
    const worker = textAt(table.columns.worker, row);
    const recorded = !Number.isNaN(child.nextVisit);
    const visit = recorded ? child.nextVisit : dueByTimescale(child.type, child.lastVisit, times);
    const review = table.columns.nextReview[row] as Day;
    const by = recorded ? 'records' : 'timescale';
    if (visit === undefined) unknown.visits += 1;
    else if (visit < day) late += recorded ? 0 : 1;
    else if (visit <= last) due.push({ ...child, what: 'visit', due: visit, by, worker });
    if (Number.isNaN(review) && needsSocialWorker(child.type)) unknown.reviews += 1;
    if (review >= day && review <= last)
      due.push({ ...child, what: 'review', due: review, by: 'records', worker });
  }
  const doubts = [
    ...shutDoubts('The open cases', cases.data, teams),
    ...noCaseDoubts(cases.data, teams),
    ...doubt(
      unknown.visits,
      `When the next visit falls due is not known of ${count(unknown.visits, 'open case')}: no day is recorded, nor a last visit with a timescale to count by.`,
    ),
    ...doubt(
      unknown.reviews,
      `The day of the next review is not recorded for ${count(unknown.reviews, 'open case')} on a protection plan or looked after.`,
    ),
    ...listDoubts(extract, teams),
  ];
  return { last, seen: found(due.sort(byDay), doubts), late };
}

function byDay(a: Due, b: Due): number {
  return a.due - b.due || (a.reference < b.reference ? -1 : 1);
}

function doubt(number: number, sentence: string): Doubt[] {
  return number === 0 ? [] : [{ why: 'not held', sentence }];
}

/** What falls due of one worker's children, or of those nobody holds, by day; restricted cases are counted, not dated. */
export interface DueOf {
  readonly worker: string | null;
  readonly items: readonly Due[];
  readonly dated: readonly Due[];
}

/** What falls due by worker: children without one first, then by name. */
export function dueByWorker(due: readonly Due[], nameOf: (worker: string) => string): DueOf[] {
  const workers = [...new Set(due.map(({ worker }) => worker))].sort((a, b) =>
    a === null ? -1 : b === null ? 1 : nameOf(a).localeCompare(nameOf(b), 'en-GB'),
  );
  return workers.map((worker) => {
    const items = due.filter((each) => each.worker === worker);
    return { worker, items, dated: items.filter((each) => !isShut(each)) };
  });
}
