import { formatNumber } from '@/domain/format';

/** A worker's load in cases as it is read. */
export function loadWords(cases: number): string {
  return Number.isNaN(cases) ? 'not recorded' : String(cases);
}

/** A worker's own limit as it is read: while they are away it is 0. */
export function limitWords(limit: number | undefined, away: boolean): string {
  if (limit === undefined) return '–';
  if (away) return formatNumber(0, 1);
  return Number.isNaN(limit) ? 'not known' : formatNumber(limit, 1);
}
