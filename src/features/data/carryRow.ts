import type { CarriedMeasure } from '@/domain/change/ownCarry';
import type { Entry } from '@/domain/log/entries';
import type { OwnCarry } from '@/domain/readings/ownCarry';

/** What carries over of a measure: as assumed, as the authority's own months have it, and what was adopted. */
export interface CarryRow {
  readonly measure: CarriedMeasure;
  readonly own: OwnCarry | undefined;
  /** What decides on it, where anybody wrote something. */
  readonly entry: Entry<'assumption'> | undefined;
}
