import { type Assumption, assumedNumber, assumptionNumber, isMeant } from '@/domain/log/assumption';
import { type Entry, ofKind } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { rebasesOf } from '@/domain/log/rebases';
import { type CarriedMeasure, carryAssumption } from './ownCarry';
import type { Restart } from './record';

/**
 * From which months a measure of a unit is counted anew, the first first: from each known change of the unit, and from
 * each month from which another carry-over counts, which is the whole authority's. A known change of the same month says
 * why.
 */
export function restartsOf(
  measure: CarriedMeasure,
  unit: string,
  entries: readonly Entry[],
): Restart[] {
  const assumption = carryAssumption(measure);
  const known = rebasesOf(entries, unit, measure.id).map(
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
  const months = new Set(known.map(({ month }) => month));
  return [...known, ...adopted.filter(({ month }) => !months.has(month))].sort(
    (a, b) => a.month - b.month,
  );
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
