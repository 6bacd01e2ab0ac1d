import { measureFlags } from '@/domain/flags/measures';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { type Evidence, headline } from '@/domain/readings/headline';
import { isBetter } from '@/domain/readings/told';

export type HeadlineId = (typeof headlineMeasures)[number];

/** What the product says of a unit's headline measures in a month on the strength of the statistics alone. */
export interface Said {
  /** Flagged by a concern signal, or for being over the limit with a change that is real. */
  readonly flagged: ReadonlySet<HeadlineId>;
  /** Rolling measures that carry a flag or a signal of their own; there must be none. */
  readonly rolling: readonly MeasureId[];
}

export function saidOf(unit: string, month: Month, evidence: Evidence): Said {
  const flags = measureFlags(unit, month, evidence);
  const statistical = flags.filter(
    ({ kind, sentence }) => kind === 'signal' || sentence.includes(', and the change is real'),
  );
  const carriers = new Set(statistical.map(({ measure }) => measure));
  const own = headlineMeasures.filter((id) => isRolling(id) && measureOf(id).signal === id);
  return {
    flagged: new Set(headlineMeasures.filter((id) => carriers.has(measureOf(id).signal ?? id))),
    rolling: [...flags.flatMap(({ measure }) => measure ?? []).filter(isRolling), ...own],
  };
}

/** The headline measures of a unit that are said to have improved for real. */
export function improvedOf(unit: string, month: Month, evidence: Evidence): HeadlineId[] {
  return headlineMeasures.filter((id) => isBetter(headline(id, unit, month, evidence)));
}

function isRolling(id: MeasureId): boolean {
  return measureOf(id).basis === 'rolling 12 months';
}
