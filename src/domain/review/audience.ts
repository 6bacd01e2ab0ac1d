import { type Audience, LEAST_WORKERS } from '@/domain/audience';
import { sumOver } from '@/domain/measures/cube';
import type { Records } from '@/domain/measures/evaluate';
import type { MeasureId } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { Unit, UnitTree } from '@/domain/unit';

/** Measures that tell of a single worker. */
const individual: readonly MeasureId[] = ['workersOverLimit'];

/** True where a measure may be shown to an audience. */
export function showsMeasure(audience: Audience, measure: MeasureId): boolean {
  return audience !== 'public committee' || !individual.includes(measure);
}

/**
 * The units that may be shown to an audience. To a public committee no team or service of fewer than five workers, agency
 * included, nor one whose number is not known, nor anything below it. What is hidden could be worked out from the rest
 * where it is one unit, or several of fewer than five workers together: then the next smallest is hidden with it.
 */
export function unitsFor(
  audience: Audience,
  month: Month,
  records: Records,
  tree: UnitTree,
): ReadonlySet<string> {
  if (audience !== 'public committee') return new Set(tree.byId.keys());
  const size = (id: string) =>
    // A number that is not known counts as none.
    sumOver(records.teams, ['inPostHeadcount', 'agencyHeadcount'], tree.teamsOf(id), month) || 0;
  const shown = (id: string): string[] => {
    const bySize = tree
      .childrenOf(id)
      .map((unit) => ({ id: unit.id, size: size(unit.id) }))
      .sort((a, b) => a.size - b.size);
    const hidden = hiddenOf(bySize.map((each) => each.size));
    return [id, ...bySize.slice(hidden).flatMap((each) => shown(each.id))];
  };
  return new Set(size(tree.root.id) < LEAST_WORKERS ? [] : shown(tree.root.id));
}

/** How many of the units of one parent are hidden, given their workers from the fewest up. */
function hiddenOf(sizes: readonly number[]): number {
  const small = sizes.filter((size) => size < LEAST_WORKERS).length;
  if (small === 0) return 0;
  let hidden = Math.max(small, 2);
  const together = () => sizes.slice(0, hidden).reduce((sum, size) => sum + size, 0);
  while (hidden < sizes.length && together() < LEAST_WORKERS) hidden++;
  return hidden;
}

/** Tells whether a figure of a unit may be shown to an audience. */
export function mayShow(
  audience: Audience,
  month: Month,
  records: Records,
  tree: UnitTree,
): (figure: { readonly unit: string; readonly measure: MeasureId }) => boolean {
  const shown = unitsFor(audience, month, records, tree);
  return ({ unit, measure }) => shown.has(unit) && showsMeasure(audience, measure);
}

/** Why a review of a unit may not be shown to an audience, in a sentence; undefined where it may. */
export function withheldWords(
  audience: Audience,
  unit: Pick<Unit, 'id' | 'name'>,
  month: Month,
  records: Records,
  tree: UnitTree,
): string | undefined {
  return unitsFor(audience, month, records, tree).has(unit.id)
    ? undefined
    : `${unit.name} is not shown to a public committee: it has fewer than ${LEAST_WORKERS} workers, or the figures of one that has could be worked out from its own. Choose a unit above it, or another audience.`;
}
