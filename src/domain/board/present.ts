import { type BoardWorker, roomOf } from '@/domain/board/board';
import { count } from '@/domain/format';
import { type Doubt, doubtsOf, type Found, found } from '@/domain/found';
import { knownValue } from '@/domain/value';

/** The workers at work, in whole or in part, as far as it is recorded who is. */
export function presentOf(board: Found<BoardWorker>): Found<BoardWorker> {
  const unknown = board.items.filter(({ presence }) => Number.isNaN(presence)).length;
  const are = `${count(unknown, 'worker')} ${unknown === 1 ? 'is' : 'are'}`;
  return found(
    board.items.filter(({ presence }) => presence > 0),
    [...doubtsOf(board), ...doubt(unknown, 'not held', `Whether ${are} at work is not recorded.`)],
  );
}

/** Of the workers present, those over their own limit, as far as each has one and what they hold is known. */
export function overOf(present: Found<BoardWorker>): Found<BoardWorker> {
  return judged(present, ({ status }) => status === 'over limit');
}

/** Of the workers present, those with room under their own limit, as far as the same is known. */
export function withRoom(present: Found<BoardWorker>): Found<BoardWorker> {
  return judged(present, (worker) => (knownValue(roomOf(worker)) ?? 0) > 0);
}

/** True of one of whom it is not known whether they are over a limit: their load, it, or what it depends on is not recorded. */
export function isUnjudged({ status, role }: Pick<BoardWorker, 'status' | 'role'>): boolean {
  // Which limit applies may depend on the role.
  return status === 'no data' || (role === null && status !== 'over limit');
}

function judged(
  present: Found<BoardWorker>,
  keep: (worker: BoardWorker) => boolean,
): Found<BoardWorker> {
  const of = (wanted: BoardWorker['status']) =>
    present.items.filter(({ status }) => status === wanted).length;
  const unlimited = of('no limit set');
  const unknown = present.items.filter(isUnjudged).length;
  return found(present.items.filter(keep), [
    ...doubtsOf(present),
    ...doubt(
      unlimited,
      'none',
      `No limit is set for the work of ${unlimited === present.items.length ? 'the' : unlimited} ${unlimited === 1 ? 'worker' : 'workers'} present.`,
    ),
    ...doubt(
      unknown,
      'not held',
      `The load or the limit of ${count(unknown, 'worker')} present is not recorded in full.`,
    ),
  ]);
}

function doubt(number: number, why: Doubt['why'], sentence: string): Doubt[] {
  return number === 0 ? [] : [{ why, sentence }];
}
