import { decisions } from '@/domain/limits/approval';
import { type Limit, limitOf } from '@/domain/limits/limit';
import { type Entry, newestOf, ofKind } from '@/domain/log/entries';

/** The proposals that wait for a decision, the oldest first: not decided on, and not replaced by a newer entry of the key. */
export function waitingProposals(entries: readonly Entry[]): Limit[] {
  const decided = decisions(entries);
  return ofKind(entries, 'limit').flatMap((entry) => {
    const limit = limitOf(entry);
    const waits =
      limit?.proposed && !decided.has(entry.id) && newestOf(entries, 'limit', entry.key) === entry;
    return waits ? [limit] : [];
  });
}
