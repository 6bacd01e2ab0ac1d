import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import type { Unit } from '@/domain/unit';

/** What a part of the Overview is of, and is made from. */
export interface Where {
  unit: Unit;
  month: Month;
  evidence: Evidence;
}
