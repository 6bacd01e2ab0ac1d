import { formatMonth } from '@/domain/format';
import { groupBy } from '@/domain/group';
import { isId, LONGEST, shortened } from '@/domain/id';
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

/** How many units may stand one below the other, the one at the top counted. */
export const MOST_LEVELS = 20;

/**
 * Builds the tree; a name of more than 100 characters is cut and ends in "…". Throws a sentence where there is not
 * exactly one root, an id is no text of 1 to 100 characters or comes twice, a parent does not exist, units are below
 * each other rather than below the root, or stand more than 20 levels deep.
 */
export function unitTree(list: readonly Unit[]): UnitTree {
  const units = list.map((unit, i) => checked(unit, i + 1));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const unit of units) {
    if (byId.get(unit.id) !== unit) throw new Error(`Unit ${unit.id} is in the list twice.`);
    if (unit.parent !== null && !byId.has(unit.parent))
      throw new Error(
        `Unit ${unit.id} has a parent, ${shortened(unit.parent)}, that is not in the list.`,
      );
  }
  const children = groupBy(units, ({ parent }) => parent);
  const [root, ...others] = children.get(null) ?? [];
  if (!root || others.length > 0)
    throw new Error(
      `The units need exactly one at the top; there are ${root ? others.length + 1 : 0}.`,
    );

  const childrenOf = (id: string): readonly Unit[] => children.get(id) ?? [];
  const paths = pathsBelow(root, childrenOf);
  const apart = units.find(({ id }) => !paths.has(id));
  if (apart) throw new Error(`Unit ${apart.id} is not below ${root.id}, the one at the top.`);

  const teams = new Map<string, string[]>();
  for (const [id, path] of paths) {
    teams.set(id, []);
    if (byId.get(id)?.kind === 'team') for (const above of path) teams.get(above.id)?.push(id);
  }
  const pathTo = (id: string): readonly Unit[] => paths.get(id) ?? [];
  return {
    root,
    byId,
    childrenOf,
    teamsOf: (id) => teams.get(id) ?? [],
    pathTo,
    isWithin: (id, ancestor) => pathTo(id).some((unit) => unit.id === ancestor),
  };
}

/** The unit at a place in the list, its name short enough to be shown; throws where its id is none. */
function checked(unit: Unit, place: number): Unit {
  if (isId(unit.id)) return { ...unit, name: shortened(unit.name) };
  const which = `Unit ${place} of the list, "${shortened(unit.name)}",`;
  if (unit.id === '') throw new Error(`${which} has no id.`);
  throw new Error(`${which} has an id that is no text of 1 to ${LONGEST} characters.`);
}

/** The path to each unit at or below one, in the order of the structure; without recursion, so depth is no danger. */
function pathsBelow(
  root: Unit,
  childrenOf: (id: string) => readonly Unit[],
): Map<string, readonly Unit[]> {
  const paths = new Map<string, readonly Unit[]>();
  const ahead: (readonly Unit[])[] = [[root]];
  for (let path = ahead.pop(); path; path = ahead.pop()) {
    const unit = path[path.length - 1] as Unit;
    if (path.length > MOST_LEVELS)
      throw new Error(
        `Unit ${unit.id} is ${path.length} levels deep; at most ${MOST_LEVELS} can be shown.`,
      );
    paths.set(unit.id, path);
    for (const child of childrenOf(unit.id).toReversed()) ahead.push([...path, child]);
  }
  return paths;
}
