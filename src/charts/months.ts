import { formatMonthShort } from '@/domain/format';
import { type Month, monthNumber } from '@/domain/month';

/** "Oct 24": a month under an axis, where the century is plain. */
export function axisMonth(month: Month): string {
  return formatMonthShort(month).replace(/\d\d(\d\d)$/, '$1');
}

/** The first months of quarters among these, thinned to half years or years until at most `room` are left. */
export function quarters(months: readonly Month[], room: number): Month[] {
  for (const step of [3, 6, 12, 24, 60]) {
    const starts = months.filter((month) => (monthNumber(month) - 1) % Math.min(step, 12) === 0);
    const kept = step > 12 ? starts.filter((_, i) => i % (step / 12) === 0) : starts;
    if (kept.length <= room) return kept;
  }
  return [];
}
