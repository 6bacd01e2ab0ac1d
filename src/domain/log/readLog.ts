import type { Entry } from '@/domain/log/entries';
import { unsoundIn } from '@/domain/log/sound';
import type { EntryKind } from '@/domain/log/values';

/** An entry that counts for nothing shown, and why, in a sentence that says what to do. */
export interface Aside {
  /** Its place in the log and its id, as far as it has them. */
  readonly position: number | undefined;
  readonly id: string | undefined;
  readonly sentence: string;
}

/** A log as it could be read: what does not read is set aside, entry by entry, and the rest stands. */
export interface ReadLog {
  readonly entries: readonly Entry[];
  readonly aside: readonly Aside[];
  /** How many entries are of a kind that this version does not know; a newer server may send them. */
  readonly unknown: number;
  /** The last place of all that arrived, read or not; 0 where nothing did. */
  readonly last: number;
}

/** An entry as it arrived: of the shape of its kind, of a kind that is not known here, or of no shape at all. */
export type Arrived =
  | { readonly state: 'read'; readonly entry: Entry }
  | { readonly state: 'unknown kind'; readonly position: number | undefined }
  | ({ readonly state: 'unreadable' } & Aside);

/** What stands in a log of these entries, in the order of their places; nothing that arrives makes it throw. */
export function readLog(arrived: readonly Arrived[]): ReadLog {
  const entries: Entry[] = [];
  const aside: Aside[] = [];
  const ids = new Set<string>();
  const places = new Set<number>();
  let unknown = 0;
  let last = 0;
  for (const each of arrived) {
    const position = each.state === 'read' ? each.entry.position : each.position;
    last = Math.max(last, position ?? 0);
    if (each.state === 'unknown kind') unknown++;
    else if (each.state === 'unreadable') {
      const { state: _, ...told } = each;
      aside.push(told);
    } else {
      const { entry } = each;
      const sentence = doubtIn(entry, ids, places);
      if (sentence === undefined) entries.push(entry);
      else aside.push({ position, id: entry.id, sentence });
      ids.add(entry.id);
      places.add(entry.position);
    }
  }
  return { entries: entries.sort((a, b) => a.position - b.position), aside, unknown, last };
}

function doubtIn(
  entry: Entry,
  ids: ReadonlySet<string>,
  places: ReadonlySet<number>,
): string | undefined {
  const doubled = 'but an entry before it has the same';
  if (ids.has(entry.id)) return asideSentence(entry, 'id', entry.id, doubled);
  if (places.has(entry.position)) return asideSentence(entry, 'position', entry.position, doubled);
  const unsound = unsoundIn(entry);
  return unsound && asideSentence(entry, unsound.field, unsound.value, unsound.why);
}

const kindWords: Readonly<Record<EntryKind, string>> = {
  limit: 'a limit',
  rebase: 'a known change',
  inheritance: 'the inheritance of months',
  assumption: 'an assumption',
  induction: 'an induction programme',
  reduction: 'an agreed reduction',
  'child-mark': 'a mark on a child with nobody',
  comment: 'words on a figure',
  action: 'an action',
  'sign-off': 'a sign-off',
  'role-approval': 'a decision on a limit',
  opening: 'the opening of a panel',
  redaction: 'words taken out',
  retention: 'the time that words are kept',
};

/** Place, kind, field and value of an entry that is set aside, why, and what to do, to be read by itself. */
export function asideSentence(
  {
    position,
    kind,
  }: { readonly position: number | undefined; readonly kind: EntryKind | undefined },
  field: string,
  value: unknown,
  why: string,
): string {
  const place =
    position === undefined ? 'An entry of the log without a place' : `Entry ${position} of the log`;
  const what = kind === undefined ? '' : `, ${kindWords[kind]},`;
  return `${place}${what} has ${field} ${valueWords(value)}, ${why}. It is set aside and counts nowhere. Correct it where the log is kept.`;
}

/** So many letters of a value are told. */
const VALUE_FITS = 60;

function valueWords(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > VALUE_FITS ? `${text.slice(0, VALUE_FITS)} …` : text;
}
