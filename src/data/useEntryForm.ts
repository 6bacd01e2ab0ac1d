import { type RefObject, useEffect, useRef, useState } from 'react';
import { type KeptDraft, ownerOf } from '@/data/drafts';
import { lastPlace } from '@/data/log';
import { newId } from '@/data/newId';
import { useEntries, useSession } from '@/data/queries';
import { failureOf } from '@/data/source';
import { isOwn, unseenBy } from '@/data/unseen';
import { useAppend } from '@/data/useAppend';
import { useDraft } from '@/data/useDraft';
import { formatTime } from '@/domain/format';
import { type Appended, type Entry, type EntryContent, newestOf } from '@/domain/log/entries';
import { type Length, lengthIn, lengthProblems } from '@/domain/log/lengths';
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
  /** How much of a field is used; undefined for one of no set length. */
  readonly lengthIn: (field: keyof T) => Length | undefined;
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
  const { form, opening, entryOf, onSaved, onOvertaken } = options;
  const problems = (typed: T) => ({ ...lengthProblems(typed), ...options.problems(typed) });
  const session = useSession();
  const entries = useEntries();
  const append = useAppend();
  const [kept, keep] = useDraft<T>([ownerOf(session), form]);
  const [shown, setShown] = useState<ReadonlySet<keyof T>>(new Set());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<EntryForm<T>['trouble']>();
  const [comparing, setComparing] = useState(false);
  const ref = useRef<HTMLFormElement>(null);

  // In the log already, because only the answer was lost: there is nothing left to save.
  const isTaken = !busy && entries.some(({ id }) => id === kept?.id);
  useEffect(() => {
    if (isTaken) keep(null);
  });
  const begun = isTaken ? null : kept;
  const text = begun?.text ?? opening;
  const content = begun && !busy ? entryOf(text) : undefined;
  const unseen = begun && content ? unseenBy(begun, content, entries) : undefined;
  const draft = (part: Partial<T> = {}): KeptDraft<T> => {
    const now = begun ?? { text, seen: lastPlace(entries), id: newId(), sent: [] };
    const next = { ...text, ...part };
    const isSame = fieldsOf(next).every((field) => next[field] === text[field]);
    // Another text than the one that was sent is another entry.
    const id = isSame || !now.sent.includes(now.id) ? now.id : newId();
    return { ...now, text: next, id };
  };

  /** An earlier text that was taken without an answer is written over: it is one's own. */
  async function write(now: KeptDraft<T>, written: FormEntry): Promise<Appended> {
    const known = entries.filter((entry) => entry.position <= now.seen || isOwn(now, entry));
    const basedOn = newestOf(known, written.kind, written.key)?.id ?? null;
    const appended = await append({ ...written, basedOn }, now.id);
    if (appended.ok || !isOwn(now, appended.current)) return appended;
    return append({ ...written, basedOn: appended.current.id }, now.id);
  }

  async function send(now: KeptDraft<T>): Promise<void> {
    if (busy) return;
    const wrong = problems(now.text);
    const written = entryOf(now.text);
    setTrouble(undefined);
    setShown(new Set(fieldsOf(wrong)));
    if (fieldsOf(wrong).length > 0) return focusFirst(ref.current, wrong);
    if (!written) return;
    const isOvertaken = unseenBy(now, written, entries) !== undefined;
    setComparing(isOvertaken);
    if (isOvertaken) return keep(now);
    const sent = { ...now, sent: [...new Set([...now.sent, now.id])] };
    keep(sent);
    setBusy(true);
    try {
      const appended = await write(sent, written);
      if (appended.ok || onOvertaken) keep(null);
      if (appended.ok) onSaved(appended.entry);
      else if (onOvertaken) onOvertaken(appended.current);
      else setComparing(true);
    } catch (error) {
      const { kind, message } = failureOf(error);
      const heading = kind === 'unreachable' ? 'Not known whether it is saved' : 'Not saved';
      setTrouble({ heading, sentence: message });
    } finally {
      setBusy(false);
    }
  }

  return {
    text,
    // Where there is nothing to type there is nothing to lose.
    begun: begun !== null && Object.keys(text).length > 0,
    busy,
    trouble: begun ? trouble : undefined,
    theirs: unseen && {
      entry: unseen,
      author: unseen.author,
      when: formatTime(unseen.at),
      gone: unseen.value === null,
    },
    comparing: comparing && unseen !== undefined,
    ref,
    change: (part) => keep(draft(part)),
    errorIn: (field) => (shown.has(field) ? problems(text)[field] : undefined),
    lengthIn: (field) => lengthIn(field, text[field]),
    leave: (field) => setShown(new Set([...shown, field])),
    save: (part) => void send(draft(part)),
    compare: setComparing,
    overwrite: () => void send({ ...draft(), seen: lastPlace(entries), id: newId() }),
    goOn: (part) => {
      keep({ ...draft(part), seen: lastPlace(entries), id: newId() });
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

function fieldsOf<T extends object>(parts: Partial<Record<keyof T, unknown>>): (keyof T)[] {
  return Object.keys(parts) as (keyof T)[];
}

/** Gives the focus to the first control, as they stand on the page, in which something is wrong. */
function focusFirst(form: HTMLFormElement | null, wrong: object): void {
  const controls = [...(form?.elements ?? [])];
  const first = controls.find((control) =>
    Object.hasOwn(wrong, control.getAttribute('name') ?? ''),
  );
  if (first instanceof HTMLElement) first.focus();
}
