import { decisions } from '@/domain/limits/approval';
import { newestLimit } from '@/domain/limits/draft';
import { type Limit, limitOf } from '@/domain/limits/limit';
import type { Entry } from '@/domain/log/entries';

/** The proposals that wait for a decision, the oldest first: not decided on, and not replaced by a newer entry of the key. */
export function waitingProposals(entries: readonly Entry[]): Limit[] {
  const decided = decisions(entries);
  return entries.flatMap((entry) => {
    if (entry.kind !== 'limit') return [];
    const limit = limitOf(entry);
    const waits =
      limit?.proposed && !decided.has(entry.id) && newestLimit(entries, entry.key) === entry;
    return waits ? [limit] : [];
  });
}
