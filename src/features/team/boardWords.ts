import { ofPresent } from '@/domain/board/answer';
import { type BoardWorker, pressureOf, roomOf } from '@/domain/board/board';
import type { Care } from '@/domain/board/care';
import { overOf, presentOf } from '@/domain/board/present';
import { sinceWords } from '@/domain/board/sinceWords';
import { count, formatDayNear } from '@/domain/format';
import type { Found, Whole } from '@/domain/found';
import type { Status } from '@/domain/limits/status';
import type { Day } from '@/domain/month';
import { knownValue } from '@/domain/value';

export function inOrder(board: readonly BoardWorker[], byName: boolean): BoardWorker[] {
  return [...board].sort(
    (a, b) =>
      Number(a.presence === 0) - Number(b.presence === 0) ||
      (byName ? 0 : (pressureOf(b) || 0) - (pressureOf(a) || 0)) ||
      a.name.localeCompare(b.name, 'en-GB'),
  );
}

export function headingOf(board: Found<BoardWorker>): string {
  const present = presentOf(board);
  if (board.items.length === 0)
    return board.whole ? nobodyHolds(board) : 'Workers against their own lines: not known';
  if (present.items.length === 0)
    return `${count(board.items.length, 'worker')}, ${present.whole ? nobodyPresent(present) : 'of whom it is not known who is at work'}`;
  const over = overOf(present);
  if (over.items.length > 0) return `${ofPresent(over.items, present)} past their own line`;
  return over.whole
    ? nobodyPast(over)
    : `${count(present.items.length, 'worker')} present: who is past their own line is not known`;
}

function nobodyHolds(_: Whole<BoardWorker>): string {
  return 'Nobody in this team holds cases';
}

function nobodyPresent(_: Whole<BoardWorker>): string {
  return 'and nobody at work';
}

function nobodyPast(_: Whole<BoardWorker>): string {
  return 'Nobody present is past their own line';
}

/** The line of one who is away is at 0, so any child without cover is past it, where it is known which have none. */
export function awayStatus({ nobody, whole }: Care): Status {
  if (nobody > 0) return 'over limit';
  return whole ? 'within limit' : 'no data';
}

export function statusWords(worker: BoardWorker, needCover: number, extract: Day): string {
  const { status, overSince, presence, awaySince, cases } = worker;
  const spell = (since: Day | undefined) =>
    since === undefined ? '' : ` for ${count(extract - since, 'day')}`;
  if (presence === 0) {
    if (needCover > 0) return `no cover${spell(awaySince)}`;
    return cases === 0 ? 'away, no cases' : 'away';
  }
  if (status === 'over limit') {
    if (overSince === undefined) return status;
    return `${overSince.is === 'not known' ? `${status},` : 'over'} ${sinceWords(overSince)}`;
  }
  const room = knownValue(roomOf(worker)) ?? 0;
  if (status === 'within limit' || status === 'near limit')
    return room === 0 ? `${status}, at it` : `${status}, room for ${room}`;
  return status;
}

/** Since when and until when one is away, and who covers for how many; undefined of one at work. */
export function awayWords(
  { presence, awaySince, expectedBack }: BoardWorker,
  covered: string,
  extract: Day,
): string | undefined {
  if (presence !== 0) return undefined;
  return [
    awaySince === undefined
      ? 'since when is not recorded'
      : `since ${formatDayNear(awaySince, extract)}`,
    expectedBack === undefined
      ? 'return not known'
      : `expected ${formatDayNear(expectedBack, extract)}`,
    ...(covered === '' ? [] : [covered]),
  ].join(', ');
}
