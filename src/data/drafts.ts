import { type DBSchema, openDB } from 'idb';
import type { EntryId } from '@/domain/log/values';
import type { Session } from '@/domain/session';

/**
 * What somebody has typed and not saved yet, kept on this device so that a reload or a lost connection loses none of it.
 * In IndexedDB, never in local storage: it can hold names. Each draft is one person's, and nobody else comes by it.
 */
interface DraftDb extends DBSchema {
  draft: { key: DraftKey; value: Dated };
}

/** Whose draft it is, as `ownerOf` has it, and in which form it was typed. */
export type DraftKey = [owner: string, form: string];

/** Something typed and not saved yet. */
export interface KeptDraft<T> {
  readonly text: T;
  /** The log's last place when it was begun: what was written since has not been seen by whoever types. */
  readonly seen: number;
  /** The id of the entry that this text becomes, so that saving it again is no second entry. */
  readonly id: EntryId;
  /** The ids under which it was sent, this text or an earlier one: without an answer, the log may hold it under them. */
  readonly sent: readonly EntryId[];
}

/** A draft with the time it was last typed in, in milliseconds; one of an earlier app has none. */
type Dated = KeptDraft<unknown> & { readonly at?: number };

/** So many days after it was last typed in, a draft goes: its form may not be shown any more. */
export const DRAFT_KEPT_FOR = 30;

/** Whose drafts a session's are: a person of an authority, in the role and for the unit they have now. */
export function ownerOf({ authority, name, role, unit }: Session): string {
  return JSON.stringify([authority, name, role, unit]);
}

let opening: ReturnType<typeof openDB<DraftDb>> | undefined;

function database() {
  opening ??= openDB<DraftDb>('loadline-drafts', 3, {
    upgrade(db, before) {
      // The first version did not note whose a draft was, the second not which entry it becomes.
      if (before > 0) db.deleteObjectStore('draft');
      db.createObjectStore('draft');
    },
    // A newer app in another tab goes first; what is typed here stays on its page.
    blocking: (_now, _wanted, { target }) => (target as IDBDatabase).close(),
  });
  return opening;
}

/** What is unsaved under a key; null where there is nothing, or where this browser keeps nothing. */
export async function readKeptDraft(key: DraftKey): Promise<KeptDraft<unknown> | null> {
  const dated = await (await database()).get('draft', key).catch(() => undefined);
  if (!dated || isOver(dated)) return null;
  const { at: _, ...draft } = dated;
  return draft;
}

/** The newest of what is to be kept under each key; a key is here while it is being written. */
const waiting = new Map<string, KeptDraft<unknown> | null>();

/**
 * Keeps what is unsaved under a key; null forgets it. While one is being written only the newest waits, so that fast typing
 * never runs ahead of the disk. Done once the newest is kept. A browser that keeps nothing is no failure.
 */
export async function keepDraft(key: DraftKey, draft: KeptDraft<unknown> | null): Promise<void> {
  const name = JSON.stringify(key);
  const writing = waiting.has(name);
  waiting.set(name, draft);
  if (writing) return;
  try {
    const db = await database();
    for (let newest: KeptDraft<unknown> | null | undefined; newest !== waiting.get(name); ) {
      newest = waiting.get(name) ?? null;
      await (newest === null
        ? db.delete('draft', key)
        : db.put('draft', { ...newest, at: Date.now() }, key));
    }
  } catch {
    // It stays on the page for as long as that is open.
  } finally {
    waiting.delete(name);
  }
}

/** Takes from this device what anybody but this owner typed and did not save. */
export async function forgetOthers(owner: string): Promise<void> {
  const db = await database();
  const keys = await db.getAllKeys('draft');
  await Promise.all(
    keys.filter(([whose]) => whose !== owner).map((key) => db.delete('draft', key)),
  );
}

/** Takes from this device what was typed too long ago; what has no time of its own yet is given this one. */
export async function forgetOld(): Promise<void> {
  const change = (await database()).transaction('draft', 'readwrite');
  for (let each = await change.store.openCursor(); each; each = await each.continue()) {
    if (isOver(each.value)) await each.delete();
    else if (each.value.at === undefined) await each.update({ ...each.value, at: Date.now() });
  }
  await change.done;
}

function isOver({ at = Date.now() }: Dated): boolean {
  return Date.now() - at > DRAFT_KEPT_FOR * 24 * 60 * 60 * 1000;
}
