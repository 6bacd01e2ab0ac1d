import type { BoardWorker } from '@/domain/board/board';
import { loadOf } from '@/domain/board/position';
import type { ChildWithNobody } from '@/domain/board/unallocatedChildren';
import type { RoomRequest } from '@/domain/capacity/roomRequest';
import { type TeamCapacity, type TeamNow, teamCapacity } from '@/domain/capacity/teamCapacity';
import { mostOf, roomIn, roomSum } from '@/domain/capacity/teamRoom';
import { type Found, foundAll } from '@/domain/found';
import type { LimitLookup } from '@/domain/limits/lookup';
import { compareFigures } from '@/domain/value';

/** What some teams can carry, each or together. */
export interface Capacity {
  readonly children: Found<ChildWithNobody>;
  readonly present: Found<BoardWorker>;
  readonly over: Found<BoardWorker>;
  /** Open cases as a per cent of the limits of those at work; NaN where it is not known of each team. */
  readonly load: number;
  /** How many more cases fit; at least so many where `roomKnown` is false. */
  readonly room: number;
  readonly roomKnown: boolean;
}

/** The teams' children, workers and room added up; the load is all their cases against all their limits. */
export function capacityOf(teams: readonly TeamCapacity[]): Capacity {
  const room = foundAll(teams.map((team) => team.room));
  const sum = (of: 'total' | 'limits') =>
    teams.reduce((all, { position }) => all + (position?.[of] ?? Number.NaN), 0);
  return {
    children: foundAll(teams.map(({ nobody }) => nobody.children)),
    present: foundAll(teams.map(({ present }) => present)),
    over: foundAll(teams.map(({ over }) => over)),
    load: loadOf({ total: sum('total'), limits: sum('limits') }),
    room: roomSum(room.items),
    roomKnown: room.whole,
  };
}

/** In how many of the teams one worker could take a group, and of how many that is not known. */
export interface Able {
  readonly request: Pick<RoomRequest, 'type' | 'children'>;
  readonly yes: number;
  readonly unknown: number;
}

/**
 * Whether one worker of a team could take a group and stay under their own limit: yes, no, or not known, where nobody of
 * whom all is known could and of others it is not.
 */
export function couldTake(
  { board }: Pick<TeamCapacity, 'board'>,
  { type, children }: Pick<RoomRequest, 'type' | 'children'>,
  lookup: LimitLookup,
): 'yes' | 'no' | 'not known' {
  const room = roomIn(board, type, lookup);
  if (mostOf(room.items) >= children) return 'yes';
  return room.whole ? 'no' : 'not known';
}

/** The teams of a unit as far as they are open, and what is asked of them. */
export interface TeamsSeen {
  readonly open: readonly TeamCapacity[];
  /** The ids of those whose workers are not open. */
  readonly shut: readonly string[];
  /** What the answer at the top tells of: what was asked, else siblings on a plan where teams hold such work. */
  readonly able: Able | undefined;
  /** Those that stand on the board: where something is asked, not those whose workers could none of them take it. */
  readonly shown: readonly TeamCapacity[];
}

const siblings = { type: 'protectionPlan', children: 3 } as const;

/** The teams as their own pages have them, with the answer to what is asked. `nowOf` knows those that are open. */
export function seeTeams(
  ids: readonly string[],
  nowOf: (team: string) => TeamNow | undefined,
  asked: Pick<RoomRequest, 'type' | 'children'> | undefined,
  lookup: LimitLookup,
): TeamsSeen {
  const open = ids.flatMap((id) => {
    const now = nowOf(id);
    return now ? [teamCapacity(now, asked?.type, lookup)] : [];
  });
  const holdsPlans = open.some(({ board }) =>
    board.items.some(({ held }) => held.protectionPlan > 0),
  );
  const request = asked ?? (holdsPlans ? siblings : undefined);
  const answers = open.map((team) => (request ? couldTake(team, request, lookup) : 'no'));
  const howMany = (answer: string) => answers.filter((one) => one === answer).length;
  return {
    open,
    shut: ids.filter((id) => !nowOf(id)),
    able: request && { request, yes: howMany('yes'), unknown: howMany('not known') },
    shown: asked ? open.filter((_, i) => answers[i] !== 'no') : open,
  };
}

/** What teams are put in order of: each a measure of work. What is about people puts none in order. */
export const teamOrders = ['nobody', 'load', 'room', 'most'] as const;

/** One of them. */
export type TeamOrder = (typeof teamOrders)[number];

/** The teams in an order, what is not known last; teams that are alike keep their order. */
export function inTeamOrder<T extends TeamCapacity>(
  teams: readonly T[],
  key: TeamOrder,
  direction: 'ascending' | 'descending',
): T[] {
  const sign = direction === 'descending' ? -1 : 1;
  return [...teams].sort((a, b) => compareFigures(figureOf(a, key), figureOf(b, key), sign));
}

function figureOf(team: TeamCapacity, key: TeamOrder): number | undefined {
  const { children, load, room, roomKnown } = capacityOf([team]);
  const known = (number: number, of: boolean) => (of || number > 0 ? number : undefined);
  switch (key) {
    case 'nobody':
      return known(children.items.length, children.whole);
    case 'load':
      return Number.isNaN(load) ? undefined : load;
    case 'room':
      return known(room, roomKnown);
    case 'most':
      return known(mostOf(team.room.items), roomKnown);
  }
}
