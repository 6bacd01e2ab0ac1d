/** Months as they travel, "2026-09": so many later, and all from the first to the last. */

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export function monthsFrom(first: string, last: string): string[] {
  return first > last ? [] : [first, ...monthsFrom(addMonths(first, 1), last)];
}
