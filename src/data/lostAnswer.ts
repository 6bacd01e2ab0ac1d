import { failure, failureOf } from '@/data/source';
import type { Entry } from '@/domain/log/entries';
import type { EntryId } from '@/domain/log/values';

/**
 * The entry of an id, where an error came instead of an answer. A lost answer does not say whether the entry was taken, so
 * the log is asked for what was written since. Throws why it was not taken: "unreachable" only where that cannot be told.
 */
export async function takenAfterAll(
  id: EntryId,
  error: unknown,
  since: () => Promise<readonly Entry[]>,
): Promise<Entry> {
  const { kind, message } = failureOf(error);
  if (kind === 'forbidden') throw error;
  const entries = await since().catch(() => {
    throw failure(
      'unreachable',
      `${message} Whether this was saved is not known: save it again, and it is kept once.`,
    );
  });
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw failure('failed', message);
  return entry;
}
