import { type DBSchema, openDB } from 'idb';
import type { Decided } from '@/api/store';
import type { Entry } from '@/domain/log/entries';
import type { Persona } from '@/domain/session';

/** What the mock remembers: who one is, and what has been written since the simulated log ends. */
export interface MockStore {
  persona(): Promise<Persona | undefined>;
  setPersona(persona: Persona): Promise<void>;
  written(): Promise<readonly Entry[]>;
  /** Keeps the entry decided on, if it is new. Nothing else is written between the look at the log and the decision. */
  append<D extends Decided>(decide: (written: readonly Entry[]) => D): Promise<D>;
}

interface MockDb extends DBSchema {
  persona: { key: 'current'; value: Persona };
  entry: { key: number; value: Entry };
}

/** Remembers across reloads, in a database of this device by that name. */
export function indexedDbStore(name: string): MockStore {
  const opening = openDB<MockDb>(name, 2, {
    upgrade(db, before) {
      // Entries as the first version kept them say what they are about in another way: the log starts anew.
      if (before === 1) db.deleteObjectStore('entry');
      else db.createObjectStore('persona');
      db.createObjectStore('entry', { autoIncrement: true });
    },
  });
  return {
    persona: async () => (await opening).get('persona', 'current'),
    setPersona: async (persona) => {
      await (await opening).put('persona', persona, 'current');
    },
    written: async () => (await opening).getAll('entry'),
    append: async (decide) => {
      const change = (await opening).transaction('entry', 'readwrite');
      const decided = decide(await change.store.getAll());
      if (decided.ok && decided.isNew) await change.store.add(decided.entry);
      await change.done;
      return decided;
    },
  };
}

/** Remembers for as long as the process runs: for a server, and for tests that need a fresh one. */
export function memoryStore(): MockStore {
  let current: Persona | undefined;
  let written: readonly Entry[] = [];
  return {
    persona: async () => current,
    setPersona: async (persona) => {
      current = persona;
    },
    written: async () => written,
    append: async (decide) => {
      const decided = decide(written);
      if (decided.ok && decided.isNew) written = [...written, decided.entry];
      return decided;
    },
  };
}
