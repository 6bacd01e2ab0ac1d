import { type DBSchema, openDB } from 'idb';

/**
 * What somebody has typed and not saved yet, kept on this device so that a reload or a lost connection loses none of it.
 * In IndexedDB, never in local storage: it can hold names.
 */
interface DraftDb extends DBSchema {
  draft: { key: string; value: string };
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

/** The unsaved text under a key; null where there is none, or where this browser keeps nothing. */
export async function readDraftText(key: string): Promise<string | null> {
  return (await (await database()).get('draft', key).catch(() => undefined)) ?? null;
}

/** Keeps the text under a key; null forgets it. A browser that keeps nothing is no failure. */
export async function keepDraftText(key: string, text: string | null): Promise<void> {
  const db = await database();
  await (text === null ? db.delete('draft', key) : db.put('draft', text, key)).catch(() => {});
}
