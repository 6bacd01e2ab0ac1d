import type { Assumption } from '@/domain/log/assumption';
import { findMeasure } from '@/domain/measures/catalogue';
import type { Measure } from '@/domain/measures/measure';
import { MOST_CARRY } from './carry';
import type { ToldMeasure } from './record';

/** A measure whose real changes are told by its own months. */
export type CarriedMeasure = ToldMeasure & Pick<Measure, 'id' | 'label'>;

const PREFIX = 'carry-';

/**
 * How much of a measure's distance from its level is still there a month later, as a number an authority may put its own
 * in place of (called.md 2). From the month of such an entry on the measure is counted anew, in every unit.
 */
export function carryAssumption({ id, label, usual }: CarriedMeasure): Assumption {
  return {
    id: `${PREFIX}${id}`,
    label: `What carries over of ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    unit: 'of a month’s distance from its level, left a month later',
    default: usual.carry,
    range: [0, MOST_CARRY],
    source: 'Assumed, from simulation',
    higher: 'A higher number makes the usual range wider.',
  };
}

/** The measure as one whose changes are told by its own months; undefined where they are not. */
export function carriedMeasure(measure: Measure): (Measure & CarriedMeasure) | undefined {
  const { usual } = measure;
  return usual === null ? undefined : { ...measure, usual };
}

/** The assumption of a name that is about what carries over; undefined where there is none. */
export function findCarryAssumption(name: string): Assumption | undefined {
  const measure = name.startsWith(PREFIX) ? findMeasure(name.slice(PREFIX.length)) : undefined;
  const carried = measure && carriedMeasure(measure);
  return carried && carryAssumption(carried);
}
