import { ofPresent, presentOf } from '@/domain/board/answer';
import { type BoardWorker, pressureOf, roomOf } from '@/domain/board/board';
import { count, formatDayShort } from '@/domain/format';
import type { Status } from '@/domain/limits/status';
import type { Day } from '@/domain/month';

export function inOrder(board: readonly BoardWorker[], byName: boolean): BoardWorker[] {
  return [...board].sort(
    (a, b) =>
      Number(a.presence === 0) - Number(b.presence === 0) ||
      (byName ? 0 : (pressureOf(b) || 0) - (pressureOf(a) || 0)) ||
      a.name.localeCompare(b.name, 'en-GB'),
  );
}

export function headingOf(board: readonly BoardWorker[]): string {
  const present = presentOf(board);
  if (board.length === 0) return 'Nobody in this team holds cases';
  if (present.length === 0) return `${count(board.length, 'worker')}, and nobody at work`;
  const over = present.filter(({ status }) => status === 'over limit');
  if (over.length === 0) return 'Nobody present is past their own line';
  return `${ofPresent(over, present)} past their own line`;
}

/** The line of one who is away is at 0, so any child without cover is past it. */
export function awayStatus(needCover: number): Status {
  return needCover > 0 ? 'over limit' : 'within limit';
}

export function statusWords(worker: BoardWorker, needCover: number, extract: Day): string {
  const { status, overSince, presence, awaySince, cases } = worker;
  const spell = (since: Day | undefined) =>
    since === undefined ? '' : ` for ${count(extract - since, 'day')}`;
  if (presence === 0) {
    if (needCover > 0) return `no cover${spell(awaySince)}`;
    return cases > 0 ? 'away, all covered' : 'away, no cases';
  }
  if (status === 'over limit')
    return overSince === undefined
      ? status
      : `over since ${formatDayShort(overSince)}, ${count(extract - overSince, 'day')}`;
  const room = roomOf(worker);
  if (status === 'within limit' || status === 'near limit')
    return room === 0 ? `${status}, at it` : `${status}, room for ${room}`;
  return status;
}

export function awayWords({ presence, awaySince, expectedBack }: BoardWorker): string | undefined {
  if (presence !== 0) return undefined;
  return [
    awaySince === undefined ? 'since when is not recorded' : `since ${formatDayShort(awaySince)}`,
    expectedBack === undefined ? 'return not known' : `expected ${formatDayShort(expectedBack)}`,
  ].join(', ');
}
