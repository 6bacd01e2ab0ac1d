import type { AssuranceIcon, VariationIcon } from './icons';

/** What each mark says to someone who does not see it. */
export const variationWords = {
  common_cause: 'No signal: common cause',
  improvement_high: 'Signal of improvement, towards higher values',
  improvement_low: 'Signal of improvement, towards lower values',
  concern_high: 'Signal of concern, towards higher values',
  concern_low: 'Signal of concern, towards lower values',
  neutral_high: 'Signal upwards, neither better nor worse in itself',
  neutral_low: 'Signal downwards, neither better nor worse in itself',
} as const satisfies Record<VariationIcon, string>;

/** The same for the marks that hold usual variation against the limit the unit has set. */
export const assuranceWords = {
  pass: 'Usual variation stays on the right side of the limit',
  fail: 'Usual variation stays on the wrong side of the limit',
  inconsistent: 'Usual variation crosses the limit, so it is met or missed by chance',
} as const satisfies Record<AssuranceIcon, string>;
