import type { Side } from '@/domain/change/band';
import type { ChangeMonth } from '@/domain/change/change';
import { measureFlags } from '@/domain/flags/measures';
import { headlineMeasures } from '@/domain/measures/catalogue';
import { addMonths, type Month } from '@/domain/month';
import { changeFor, type Evidence, headline } from '@/domain/readings/headline';
import { isNew, isWorse, pastOf } from '@/domain/readings/told';

export type HeadlineId = (typeof headlineMeasures)[number];

/**
 * Which side of its usual range a unit's measure stands on, month by month from the first judged one to the last; null
 * where on neither. A month that is not known stands where the one before it did.
 */
export function sidesOf(
  id: HeadlineId,
  unit: string,
  month: Month,
  evidence: Evidence,
): (Side | null)[] {
  return judgedMonths(id, unit, month, evidence).map(sideOf);
}

/** The months of a unit's measure as its chart draws them in the last of them, from the first judged one on. */
function judgedMonths(
  id: HeadlineId,
  unit: string,
  month: Month,
  evidence: Evidence,
): readonly ChangeMonth[] {
  const { carrier } = headline(id, unit, month, evidence);
  if (!carrier) return [];
  const { months } = changeFor(carrier.id, unit, month, evidence);
  const first = months.findIndex(({ state }) => isJudged(state.kind));
  return first === -1 ? [] : months.slice(first);
}

function sideOf({ state }: ChangeMonth): Side | null {
  return state.kind === 'above' || state.kind === 'below' ? state.kind : null;
}

function isJudged(kind: string): boolean {
  return kind === 'usual' || kind === 'above' || kind === 'below';
}

/**
 * In how many of a unit's judged months one of these is not as the chart of the last month draws that month: the side the
 * month's own reading calls; and that a change is flagged as worth watching only where it is drawn, and new.
 */
export function otherwiseCalled(unit: string, last: Month, evidence: Evidence): number {
  const drawn = headlineMeasures.map((id) => ({
    id,
    // A month that is not known has no point to draw.
    sides: judgedMonths(id, unit, last, evidence).map((each) =>
      each.value === null ? null : sideOf(each),
    ),
  }));
  const longest = Math.max(...drawn.map(({ sides }) => sides.length));
  let otherwise = 0;
  for (let back = 0; back < longest; back++) {
    const month = addMonths(last, -back);
    const watched = measureFlags(unit, month, evidence)
      .filter(({ kind }) => kind === 'signal')
      .map(({ measure }) => measure);
    for (const { id, sides } of drawn) {
      if (back >= sides.length) continue;
      const row = headline(id, unit, month, evidence);
      const side = sides.at(-1 - back) ?? null;
      const called = pastOf(row)?.kind ?? null;
      const isWatched = watched.includes(row.carrier?.id);
      if (called !== side || (isWatched && !(isWorse(row) && isNew(row)))) otherwise += 1;
    }
  }
  return otherwise;
}
