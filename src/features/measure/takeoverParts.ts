import { formatMonth } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import type { InheritanceValue } from '@/domain/log/values';
import type { UnitTree } from '@/domain/unit';
import type { Part } from '@/ui/Conflict';

/** What a team took over, or that it took over nothing. */
interface Takeover extends Pick<Entry, 'reason'> {
  readonly value: Pick<InheritanceValue, 'from' | 'month'> | null;
}

/** Two versions of what a team took over, part by part. */
export function takeoverParts(theirs: Takeover, mine: Takeover, tree: UnitTree): Part[] {
  const words = ({ value }: Takeover) =>
    value === null
      ? 'all its own'
      : `those before ${formatMonth(value.month)} are of ${tree.byId.get(value.from)?.name ?? value.from}`;
  return [
    { part: 'Months', theirs: words(theirs), mine: words(mine) },
    { part: 'Reason', theirs: theirs.reason, mine: mine.reason },
  ];
}
