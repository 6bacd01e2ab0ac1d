import { MONTHS_OF_BASELINE } from '@/domain/change/baseline';
import { pooledCarry } from '@/domain/change/carry';
import type { CarriedMeasure } from '@/domain/change/ownCarry';
import type { Month } from '@/domain/month';
import { changeFor, type Evidence } from '@/domain/readings/headline';

/** The authority's own carry-over of a measure, and of how many teams' baselines it is. */
export interface OwnCarry {
  readonly carry: number;
  readonly teams: number;
}

/** What its teams' latest whole baselines tell of a measure's carry-over; undefined where none has one that moves. */
export function ownCarry(
  { id }: CarriedMeasure,
  month: Month,
  evidence: Evidence,
): OwnCarry | undefined {
  const { tree } = evidence;
  const baselines = tree.teamsOf(tree.root.id).flatMap((team) => {
    const { baselines, months } = changeFor(id, team, month, evidence);
    const whole = baselines.findLast(({ frozen }) => frozen);
    if (!whole) return [];
    const values = months.flatMap((each) =>
      each.value !== null && each.month >= whole.from && each.month <= whole.to ? each.value : [],
    );
    return values.length === MONTHS_OF_BASELINE ? [values] : [];
  });
  const carry = pooledCarry(baselines);
  return carry === null ? undefined : { carry, teams: baselines.length };
}
