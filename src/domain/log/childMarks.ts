import { formatDayShort } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import type { ChildMark } from '@/domain/log/childMark';
import { type Entry, type EntryContent, newestOf } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { ChildMarkValue } from '@/domain/log/values';
import type { Day, Month } from '@/domain/month';

/** A mark as it stands on a child, with the day it was made. */
export interface StandingMark {
  readonly entry: Entry<'child-mark'>;
  readonly mark: ChildMark;
  /** Who was asked for cover; undefined for the other marks. */
  readonly worker: string | undefined;
  readonly day: Day;
}

/**
 * The mark that stands on a child who has had nobody since a day; NaN where since when is not known. One made before that
 * day was about another time: a mark closes by itself when the child has somebody.
 */
export function markOn(
  entries: readonly Entry[],
  child: Pick<ChildMarkValue, 'team' | 'reference'>,
  since: Day,
): StandingMark | undefined {
  const entry = newestOf(entries, 'child-mark', keyOf('child-mark', child));
  if (!entry?.value) return undefined;
  const day = dayOfTime(entry.at);
  if (day < since) return undefined;
  return { entry, mark: entry.value.mark, worker: entry.value.worker, day };
}

/** A mark as it is sent; null takes it back. It has no reason: what is said of a child is fixed. */
export function markDraft(
  entries: readonly Entry[],
  { team, reference }: Pick<ChildMarkValue, 'team' | 'reference'>,
  effective: Month,
  made: Pick<ChildMarkValue, 'mark' | 'worker'> | null,
): EntryContent<'child-mark'> {
  const key = keyOf('child-mark', { team, reference });
  return {
    kind: 'child-mark',
    key,
    value: made && {
      team,
      reference,
      mark: made.mark,
      ...(made.worker !== undefined && { worker: made.worker }),
    },
    effective,
    basedOn: newestOf(entries, 'child-mark', key)?.id ?? null,
    reason: '',
  };
}

/** "Cover asked of S. Ali", "For allocation meeting". */
export function markWords(
  { mark, worker }: Pick<ChildMarkValue, 'mark' | 'worker'>,
  nameOf: (worker: string) => string,
): string {
  const of = worker === undefined ? '' : ` of ${nameOf(worker)}`;
  return `${mark.charAt(0).toUpperCase()}${mark.slice(1)}${of}`;
}

/** The same with its day: "Raised, 6 Oct". */
export function datedMarkWords(mark: StandingMark, nameOf: (worker: string) => string): string {
  return `${markWords(mark, nameOf)}, ${formatDayShort(mark.day)}`;
}
