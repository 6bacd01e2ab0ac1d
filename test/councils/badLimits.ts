import { council } from './council';
import { limit, limits } from './records';

/** A limit that cannot be one has come in place of the limit on caseload. */
export const badLimits = (
  [
    ['null', null, null],
    ['text', '16', '18'],
    ['amber past red', 20, 18],
  ] as const
).map(([what, amber, red]) =>
  council({
    name: `a limit of ${what}`,
    records: () => ({ entries: [...limits.slice(1), limit('caseload', amber, red)] }),
    supports: ['children', 'figures'],
  }),
);
