import type { Headline } from '@/domain/readings/headline';
import { isNew, isWorse, pastOf } from '@/domain/readings/told';
import type { Review } from '@/domain/review/review';

/**
 * The real changes for the worse that are news no more and not on their way back, in the order of the structure: below its limit such a change is an
 * exception for three months, and then a remark beside the table. (called.md, Worth the meeting.)
 */
export function lastingChanges({
  units,
  measures,
}: Pick<Review, 'units' | 'measures'>): Headline[] {
  return units.flatMap(({ rows }) =>
    measures.flatMap((id) => {
      const row = rows[id];
      return row && isWorse(row) && !isNew(row) && pastOf(row)?.returning === 0 ? row : [];
    }),
  );
}
