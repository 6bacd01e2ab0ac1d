import type { AssuranceIcon, VariationIcon } from './icons';

/** What each mark says to someone who does not see it. */
export const variationWords = {
  // Also where the chart marks what may be chance.
  common_cause: 'No real change',
  improvement_high: 'Real improvement, towards higher values',
  improvement_low: 'Real improvement, towards lower values',
  concern_high: 'Real concern, towards higher values',
  concern_low: 'Real concern, towards lower values',
  neutral_high: 'Real rise, neither better nor worse in itself',
  neutral_low: 'Real fall, neither better nor worse in itself',
} as const satisfies Record<VariationIcon, string>;

/** The same for the marks that hold usual variation against the limit the unit has set. */
export const assuranceWords = {
  pass: 'Usual variation stays on the right side of the limit',
  fail: 'Usual variation stays on the wrong side of the limit',
  inconsistent: 'Usual variation crosses the limit, so it is met or missed by chance',
} as const satisfies Record<AssuranceIcon, string>;
