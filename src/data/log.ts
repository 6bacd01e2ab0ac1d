import type { Entry } from '@/domain/log/entries';
import type { ReadLog } from '@/domain/log/readLog';

/**
 * The log: what people wrote, and apart from it who opened whose panel, so that an opening, of which there are many,
 * leaves all that is made of the rest as it is.
 */
export interface Log {
  readonly written: readonly Entry[];
  readonly openings: readonly Entry[];
  /** The place up to which all of it is here; an entry beyond it came alone, as the answer to a writing. */
  readonly until: number;
  readonly aside: EntriesAside;
}

/** What of the log could not be read: what is set aside, and how many entries are of kinds not known here. */
export type EntriesAside = Pick<ReadLog, 'aside' | 'unknown'>;

/** A log that nobody has written to. */
export const noLog: Log = {
  written: [],
  openings: [],
  until: 0,
  aside: { aside: [], unknown: 0 },
};

/** The log's last place, as far as it is known; 0 before the first. */
export function lastPlace(entries: readonly Entry[]): number {
  return entries.at(-1)?.position ?? 0;
}

/** A log with all that was written since the place up to which it is here; a part that gets nothing stays the same. */
export function withMore(log: Log, since: ReadLog): Log {
  const { aside, unknown } = log.aside;
  const more = since.aside.length > 0 || since.unknown > 0;
  return {
    ...withEntries(log, since.entries),
    until: Math.max(log.until, since.last),
    aside: more
      ? { aside: [...aside, ...since.aside], unknown: unknown + since.unknown }
      : log.aside,
  };
}

/** A log with entries that came alone; what was written between may still be missing. */
export function withEntries(log: Log, entries: readonly Entry[]): Log {
  return {
    ...log,
    written: joined(
      log.written,
      entries.filter(({ kind }) => kind !== 'opening'),
    ),
    openings: joined(
      log.openings,
      entries.filter(({ kind }) => kind === 'opening'),
    ),
  };
}

function joined(part: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  const known = new Set(more.length === 0 ? [] : part.map(({ id }) => id));
  const added = more.filter(({ id }) => !known.has(id));
  return added.length === 0 ? part : [...part, ...added].sort((a, b) => a.position - b.position);
}
