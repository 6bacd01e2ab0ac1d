import { MONTHS_OF_BASELINE } from '@/domain/change/baseline';
import { pooledCarry } from '@/domain/change/carry';
import type { CarriedMeasure } from '@/domain/change/ownCarry';
import { measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { changeFor, type Evidence, monthsTold } from '@/domain/readings/headline';

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
    if (!whole || whole.from < ownFrom(id, team, month, evidence)) return [];
    const values = months.flatMap((each) =>
      each.value !== null && each.month >= whole.from && each.month <= whole.to ? each.value : [],
    );
    return values.length === MONTHS_OF_BASELINE ? [values] : [];
  });
  const carry = pooledCarry(baselines);
  return carry === null ? undefined : { carry, teams: baselines.length };
}

/** The first month that is a team's own: inherited ones are counted with the team they are of. */
function ownFrom(id: MeasureId, team: string, month: Month, evidence: Evidence): Month {
  return monthsTold(measureOf(id), team, month, evidence).at(-1)!.first;
}
