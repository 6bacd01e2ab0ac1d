import { council } from './council';

/** By their rows the workers of team 1 hold 56 children; the case system knows every third of them. */
export const disagreeing = council({
  name: 'cases and workers disagree',
  supports: ['caseload', 'figures'],
  sent: (tables) => ({ case: tables.case.filter(({ team }, i) => team !== 'T1' || i % 3 === 0) }),
});
