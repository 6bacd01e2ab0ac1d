import type { Quote } from '@/domain/log/quote';
import type { Month } from '@/domain/month';

/**
 * What people write: one append-only log. Everything shown of it is a fold over its entries in order of id. An "opening"
 * is the one kind nobody writes by hand: the app notes that somebody opened a worker's panel.
 */
export const entryKinds = [
  'limit',
  'rebase',
  'assumption',
  'comment',
  'action',
  'sign-off',
  'role-approval',
  'opening',
] as const;

/** What an entry of the log is about. */
export type EntryKind = (typeof entryKinds)[number];

/** What a person sends; the server adds the rest. */
export interface EntryDraft {
  readonly kind: EntryKind;
  /** What the entry is about, such as "caseload role=case holder"; entries of one kind and key replace each other. */
  readonly key: string;
  /** The content, whose shape depends on the kind; null takes the key back. */
  readonly value: unknown;
  /** The first month the entry applies to. */
  readonly effective: Month;
  /** The id of the entry it replaces, null for the key's first. */
  readonly basedOn: number | null;
  readonly reason: string;
}

export interface Entry extends EntryDraft {
  /** Position in the log, from 1. */
  readonly id: number;
  readonly author: string;
  /** When the server took it, a date-time with its offset. */
  readonly at: string;
}

/** The newest entry of each key of a kind, in the order the keys first appeared. */
export function newestByKey(entries: readonly Entry[], kind: EntryKind): Entry[] {
  const newest = new Map<string, Entry>();
  for (const entry of entries) if (entry.kind === kind) newest.set(entry.key, entry);
  return [...newest.values()];
}

/** The newest entry of a kind and key: what a draft about it is based on. */
export function newestOf(
  entries: readonly Entry[],
  kind: EntryKind,
  key: string,
): Entry | undefined {
  return entries.findLast((entry) => entry.kind === kind && entry.key === key);
}

/**
 * The entry that a draft fails to take into account: the newest of its kind and key, where that is not the one the
 * draft is based on. Undefined when the draft may be appended; an opening always may, because each is a record of its
 * own and replaces none.
 */
export function conflictOf(entries: readonly Entry[], draft: EntryDraft): Entry | undefined {
  if (draft.kind === 'opening') return undefined;
  const current = newestOf(entries, draft.kind, draft.key);
  return (current?.id ?? null) === draft.basedOn ? undefined : current;
}

/** What became of a draft: the entry it is now, or the entry that was written meanwhile. */
export type Appended =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly current: Entry };

/**
 * The one rule of writing, for whoever keeps a log: a draft takes the place after the last, unless its key has moved
 * on since. `stamp` is what the keeper adds. The caller stores the entry.
 */
export function appendTo(
  log: readonly Entry[],
  draft: EntryDraft,
  stamp: Pick<Entry, 'author' | 'at'>,
): Appended {
  const current = conflictOf(log, draft);
  if (current) return { ok: false, current };
  const last = log.reduce((highest, { id }) => Math.max(highest, id), 0);
  return { ok: true, entry: { ...draft, ...stamp, id: last + 1 } };
}

/** A leader's words on a figure: the value of a "comment" entry, keyed "unit measure month". */
export interface CommentValue {
  readonly words: string;
  /** The draft they were written over; it is kept beside them. */
  readonly draft: string;
  /** The figures that the draft quoted, and the words may rest on. */
  readonly quotes: readonly Quote[];
}

/** That somebody opened a worker's panel: the value of an "opening" entry, keyed by the worker; who and when is the entry's own. */
export interface OpeningValue {
  /** The team in which the worker was then: it decides who may see the entry. */
  readonly team: string;
}

/** What is agreed about a breach: the value of an "action" entry, keyed "unit measure" (the exceptions-and-actions ledger). */
export interface ActionValue {
  readonly unit: string;
  readonly measure: string;
  readonly action: string;
  readonly ownerRole: string;
  /** Month in which it is looked at again. */
  readonly review: Month;
  readonly state: 'open' | 'done';
}

/** The figures a month was signed off with: the value of a "sign-off" entry, keyed by the month. */
export interface SignOffValue {
  readonly month: Month;
  readonly figures: readonly SignedFigure[];
}

/** A measure of a unit as it stood when the month was signed off, rounded as shown, with the parts it was divided from. */
export interface SignedFigure {
  readonly unit: string;
  readonly measure: string;
  readonly value: number;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
}
