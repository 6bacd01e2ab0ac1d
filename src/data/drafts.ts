import { type DBSchema, openDB } from 'idb';
import type { EntryId } from '@/domain/log/values';

/**
 * What somebody has typed and not saved yet, kept on this device so that a reload or a lost connection loses none of it.
 * In IndexedDB, never in local storage: it can hold names.
 */
interface DraftDb extends DBSchema {
  draft: { key: string; value: KeptDraft<unknown> };
}

/** Something typed and not saved yet. */
export interface KeptDraft<T> {
  readonly value: T;
  /** The entry that stood when it was begun: one written since has not been seen by whoever types. */
  readonly basedOn: EntryId | null;
}

let opening: ReturnType<typeof openDB<DraftDb>> | undefined;

function database() {
  opening ??= openDB<DraftDb>('loadline-drafts', 1, {
    upgrade(db) {
      db.createObjectStore('draft');
    },
  });
  return opening;
}

/** What is unsaved under a key; null where there is nothing, or where this browser keeps nothing. */
export async function readKeptDraft(key: string): Promise<KeptDraft<unknown> | null> {
  return (await (await database()).get('draft', key).catch(() => undefined)) ?? null;
}

/** The newest of what is to be kept under each key; a key is here while it is being written. */
const waiting = new Map<string, KeptDraft<unknown> | null>();

/**
 * Keeps what is unsaved under a key; null forgets it. While one is being written only the newest waits, so that fast typing
 * never runs ahead of the disk. Done once the newest is kept. A browser that keeps nothing is no failure.
 */
export async function keepDraft(key: string, draft: KeptDraft<unknown> | null): Promise<void> {
  const writing = waiting.has(key);
  waiting.set(key, draft);
  if (writing) return;
  try {
    const db = await database();
    for (let newest: KeptDraft<unknown> | null | undefined; newest !== waiting.get(key); ) {
      newest = waiting.get(key) ?? null;
      await (newest === null ? db.delete('draft', key) : db.put('draft', newest, key));
    }
  } catch {
    // It stays on the page for as long as that is open.
  } finally {
    waiting.delete(key);
  }
}
