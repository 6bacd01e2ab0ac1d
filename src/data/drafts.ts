import { type DBSchema, openDB } from 'idb';

/**
 * What somebody has typed and not saved yet, kept on this device so that a reload or a lost connection loses none of it.
 * In IndexedDB, never in local storage: it can hold names.
 */
interface DraftDb extends DBSchema {
  draft: { key: string; value: KeptDraft<unknown> };
}

export interface KeptDraft<T> {
  readonly value: T;
  /** The entry that stood when it was begun: one written since has not been seen by whoever types. */
  readonly basedOn: number | null;
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

/** Keeps what is unsaved under a key; null forgets it. A browser that keeps nothing is no failure. */
export async function keepDraft(key: string, draft: KeptDraft<unknown> | null): Promise<void> {
  const db = await database();
  await (draft === null ? db.delete('draft', key) : db.put('draft', draft, key)).catch(() => {});
}
