import { keyOf } from '@/domain/log/keys';
import type { EntryId, EntryKind, TakenOut, Values } from '@/domain/log/values';
import type { Month } from '@/domain/month';

/**
 * What people write: one append-only log. Everything shown of it is a fold over its entries in the order of their
 * positions.
 */
export const entryKinds = [
  'limit',
  'rebase',
  'inheritance',
  'assumption',
  'induction',
  'reduction',
  'child-mark',
  'comment',
  'action',
  'sign-off',
  'role-approval',
  'opening',
  'redaction',
  'retention',
] as const satisfies readonly EntryKind[];

interface ContentOf<K extends EntryKind> {
  readonly kind: K;
  /** What the entry is about, as `keyOf` has it; entries of one kind and key replace each other. */
  readonly key: string;
  /** What it says; null takes the key back. */
  readonly value: Values[K] | null;
  /** The first month the entry applies to. */
  readonly effective: Month;
  /** The entry it replaces, null for the key's first. */
  readonly basedOn: EntryId | null;
  readonly reason: string;
}

interface Named {
  readonly id: EntryId;
}

interface Stamped extends Named {
  /** The server's own sequence, from 1: the order of the log. */
  readonly position: number;
  readonly author: string;
  /** When the server took it, a date-time with its offset. */
  readonly at: string;
  /** Where its words are gone: by whom, when and why. */
  readonly takenOut?: TakenOut | undefined;
}

/** What a person wants to write, of one kind or of any. */
export type EntryContent<K extends EntryKind = EntryKind> = { [P in K]: ContentOf<P> }[K];

/** What is sent: the content under an id of its own; the server adds the rest. */
export type EntryDraft<K extends EntryKind = EntryKind> = { [P in K]: ContentOf<P> & Named }[K];

type AnyEntry = { [P in EntryKind]: ContentOf<P> & Stamped }[EntryKind];

/** An entry of the log, of one kind or of any. */
export type Entry<K extends EntryKind = EntryKind> = Extract<AnyEntry, { readonly kind: K }>;

/** The entries of a kind, in order. */
export function ofKind<K extends EntryKind>(entries: readonly Entry[], kind: K): Entry<K>[] {
  return entries.filter((entry): entry is Entry<K> => entry.kind === kind);
}

/** The newest entry of each key of a kind, in the order the keys first appeared. */
export function newestByKey<K extends EntryKind>(entries: readonly Entry[], kind: K): Entry<K>[] {
  return [...new Map(ofKind(entries, kind).map((entry) => [entry.key, entry])).values()];
}

/** The newest entry of a kind and key: what a draft about it is based on. */
export function newestOf<K extends EntryKind>(
  entries: readonly Entry[],
  kind: K,
  key: string,
): Entry<K> | undefined {
  return entries.findLast((entry): entry is Entry<K> => entry.kind === kind && entry.key === key);
}

/** Whether a key is the one its value has. What takes a key back has no value to tell by. */
export function keyFollows<K extends EntryKind>({ kind, key, value }: EntryContent<K>): boolean {
  return value === null || keyOf(kind, value) === key;
}

/**
 * The entry that a draft fails to take into account: the newest of its kind and key, where that is not the one the
 * draft is based on. Undefined when the draft may be appended; an opening always may, because each is a record of its
 * own and replaces none.
 */
export function conflictOf(entries: readonly Entry[], draft: EntryContent): Entry | undefined {
  if (draft.kind === 'opening') return undefined;
  const current = newestOf(entries, draft.kind, draft.key);
  return (current?.id ?? null) === draft.basedOn ? undefined : current;
}

/** What became of a draft: the entry it is now, or the entry that was written meanwhile. */
export type Appended =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly current: Entry };

/**
 * What whoever keeps a log does with a draft: stores the entry it becomes; stores nothing where the log holds it
 * already, because it was sent twice; tells the writer what was written meanwhile, or that the id is another entry's.
 */
export type Decided =
  | { readonly ok: true; readonly isNew: boolean; readonly entry: Entry }
  | { readonly ok: false; readonly why: 'overtaken'; readonly current: Entry }
  | { readonly ok: false; readonly why: 'id in use' };

/**
 * The one rule of writing, for whoever keeps a log: a draft takes the place after the last, unless its key has moved
 * on since. One that the log holds already, of the same author and with the same content, is answered with as it is.
 * `stamp` is what the keeper adds.
 */
export function appendTo(
  log: readonly Entry[],
  draft: EntryDraft,
  stamp: Pick<Entry, 'author' | 'at'>,
): Decided {
  const held = log.find(({ id }) => id === draft.id);
  if (held)
    return held.author === stamp.author && isSameContent(held, draft)
      ? { ok: true, isNew: false, entry: held }
      : { ok: false, why: 'id in use' };
  const current = conflictOf(log, draft);
  if (current) return { ok: false, why: 'overtaken', current };
  const last = log.reduce((highest, { position }) => Math.max(highest, position), 0);
  return { ok: true, isNew: true, entry: { ...draft, ...stamp, position: last + 1 } };
}

/** Whether two entries say the same; the order in which a value names its parts says nothing. */
function isSameContent(a: EntryContent, b: EntryContent): boolean {
  return (
    a.kind === b.kind &&
    a.key === b.key &&
    a.effective === b.effective &&
    a.basedOn === b.basedOn &&
    a.reason === b.reason &&
    isSame(a.value, b.value)
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  // A part that is undefined does not travel.
  const parts = (value: object) => Object.entries(value).filter(([, part]) => part !== undefined);
  const left = parts(a);
  const right = new Map(parts(b));
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([name, value]) => right.has(name) && isSame(value, right.get(name)))
  );
}
