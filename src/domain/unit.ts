import { formatMonth } from '@/domain/format';
import type { Month } from '@/domain/month';

/** The unit tree: an authority, its services, their teams (and the region above, where a source has one). */
export const unitKinds = ['region', 'authority', 'service', 'team'] as const;

/** What a unit is in the tree. */
export type UnitKind = (typeof unitKinds)[number];

/** What a unit does; teams are compared with teams of like function. */
export const unitFunctions = [
  'assessment',
  'safeguarding',
  'children in care',
  'leaving care',
  'fostering and adoption',
  'mixed',
] as const;

/** The function of a unit. */
export type UnitFunction = (typeof unitFunctions)[number];

/** A region, an authority, a service or a team. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly function: UnitFunction;
  /** The id of the unit above; null at the top. */
  readonly parent: string | null;
  /** The month it closed in; null, or left out, where it is still there. */
  readonly closed?: Month | null | undefined;
}

/** True where a unit had closed before a month began. */
export function isClosedBy({ closed }: Unit, month: Month): boolean {
  return closed != null && closed < month;
}

/** "Team 4, closed in February 2026", of a unit that is said to have. */
export function closedWords({ name, closed }: Unit): string {
  return closed == null ? name : `${name}, closed in ${formatMonth(closed)}`;
}

/** The ids of the teams at or below a unit that had not closed before a month began, in structure order. */
export function teamsStanding(tree: UnitTree, id: string, month: Month): readonly string[] {
  return tree
    .teamsOf(id)
    .filter((team) => !tree.pathTo(team).some((unit) => isClosedBy(unit, month)));
}

/** The units below one that had closed before a month began, in structure order; what lies below those is not named. */
export function closedBelow(tree: UnitTree, id: string, month: Month): readonly Unit[] {
  return tree
    .childrenOf(id)
    .flatMap((unit) => (isClosedBy(unit, month) ? [unit] : closedBelow(tree, unit.id, month)));
}

/** Units by id with their place in the tree, children in the order of the structure. */
export interface UnitTree {
  readonly root: Unit;
  readonly byId: ReadonlyMap<string, Unit>;
  readonly childrenOf: (id: string) => readonly Unit[];
  /** The ids of the teams at or below a unit, in structure order; a team may have teams of its own below it. */
  readonly teamsOf: (id: string) => readonly string[];
  /** The unit's ancestors, the root first, ending with the unit itself. */
  readonly pathTo: (id: string) => readonly Unit[];
  /** True where `id` is `ancestor` or lies below it. */
  readonly isWithin: (id: string, ancestor: string) => boolean;
}

/**
 * Builds the tree. Throws a sentence where there is not exactly one root, an id comes twice, a parent does not exist or
 * units are below each other rather than below the root.
 */
export function unitTree(units: readonly Unit[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const children = new Map<string, Unit[]>();
  const roots: Unit[] = [];
  for (const unit of units) {
    if (byId.get(unit.id) !== unit) throw new Error(`Unit ${unit.id} is in the list twice.`);
    if (unit.parent === null) roots.push(unit);
    else if (!byId.has(unit.parent))
      throw new Error(`Unit ${unit.id} has a parent, ${unit.parent}, that is not in the list.`);
    else children.set(unit.parent, [...(children.get(unit.parent) ?? []), unit]);
  }
  const [root] = roots;
  if (!root || roots.length > 1)
    throw new Error(`The units need exactly one at the top; there are ${roots.length}.`);

  const childrenOf = (id: string) => children.get(id) ?? [];
  const below = (unit: Unit): Unit[] => [unit, ...childrenOf(unit.id).flatMap(below)];
  const reached = new Set(below(root));
  const apart = units.find((unit) => !reached.has(unit));
  if (apart) throw new Error(`Unit ${apart.id} is not below ${root.id}, the one at the top.`);
  const pathTo = (id: string): Unit[] => {
    const unit = byId.get(id);
    if (!unit) return [];
    return unit.parent === null ? [unit] : [...pathTo(unit.parent), unit];
  };
  const collectTeams = (id: string): string[] => [
    ...(byId.get(id)?.kind === 'team' ? [id] : []),
    ...childrenOf(id).flatMap((unit) => collectTeams(unit.id)),
  ];
  const teams = new Map(units.map((unit) => [unit.id, collectTeams(unit.id)]));
  return {
    root,
    byId,
    childrenOf,
    teamsOf: (id) => teams.get(id) ?? [],
    pathTo,
    isWithin: (id, ancestor) => pathTo(id).some((unit) => unit.id === ancestor),
  };
}
