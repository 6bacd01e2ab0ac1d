import type { TeamAhead, TeamCapacity } from '@/domain/capacity/teamCapacity';
import { mostOf } from '@/domain/capacity/teamRoom';
import { type Capacity, capacityOf } from '@/domain/capacity/teamsBoard';
import { count } from '@/domain/format';
import { groupBy } from '@/domain/group';
import type { AgreedLine } from '@/domain/review/agreedLine';
import type { UnitTree } from '@/domain/unit';

/** A row of the board: a unit above teams with their sub-total, or a team. */
export type CapacityRow =
  | {
      readonly kind: 'unit';
      readonly id: string;
      readonly name: string;
      /** "3 of 5 teams", where not all of the unit's teams stand below it. */
      readonly of: string | undefined;
      /** Undefined above a single team, whose numbers they would be. */
      readonly capacity: Capacity | undefined;
    }
  | {
      readonly kind: 'team';
      readonly id: string;
      readonly name: string;
      readonly of: undefined;
      readonly capacity: Capacity;
      /** The most that one worker could take. */
      readonly most: number;
      /** Undefined while the weeks ahead are still being worked out. */
      readonly ahead: TeamAhead | undefined;
      readonly agreed: AgreedLine | undefined;
    };

/** What stands beside a team's own numbers. */
export interface Beside {
  readonly tree: UnitTree;
  readonly aheadOf: ((team: TeamCapacity) => TeamAhead) | undefined;
  readonly agreedOf: (team: string) => AgreedLine | undefined;
}

/** A team's row. */
export function teamRow(team: TeamCapacity, { tree, aheadOf, agreedOf }: Beside): CapacityRow {
  return {
    kind: 'team',
    id: team.team,
    name: tree.byId.get(team.team)?.name ?? team.team,
    of: undefined,
    capacity: capacityOf([team]),
    most: mostOf(team.room.items),
    ahead: aheadOf?.(team),
    agreed: agreedOf(team.team),
  };
}

/**
 * The teams' rows under those of the units right above them, each with the sub-total of its teams that stand here, of all
 * that stand in it.
 */
export function rowsByUnit(
  teams: readonly TeamCapacity[],
  all: readonly string[],
  beside: Beside,
): CapacityRow[] {
  const { tree } = beside;
  const above = (team: string) => tree.byId.get(team)?.parent ?? tree.root.id;
  return [...groupBy(teams, ({ team }) => above(team))].flatMap(([id, own]): CapacityRow[] => {
    const standing = all.filter((team) => above(team) === id).length;
    return [
      {
        kind: 'unit',
        id,
        name: tree.byId.get(id)?.name ?? id,
        of: own.length < standing ? `${own.length} of ${count(standing, 'team')}` : undefined,
        capacity: own.length === 1 ? undefined : capacityOf(own),
      },
      ...own.map((team) => teamRow(team, beside)),
    ];
  });
}
