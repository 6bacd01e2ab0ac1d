import { type Assumption, assumedNumber, assumptionNumber, isMeant } from '@/domain/log/assumption';
import { type Entry, ofKind } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { rebasesOf } from '@/domain/log/rebases';
import { type CarriedMeasure, carryAssumption } from './ownCarry';
import type { Restart } from './record';
import type { Run } from './runs';

/**
 * From which months a measure of a unit is counted anew, the first first: from each known change of the unit, and from
 * each month from which another carry-over counts, which is the whole authority's. Months it inherited are counted anew
 * where they were as their own unit's. A known change of the same month says why, the unit's own first.
 */
export function restartsOf(
  measure: CarriedMeasure,
  unit: string,
  entries: readonly Entry[],
  inherited: readonly Run[],
): Restart[] {
  const assumption = carryAssumption(measure);
  const rebases = [
    ...rebasesOf(entries, unit, measure.id),
    ...inherited.flatMap((run) =>
      rebasesOf(entries, run.unit, measure.id).filter(
        ({ value: { month } }) => month >= run.first && month <= run.last,
      ),
    ),
  ];
  const known = rebases.map(
    ({ value: { month, change } }): Restart => ({
      month,
      why: change,
      carry: assumedNumber(assumption, entries, month),
    }),
  );
  const adopted = adoptions(assumption, entries).map(
    ({ effective, value }): Restart => ({
      month: effective,
      why: value
        ? `carry-over of ${assumptionNumber(value.number)} adopted`
        : 'carry-over as assumed again',
      carry: value?.number ?? assumption.default,
    }),
  );
  const all = [...known, ...adopted];
  return all
    .filter(({ month }, i) => all.findIndex((each) => each.month === month) === i)
    .sort((a, b) => a.month - b.month);
}

/** The entries of an assumption that count, each from its month on: a later one takes the place of those from its month on. */
function adoptions({ id, range }: Assumption, entries: readonly Entry[]): Entry<'assumption'>[] {
  const key = keyOf('assumption', { assumption: id });
  return ofKind(entries, 'assumption')
    .filter((entry) => entry.key === key && isMeant(entry, range))
    .reduce<Entry<'assumption'>[]>(
      (kept, entry) => [...kept.filter(({ effective }) => effective < entry.effective), entry],
      [],
    );
}
