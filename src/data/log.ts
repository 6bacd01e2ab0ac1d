import type { Entry } from '@/domain/log/entries';

/**
 * The log: what people wrote, and apart from it who opened whose panel, so that an opening, of which there are many,
 * leaves all that is made of the rest as it is.
 */
export interface Log {
  readonly written: readonly Entry[];
  readonly openings: readonly Entry[];
}

/** A log that nobody has written to. */
export const noLog: Log = { written: [], openings: [] };

/** The log's last place, as far as it is known; 0 before the first. */
export function lastOf({ written, openings }: Log): number {
  return Math.max(written.at(-1)?.position ?? 0, openings.at(-1)?.position ?? 0);
}

/** A log with what was written since; a part that gets nothing stays the same. */
export function withMore(log: Log, since: readonly Entry[]): Log {
  const { written, openings } = log;
  const later = since.filter(({ position }) => position > lastOf(log));
  const opened = later.filter(({ kind }) => kind === 'opening');
  const others = later.filter(({ kind }) => kind !== 'opening');
  return {
    written: others.length === 0 ? written : [...written, ...others],
    openings: opened.length === 0 ? openings : [...openings, ...opened],
  };
}
