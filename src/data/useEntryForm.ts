import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { type DraftKey, type KeptDraft, keepDraft, ownerOf } from '@/data/drafts';
import { lastPlace } from '@/data/log';
import { newId } from '@/data/newId';
import { failureOf, useAppend, useEntries, useSession } from '@/data/queries';
import { draftQuery } from '@/data/queryOptions';
import { formatTime } from '@/domain/format';
import { type Entry, type EntryContent, newestOf } from '@/domain/log/entries';
import type { EntryKind } from '@/domain/log/values';

/** An entry as a form makes it of what was typed; the form itself adds what it is based on. */
export type FormEntry<K extends EntryKind = EntryKind> = {
  [P in K]: Omit<EntryContent<P>, 'basedOn'>;
}[K];

/** What a form is about. `T` is what is typed, by the name of its field. */
export interface EntryFormOptions<T extends object, K extends EntryKind> {
  /** Names the form on this device, where what is typed and not saved is kept under it. */
  readonly form: string;
  /** What it opens with where nothing is kept. */
  readonly opening: T;
  /** What must be put right before it can be saved, each in a sentence, by its field. */
  readonly problems: (text: T) => Partial<Record<keyof T, string>>;
  /** The entry it would be; undefined where the text does not say yet what it is about. */
  readonly entryOf: (text: T) => FormEntry<K> | undefined;
  /** Called once the log has taken it. */
  readonly onSaved: (entry: Entry) => void;
  /** Called where somebody else was faster and that leaves nothing to decide; else both versions are compared. */
  readonly onOvertaken?: ((theirs: Entry<K>) => void) | undefined;
}

/** What somebody else wrote since this was begun. */
export interface Theirs<K extends EntryKind> {
  readonly entry: Entry<K>;
  readonly author: string;
  /** When, in words. */
  readonly when: string;
  /** True where it takes back what stood there. */
  readonly gone: boolean;
}

/** A form as it stands, and all that can be done with it. */
export interface EntryForm<T extends object, K extends EntryKind = EntryKind> {
  readonly text: T;
  /** True where something is typed and not saved. */
  readonly begun: boolean;
  readonly busy: boolean;
  /** Why it could not be saved. */
  readonly trouble: { readonly heading: string; readonly sentence: string } | undefined;
  /** Undefined where nobody else wrote meanwhile. */
  readonly theirs: Theirs<K> | undefined;
  /** True while theirs and mine are held against each other. */
  readonly comparing: boolean;
  /** The form's element: its controls are named by their field. */
  readonly ref: RefObject<HTMLFormElement | null>;
  readonly change: (part: Partial<T>) => void;
  /** What is wrong in a field, once it was left or saving was tried. */
  readonly errorIn: (field: keyof T) => string | undefined;
  readonly leave: (field: keyof T) => void;
  /** Saves it, with a last change. Where something is wrong the first such field gets the focus instead. */
  readonly save: (part?: Partial<T>) => void;
  readonly compare: (comparing: boolean) => void;
  /** Saves mine in place of theirs. */
  readonly overwrite: () => void;
  /** Theirs has been seen: goes on with mine, with a change where they are put together. */
  readonly goOn: (part?: Partial<T>) => void;
  readonly discard: () => void;
}

/**
 * Whatever is written to the log is written by this. What is typed is kept on this device for whoever typed it until it
 * is saved or discarded; an entry that somebody else wrote since it was begun is shown before it is written over.
 */
export function useEntryForm<T extends object, K extends EntryKind>(
  options: EntryFormOptions<T, K>,
): EntryForm<T, K>;
export function useEntryForm<T extends object>(
  options: EntryFormOptions<T, EntryKind>,
): EntryForm<T> {
  const { form, opening, problems, entryOf, onSaved, onOvertaken } = options;
  const session = useSession();
  const entries = useEntries();
  const append = useAppend();
  const [kept, keep] = useDraft<T>([ownerOf(session), form]);
  const [shown, setShown] = useState<ReadonlySet<keyof T>>(new Set());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<EntryForm<T>['trouble']>();
  const [comparing, setComparing] = useState(false);
  const ref = useRef<HTMLFormElement>(null);

  const draft = kept ?? { text: opening, seen: lastPlace(entries), id: newId() };
  const content = kept && !busy ? entryOf(kept.text) : undefined;
  const unseen = content && unseenBy(draft, content, entries);

  const change = (part: Partial<T>) =>
    keep({ ...draft, text: { ...draft.text, ...part }, id: newId() });

  async function send(now: KeptDraft<T>): Promise<void> {
    if (busy) return;
    const wrong = problems(now.text);
    const written = entryOf(now.text);
    setTrouble(undefined);
    setShown(new Set(fieldsOf(wrong)));
    if (fieldsOf(wrong).length > 0) return focusFirst(ref.current, wrong);
    if (!written) return;
    keep(now);
    if (unseenBy(now, written, entries)) return setComparing(true);
    setBusy(true);
    setComparing(false);
    try {
      const seen = entries.filter(({ position }) => position <= now.seen);
      const basedOn = newestOf(seen, written.kind, written.key)?.id ?? null;
      const appended = await append({ ...written, basedOn }, now.id);
      if (appended.ok || onOvertaken) keep(null);
      if (appended.ok) onSaved(appended.entry);
      else if (onOvertaken) onOvertaken(appended.current);
      else setComparing(true);
    } catch (error) {
      setTrouble({ heading: 'Not saved', sentence: failureOf(error).message });
    } finally {
      setBusy(false);
    }
  }

  return {
    text: draft.text,
    // Where there is nothing to type there is nothing to lose.
    begun: kept !== null && Object.keys(kept.text).length > 0,
    busy,
    trouble,
    theirs: unseen && {
      entry: unseen,
      author: unseen.author,
      when: formatTime(unseen.at),
      gone: unseen.value === null,
    },
    comparing: comparing && unseen !== undefined,
    ref,
    change,
    errorIn: (field) => (shown.has(field) ? problems(draft.text)[field] : undefined),
    leave: (field) => setShown(new Set([...shown, field])),
    save: (part) => void send({ ...draft, text: { ...draft.text, ...part } }),
    compare: setComparing,
    overwrite: () => void send({ ...draft, seen: lastPlace(entries), id: newId() }),
    goOn: (part) => {
      keep({ text: { ...draft.text, ...part }, seen: lastPlace(entries), id: newId() });
      setComparing(false);
    },
    discard: () => {
      keep(null);
      setShown(new Set());
      setTrouble(undefined);
      setComparing(false);
    },
  };
}

/** What stands under the entry's key and was written since the draft was begun, by another than this draft itself. */
function unseenBy(
  { seen, id }: KeptDraft<unknown>,
  { kind, key }: FormEntry,
  entries: readonly Entry[],
): Entry | undefined {
  const newest = newestOf(entries, kind, key);
  return newest && newest.position > seen && newest.id !== id ? newest : undefined;
}

function fieldsOf<T extends object>(wrong: Partial<Record<keyof T, string>>): (keyof T)[] {
  return Object.keys(wrong) as (keyof T)[];
}

/** Gives the focus to the first control, as they stand on the page, in which something is wrong. */
function focusFirst(form: HTMLFormElement | null, wrong: object): void {
  const controls = [...(form?.elements ?? [])];
  const first = controls.find((control) =>
    Object.hasOwn(wrong, control.getAttribute('name') ?? ''),
  );
  if (first instanceof HTMLElement) first.focus();
}

/**
 * What was typed and is not saved yet, kept on this device under a key; null where there is nothing. What is typed is
 * shown in the same turn, because a field that lags behind the keyboard drops letters.
 */
function useDraft<T>(key: DraftKey): [KeptDraft<T> | null, (draft: KeptDraft<T> | null) => void] {
  const client = useQueryClient();
  const { data = null } = useQuery(draftQuery(key));
  const [typed, setTyped] = useState<{ key: DraftKey; draft: KeptDraft<T> | null }>();
  const keep = (draft: KeptDraft<T> | null) => {
    setTyped({ key, draft });
    client.setQueryData(draftQuery(key).queryKey, draft);
    void keepDraft(key, draft).catch(() => {});
  };
  const isSame = typed?.key.every((part, i) => part === key[i]);
  return [typed && isSame ? typed.draft : (data as KeptDraft<T> | null), keep];
}
