import { type BoardWorker, roomOf } from '@/domain/board/board';
import { presentOf, withRoom } from '@/domain/board/present';
import { mayHold, withMore } from '@/domain/capacity/room';
import { count } from '@/domain/format';
import { type Doubt, doubtsOf, type Found, found, foundOnly } from '@/domain/found';
import type { LimitLookup } from '@/domain/limits/lookup';
import { knownValue } from '@/domain/value';
import { type CaseType, caseTypeWords } from '@/domain/worker';

/** A worker present and how many more cases fit under their own line. */
export interface Fits {
  readonly worker: BoardWorker;
  readonly cases: number;
}

/** No worker's room is counted further than this. */
const MOST = 99;

/**
 * The workers present with room and how much each has, under their own limit: of any work, as the mix they hold; or of one
 * type, with the mix they would then hold, of those who may hold it. Whom to give it to, the manager judges.
 */
export function roomIn(
  board: Found<BoardWorker>,
  type: CaseType | undefined,
  lookup: LimitLookup,
): Found<Fits> {
  const able = foundOnly(presentOf(board), ({ role }) => type === undefined || mayHold(role, type));
  const fits = able.items.map((worker) => ({
    worker,
    cases:
      type === undefined ? (knownValue(roomOf(worker)) ?? 0) : roomForType(worker, type, lookup),
  }));
  return found(
    fits.filter(({ cases }) => cases > 0),
    [...doubtsOf(withRoom(able)), ...(type === undefined ? [] : limitDoubts(able, type, lookup))],
  );
}

/** Those with a limit for what they hold, and none for it with a case of the type. */
function limitDoubts(able: Found<BoardWorker>, type: CaseType, lookup: LimitLookup): Doubt[] {
  const without = able.items.filter(
    (worker) => worker.limit && !withMore(worker, { type, children: 1 }, lookup).limit,
  ).length;
  if (without === 0) return [];
  return [
    {
      why: 'none',
      sentence: `No limit is set for such work of ${count(without, 'worker')} present.`,
    },
  ];
}

/** How many more cases of a type a worker could hold without going over their own line; 0 where that is not known. */
export function roomForType(worker: BoardWorker, type: CaseType, lookup: LimitLookup): number {
  for (let children = 1; children <= MOST; children++) {
    const { cases, limit } = withMore(worker, { type, children }, lookup);
    if (!limit || !(cases <= limit.red)) return children - 1;
  }
  return MOST;
}

/** The room of a team's workers added up. */
export function roomSum(fits: readonly Fits[]): number {
  return fits.reduce((sum, { cases }) => sum + cases, 0);
}

/** The most that one of them could take. */
export function mostOf(fits: readonly Fits[]): number {
  return Math.max(0, ...fits.map(({ cases }) => cases));
}

/** A team's room for work of a type: "There is room for 7 children in need in this team; one worker could take 4 at most." */
export function roomInTeamWords(room: Found<Fits>, type: CaseType): string {
  const { one, many } = caseTypeWords[type];
  if (room.items.length === 0)
    return room.whole
      ? `There is no room for any ${one} in this team.`
      : `Whether there is room for any ${one} in this team is not known.`;
  const most = mostOf(room.items);
  const least = room.whole ? '' : 'at least ';
  return `There is room for ${least}${count(roomSum(room.items), one, many)} in this team${room.items.length > 1 ? `; one worker could take ${most} at most` : ', with one worker'}.`;
}
