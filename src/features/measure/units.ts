import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import { isClosedBy, type Unit, type UnitKind, type UnitTree } from '@/domain/unit';
import { compareFigures, knownValue } from '@/domain/value';

/** The units to set beside each other: those below the one in view, or, for a team, the teams of its service; none that had closed. */
export function unitsBeside(unit: Unit, tree: UnitTree, month: Month): readonly Unit[] {
  const below = tree.childrenOf(unit.id);
  const beside = below.length > 0 || unit.parent === null ? below : tree.childrenOf(unit.parent);
  return beside.filter((each) => !isClosedBy(each, month));
}

/** What units are called together: "team", "service", or "unit" where a team stands beside services. */
export function kindOf(units: readonly Unit[]): UnitKind | 'unit' {
  const [first] = units;
  return first && units.every(({ kind }) => kind === first.kind) ? first.kind : 'unit';
}

/** True where units may stand in order of their figures. */
export function mayRank({ about, better, modelled }: Measure): boolean {
  return about === 'work' && better !== 'neutral' && !modelled;
}

/** The units' headlines in the order to be read: worst first where they may be ranked, else that of the structure. */
export function readUnits(
  measure: Measure,
  units: readonly Unit[],
  month: Month,
  evidence: Evidence,
): Headline[] {
  const rows = units.map(({ id }) => headline(measure.id, id, month, evidence));
  return mayRank(measure) ? rows.sort((a, b) => compareFigures(badness(a), badness(b), -1)) : rows;
}

/** How far past its line, or how bad where it has none; undefined without a figure. */
function badness({ measure, figure, line }: Headline): number | undefined {
  const value = knownValue(figure.value);
  if (value === undefined) return undefined;
  return (measure.better === 'higher' ? -1 : 1) * (value - (line?.red ?? 0));
}
