import type { KeptDraft } from '@/data/drafts';
import { type Entry, type EntryContent, newestOf } from '@/domain/log/entries';

/** What stands under the entry's key and was written since the draft was begun, by another than this draft itself. */
export function unseenBy(
  draft: KeptDraft<unknown>,
  { kind, key }: Pick<EntryContent, 'kind' | 'key'>,
  entries: readonly Entry[],
): Entry | undefined {
  const newest = newestOf(entries, kind, key);
  return newest && newest.position > draft.seen && !isOwn(draft, newest) ? newest : undefined;
}

/** Whether an entry is the draft itself, taken without an answer. */
export function isOwn({ sent }: KeptDraft<unknown>, { id }: Entry): boolean {
  return sent.includes(id);
}
