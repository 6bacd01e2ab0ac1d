import type { Assumption } from '@/domain/log/assumption';

/**
 * How many working days a worker may be away without named cover before their children count as having nobody. The
 * authority's own to set; five are offered, so that ordinary leave raises nothing (definitions: Flags, 1).
 */
export const coverTime: Assumption = {
  id: 'coverDays',
  label: 'Away without cover before a child counts as having nobody',
  unit: 'working days',
  default: 5,
  range: [0, 20],
  source: 'Offered, so that ordinary leave raises nothing; the authority’s own to set',
  higher: 'A higher number counts fewer children, later.',
};
