import type { BoardWorker } from '@/domain/board/board';
import type { OverSince } from '@/domain/board/overSince';
import { count, formatDayShort, formatMonth, formatMonthName } from '@/domain/format';
import { addMonths, type Day, firstDay, lastDay } from '@/domain/month';

/** "since January, at 9 month ends", "since at least March, at 7 month ends", "since 2 Oct", "since when is not known". */
export function sinceWords(since: OverSince): string {
  const began = beganWords(since);
  return since.is === 'month ends' ? `${began}, at ${count(since.ends, 'month end')}` : began;
}

/** "since January": the same without how often. */
export function beganWords(over: OverSince): string {
  switch (over.is) {
    case 'month ends': {
      // The name alone is plain while no other month in the run, nor the one to date, bears it.
      const month = over.ends < 12 ? formatMonthName(over.since) : formatMonth(over.since);
      return `since ${over.before === 'not recorded' ? 'at least ' : ''}${month}`;
    }
    case 'day':
      return `since ${formatDayShort(over.since)}`;
    case 'this month':
      return `since ${formatMonthName(over.month)}, the day not recorded`;
    case 'not known':
      return 'since when is not known';
  }
}

/** Why it may have been longer, "how it stood in February 2026 is not in the records"; nothing where that is known. */
export function longerWords(over: OverSince): string | undefined {
  if (over.is !== 'month ends' || over.before === 'not over') return undefined;
  return `how it stood in ${formatMonth(addMonths(over.since, -1))} is not in the records`;
}

/** "at 9 month ends running", "for 3 days": how long by an extract; nothing where the day is not known. */
export function spellWords(over: OverSince, extract: Day): string | undefined {
  if (over.is === 'month ends')
    return over.ends === 1 ? 'at the latest month end' : `at ${over.ends} month ends running`;
  if (over.is !== 'day') return undefined;
  return over.since < extract
    ? `for ${count(extract - over.since, 'day')}`
    : 'since the day of the extract';
}

/** Of workers over, what is known of the longest: "the longest " stands before it where there are several. */
export function longestOver(
  over: readonly BoardWorker[],
):
  | { readonly who: '' | 'the longest ' | 'the longest known '; readonly since: OverSince }
  | undefined {
  const all = over.flatMap(({ overSince }) => overSince ?? []);
  const known = all.filter(({ is }) => is !== 'not known').sort((a, b) => firstOf(a) - firstOf(b));
  const since = known[0] ?? all[0];
  if (!since) return undefined;
  const some = known.length < over.length ? 'the longest known ' : 'the longest ';
  return { who: over.length === 1 || known.length === 0 ? '' : some, since };
}

function firstOf(over: OverSince): number {
  switch (over.is) {
    case 'month ends':
      return lastDay(over.since);
    case 'day':
      return over.since;
    case 'this month':
      return firstDay(over.month);
    case 'not known':
      return Number.POSITIVE_INFINITY;
  }
}
