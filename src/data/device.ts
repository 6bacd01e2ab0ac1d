import { openDB } from 'idb';
import { DRAFT_KEPT_FOR } from '@/data/drafts';

/**
 * What this app keeps on this device, in databases whose names begin with "loadline": what was typed and not saved, and,
 * where the app answers itself, what was written to the simulated authority. Taste is kept apart, by `prefs`.
 */
export interface KeptHere {
  /** Words typed into a form and not saved yet, of anybody who used this browser. */
  readonly drafts: number;
  /** So many days after it was last typed in, each of them goes. */
  readonly draftDays: number;
  /** Entries written to a simulated authority in this browser. */
  readonly entries: number;
}

/** Counts what is kept; throws where the browser does not say. */
export async function readKeptHere(): Promise<KeptHere> {
  let [drafts, entries] = [0, 0];
  await inEveryStore('readonly', async (store) => {
    if (store.name === 'draft') drafts += await store.count();
    if (store.name === 'entry') entries += await store.count();
  });
  return { drafts, draftDays: DRAFT_KEPT_FOR, entries };
}

/** Empties all of it, also while a form or another tab has it open; throws where the browser does not let it. */
export async function deleteKeptHere(): Promise<void> {
  await inEveryStore('readwrite', async (store) => {
    await store.clear?.();
  });
}

async function inEveryStore<M extends 'readonly' | 'readwrite'>(
  mode: M,
  visit: (store: import('idb').IDBPObjectStore<unknown, string[], string, M>) => Promise<void>,
): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('loadline')) continue;
    const db = await openDB(name);
    try {
      const names = [...db.objectStoreNames];
      if (names.length === 0) continue;
      const change = db.transaction(names, mode);
      for (const each of names) await visit(change.objectStore(each));
      await change.done;
    } finally {
      db.close();
    }
  }
}
