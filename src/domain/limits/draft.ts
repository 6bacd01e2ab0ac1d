import type { LimitValue } from '@/domain/limits/limit';
import type { Entry, EntryDraft } from '@/domain/log/entries';

/** What somebody wants of a limit: its key, what it should be (null takes it back) and from which month on. */
export interface LimitChange extends Pick<EntryDraft, 'key' | 'effective'> {
  readonly value: LimitValue | null;
}

/** The newest entry of a limit's key, in force or not. */
export function newestLimit(log: readonly Entry[], key: string): Entry | undefined {
  return log.findLast((entry) => entry.kind === 'limit' && entry.key === key);
}

/** A change as it is sent, based on what the writer has seen: the newest entry of its key in their log. */
export function limitDraft(
  change: LimitChange,
  reason: string,
  seen: readonly Entry[],
): EntryDraft & LimitChange {
  return {
    ...change,
    kind: 'limit',
    basedOn: newestLimit(seen, change.key)?.id ?? null,
    reason: reason.trim(),
  };
}
