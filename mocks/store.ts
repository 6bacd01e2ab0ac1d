import { type DBSchema, openDB } from 'idb';
import type { Entry } from '@/domain/entries';
import type { Persona } from '@/domain/session';

/** What the mock remembers across reloads, in IndexedDB: who one is, and what has been written. */
interface MockDb extends DBSchema {
  persona: { key: 'current'; value: Persona };
  entry: { key: number; value: Entry };
}

export interface MockStore {
  persona(): Promise<Persona | undefined>;
  setPersona(persona: Persona): Promise<void>;
  entries(): Promise<Entry[]>;
  /** Appends unless someone appended that id meanwhile: false then. */
  append(entry: Entry): Promise<boolean>;
}

export function indexedDbStore(): MockStore {
  const opened = openDB<MockDb>('loadline-simulated', 1, {
    upgrade(db) {
      db.createObjectStore('persona');
      db.createObjectStore('entry', { keyPath: 'id' });
    },
  });
  return {
    persona: async () => (await opened).get('persona', 'current'),
    setPersona: async (persona) => {
      await (await opened).put('persona', persona, 'current');
    },
    entries: async () => (await opened).getAll('entry'),
    append: async (entry) =>
      (await opened).add('entry', entry).then(
        () => true,
        () => false,
      ),
  };
}

/** The same for as long as a process runs: for a server, and for tests that need a fresh one. */
export function memoryStore(): MockStore {
  let current: Persona | undefined;
  const written: Entry[] = [];
  return {
    persona: async () => current,
    setPersona: async (persona) => {
      current = persona;
    },
    entries: async () => [...written],
    append: async (entry) => {
      if (written.some(({ id }) => id === entry.id)) return false;
      written.push(entry);
      return true;
    },
  };
}
