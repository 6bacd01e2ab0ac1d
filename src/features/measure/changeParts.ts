import { formatMonth } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import type { RebaseValue } from '@/domain/log/values';
import type { Part } from '@/ui/Conflict';

/** A known change, or that it is taken back. */
interface Change extends Pick<Entry, 'effective' | 'reason'> {
  readonly value: Pick<RebaseValue, 'change'> | null;
}

/** Two versions of a known change of one month, part by part. */
export function changeParts(theirs: Change, mine: Change): Part[] {
  return [
    { part: `From ${formatMonth(theirs.effective)}`, theirs: doneBy(theirs), mine: doneBy(mine) },
    { part: 'Reason', theirs: theirs.reason, mine: mine.reason },
  ];
}

function doneBy({ value }: Change): string {
  return value === null ? 'no longer counted anew' : `counted anew: ${value.change}`;
}
