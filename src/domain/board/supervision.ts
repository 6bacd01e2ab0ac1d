import { workersOf } from '@/domain/board/board';
import type { WorkerMonths } from '@/domain/facts';
import { count, formatMonth, formatNumber, listWords } from '@/domain/format';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import { roundHalfUp } from '@/domain/value';

/**
 * A team's supervision in a month in a sentence, with its n, and for whom one that was due is not recorded as held, in the
 * order of their names: whom to offer a time, not how they compare.
 */
export function supervisionWords(workers: WorkerMonths, month: Month): string[] {
  const { rows, columns } = workersOf(workers, month);
  const when = formatMonth(month);
  let due = 0;
  let held = 0;
  const waiting: string[] = [];
  for (let row = 0; row < rows; row++) {
    const [ownDue, ownHeld] = [columns.supervisionsDue[row], columns.supervisionsHeld[row]];
    due += ownDue ?? Number.NaN;
    held += ownHeld ?? Number.NaN;
    if ((ownDue ?? 0) > (ownHeld ?? 0)) waiting.push(textAt(columns.name, row) ?? 'Somebody');
  }
  if (rows === 0) return [`Supervision in ${when} is not in the records.`];
  if (Number.isNaN(due + held)) {
    const unknown = Array.from({ length: rows }, (_, row) => row).filter((row) =>
      Number.isNaN((columns.supervisionsDue[row] ?? 0) + (columns.supervisionsHeld[row] ?? 0)),
    ).length;
    return unknown === rows
      ? [`Supervision in ${when} is not in the records.`]
      : [`Supervision in ${when} is not recorded for ${unknown} of ${count(rows, 'worker')}.`];
  }
  if (due === 0) return [`No supervision was due in ${when}.`];
  const share = formatNumber(roundHalfUp((held / due) * 100, 0), 0);
  const sentence = `In ${when}, ${held} of the ${count(due, 'supervision')} due ${held === 1 ? 'was' : 'were'} held, ${share}%.`;
  if (waiting.length === 0) return [sentence];
  const names = waiting.sort((a, b) => a.localeCompare(b, 'en-GB'));
  return [sentence, `Still to be offered one: ${listWords(names)}.`];
}
