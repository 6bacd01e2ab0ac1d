import { needsSocialWorker } from '@/domain/board/urgent';
import type { WorkerMonths } from '@/domain/facts';
import { addDays, type Day, weekdays } from '@/domain/month';
import { textAt } from '@/domain/table';
import { type CaseType, isSocialWorkerRole } from '@/domain/worker';

/** Why a child counts as having nobody. */
export type NobodyWhy = 'unallocated' | 'worker left' | 'not a social worker' | 'worker away';

/** What the records would have to say, and do not, to tell that a child has somebody. */
export type NobodyUnknown = 'presence' | 'role' | 'due';

/** What is judged of a child: the reason, with since when where that is the worker's and not the case's own; or what is not known. */
export type Judged =
  | { readonly is: 'nobody'; readonly why: NobodyWhy; readonly since: Day | undefined }
  | { readonly is: 'not known'; readonly what: NobodyUnknown }
  /** The worker is away, and somebody else is at work for the child. */
  | { readonly is: 'covered' }
  | { readonly is: 'somebody' };

/** A case as far as it decides who is at work for the child. */
export interface CaseOfNobody {
  readonly type: CaseType | undefined;
  readonly worker: string | null;
  readonly cover: string | null;
  /** The days on which the next visit and the next review are due; NaN where none is. */
  readonly due: readonly Day[];
  /** False where the records hold no such days at all. */
  readonly dueKnown: boolean;
}

interface Person {
  readonly role: string | null;
  readonly presence: number;
  readonly awaySince: Day;
  readonly expectedBack: Day;
}

/** The workers of a month by id; of one in two teams, the row at work. */
export type People = ReadonlyMap<string, Person>;

/** The people of a month's rows. */
export function peopleOf({ rows, columns }: WorkerMonths): People {
  const people = new Map<string, Person>();
  for (let row = 0; row < rows; row++) {
    const id = textAt(columns.worker, row);
    if (id === null || (people.get(id)?.presence ?? 0) > 0) continue;
    people.set(id, {
      role: textAt(columns.role, row),
      presence: columns.presence[row] as number,
      awaySince: columns.awaySince[row] as Day,
      expectedBack: columns.expectedBack[row] as Day,
    });
  }
  return people;
}

/**
 * Whether a child has nobody (definitions: Flags, 1). The named worker is missing or has left; is not a registered social
 * worker, where the child is on a protection plan or looked after; or is away without cover at work for more than
 * `coverDays` working days, or at all where a visit or a review falls due meanwhile.
 */
export function whyNobody(
  child: CaseOfNobody,
  people: People,
  day: Day,
  coverDays: number,
): Judged {
  if (child.worker === null) return nobody('unallocated');
  const person = people.get(child.worker);
  if (!person) return nobody('worker left');
  const must = needsSocialWorker(child.type);
  if (must && isOther(person.role)) return nobody('not a social worker');
  if (person.presence === 0) {
    if (isCovered(child, must, people)) return { is: 'covered' };
    if (isLeftTooLong(person, child.due, day, coverDays))
      return nobody('worker away', person.awaySince);
    return child.dueKnown ? { is: 'somebody' } : { is: 'not known', what: 'due' };
  }
  if (Number.isNaN(person.presence)) return { is: 'not known', what: 'presence' };
  return must && person.role === null ? { is: 'not known', what: 'role' } : { is: 'somebody' };
}

function nobody(why: NobodyWhy, since?: Day): Judged {
  return { is: 'nobody', why, since };
}

function isOther(role: string | null): boolean {
  return role !== null && !isSocialWorkerRole(role);
}

/** Covered by somebody at work, of the right kind. Cover from elsewhere has no row here, and is taken to be. */
function isCovered({ cover }: CaseOfNobody, must: boolean, people: People): boolean {
  if (cover === null) return false;
  const person = people.get(cover);
  return !person || (person.presence !== 0 && !(must && isOther(person.role)));
}

/**
 * Whether one who is away has been for longer than may be without cover: beyond the days set, or since when is not
 * recorded; or past the day a visit or review is due. Without a day of return, the days set stand for the absence.
 */
function isLeftTooLong(
  { awaySince, expectedBack }: Person,
  due: readonly Day[],
  day: Day,
  coverDays: number,
): boolean {
  if (Number.isNaN(awaySince) || weekdays(awaySince, day) > coverDays) return true;
  const back = Number.isNaN(expectedBack) ? firstBeyond(awaySince, coverDays) : expectedBack;
  return due.some((each) => each < back);
}

/** The first day beyond so many working days from one on. */
function firstBeyond(from: Day, workingDays: number): Day {
  let day = from;
  while (weekdays(from, day) <= workingDays) day = addDays(day, 1);
  return day;
}
