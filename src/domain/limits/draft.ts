import { type Entry, type EntryContent, newestOf } from '@/domain/log/entries';
import type { LimitValue } from '@/domain/log/values';

/** What somebody wants of a limit: its key, what it should be (null takes it back) and from which month on. */
export interface LimitChange extends Pick<EntryContent, 'key' | 'effective'> {
  readonly value: LimitValue | null;
}

/** A change as it is sent, based on what the writer has seen: the newest entry of its key in their log. */
export function limitDraft(
  change: LimitChange,
  reason: string,
  seen: readonly Entry[],
): EntryContent<'limit'> {
  return {
    ...change,
    kind: 'limit',
    basedOn: newestOf(seen, 'limit', change.key)?.id ?? null,
    reason: reason.trim(),
  };
}
