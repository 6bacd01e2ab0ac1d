import { type Flag, flagKinds } from '@/domain/flags/flag';
import { groupBy } from '@/domain/group';
import type { MeasureId } from '@/domain/measures/measure';
import type { Unit, UnitTree } from '@/domain/unit';

/** A line to talk about: a flag that leads, and the lines that stand under it. */
export interface FlagLine<F extends Flag = Flag> {
  readonly flag: F;
  /** Where the line tells of several teams of a unit, led by the worst of them: whose. */
  readonly teams: TeamsFlagged | undefined;
  /** What it stands for beside its own flag, the weightiest first; each names its unit and has its figure. */
  readonly under: readonly FlagLine<F>[];
}

/** The teams of a unit that are flagged for one measure, on whatever line they stand. */
export interface TeamsFlagged {
  readonly unit: string;
  readonly flagged: readonly string[];
}

/** What flags are folded by. */
export interface FoldedBy {
  readonly tree: UnitTree;
  /** The units with an action past its review month: their flags stand under no other unit's. */
  readonly overdue: ReadonlySet<string>;
}

/** The measure of the same unit whose flag tells of this one's too. */
const tellsOf: Readonly<Partial<Record<MeasureId, MeasureId>>> = {
  agency: 'vacancy',
  workersOverLimit: 'caseload',
};

/**
 * Flags folded into the lines that are worth a meeting, in the order of `rankFlags`, a line weighing as much as the
 * weightiest it stands for. A unit's flag stands under that of the nearest unit above for the same measure; else agency
 * under vacancy of the same unit, and workers over limit under caseload; else two or more teams of a service stand on one
 * line. None stands under a flag of a lesser kind. Flags of children and workers never fold, and every flag that goes in
 * comes out once. (called.md, Worth the meeting.)
 */
export function fold<F extends Flag>(flags: readonly F[], by: FoldedBy): FlagLine<F>[] {
  const byKey = groupBy(flags, ({ unit, measure }) => keyOf(unit, measure));
  const above = new Map(flags.map((flag) => [flag, aboveOf(flag, byKey, by)]));
  const below = groupBy(flags, (flag) => above.get(flag));
  const lineOf = (flag: F): FlagLine<F> => ({
    flag,
    teams: undefined,
    under: ranked((below.get(flag) ?? []).map(lineOf)),
  });
  const lines = (below.get(undefined) ?? []).map(lineOf);
  const [free, kept] = parted(lines, ({ flag }) => isFreeTeam(flag, by));
  const ofMeasure = groupBy(free, ({ flag }) => flag.measure);
  return ranked([
    ...kept,
    ...[...ofMeasure.values()].flatMap((each) => teamLines(each, flags, by)),
  ]);
}

/** Every flag of a line, its own first, then of those under it from the top down. */
export function flagsIn<F extends Flag>({ flag, under }: FlagLine<F>): F[] {
  return [flag, ...under.flatMap(flagsIn)];
}

function keyOf(unit: string, measure: MeasureId | undefined): string {
  return `${measure} ${unit}`;
}

/** The flag that one stands under: of the nearest unit above that has one, else of the same unit. */
function aboveOf<F extends Flag>(
  flag: F,
  byKey: ReadonlyMap<string, readonly F[]>,
  { tree, overdue }: FoldedBy,
): F | undefined {
  const { unit, measure } = flag;
  if (measure === undefined) return undefined;
  const find = (of: string, what: MeasureId) =>
    byKey.get(keyOf(of, what))?.find((each) => kindOf(each) <= kindOf(flag));
  const upwards = overdue.has(unit) ? [] : tree.pathTo(unit).slice(0, -1).reverse();
  for (const { id } of upwards) {
    const found = find(id, measure);
    if (found) return found;
  }
  const beside = tellsOf[measure];
  return beside && find(unit, beside);
}

function kindOf({ kind }: Flag): number {
  return flagKinds.indexOf(kind);
}

function isFreeTeam({ unit, measure }: Flag, { tree, overdue }: FoldedBy): boolean {
  return measure !== undefined && tree.byId.get(unit)?.kind === 'team' && !overdue.has(unit);
}

/** Lines of teams for one measure, those of one service on one: the lowest service that two of them have in common. */
function teamLines<F extends Flag>(
  lines: readonly FlagLine<F>[],
  flags: readonly F[],
  { tree }: FoldedBy,
): FlagLine<F>[] {
  const gathering = new Set(lines.flatMap(({ flag }) => tree.pathTo(flag.unit).slice(0, -1)));
  const lowestFirst = [...gathering].sort(
    (a, b) => tree.pathTo(b.id).length - tree.pathTo(a.id).length,
  );
  let rest = lines;
  const gathered: FlagLine<F>[] = [];
  for (const unit of lowestFirst) {
    const [own, others] = parted(rest, ({ flag }) => isOfService(flag.unit, unit, tree));
    if (own.length < 2) continue;
    rest = others;
    gathered.push(together(own, unit, flags, tree));
  }
  return [...gathered, ...rest];
}

/** A team is of every service above it, and of whatever unit it stands next below. */
function isOfService(team: string, { id, kind }: Unit, tree: UnitTree): boolean {
  return kind === 'service' ? tree.isWithin(team, id) : tree.byId.get(team)?.parent === id;
}

function together<F extends Flag>(
  lines: readonly FlagLine<F>[],
  unit: Unit,
  flags: readonly F[],
  tree: UnitTree,
): FlagLine<F> {
  const [lead, ...others] = ranked(lines) as [FlagLine<F>, ...FlagLine<F>[]];
  const flagged = flags
    .filter(({ measure }) => measure === lead.flag.measure)
    .map((flag) => flag.unit);
  return {
    flag: lead.flag,
    teams: {
      unit: unit.id,
      flagged: tree.teamsOf(unit.id).filter((team) => flagged.includes(team)),
    },
    under: [...lead.under, ...others],
  };
}

function weightOf<F extends Flag>(line: FlagLine<F>): number {
  const same = flagsIn(line).filter(({ kind }) => kind === line.flag.kind);
  return Math.max(...same.map(({ weight }) => weight));
}

function ranked<F extends Flag>(lines: readonly FlagLine<F>[]): FlagLine<F>[] {
  const name = ({ flag: { unit, measure } }: FlagLine<F>) => `${unit} ${measure}`;
  return [...lines].sort(
    (a, b) =>
      kindOf(a.flag) - kindOf(b.flag) ||
      weightOf(b) - weightOf(a) ||
      Number(name(a) > name(b)) - Number(name(a) < name(b)),
  );
}

function parted<T>(all: readonly T[], is: (each: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((each) => !is(each))];
}
