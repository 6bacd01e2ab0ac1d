import type { Status } from './status';

/** A worker's status by their cases; the limit is compared as shown, to one decimal. */
export function caseStatus(
  cases: number,
  limit: { amber: number; red: number } | undefined,
): Status {
  if (!limit) return 'no limit set';
  if (Number.isNaN(cases) || Number.isNaN(limit.red)) return 'no data';
  if (cases > limit.red) return 'over limit';
  return cases >= limit.amber ? 'near limit' : 'within limit';
}
