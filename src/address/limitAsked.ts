import type { LimitOpening } from '@/address/codecs';
import { type Limit, limitOf } from '@/domain/limits/limit';
import { type Entry, ofKind } from '@/domain/log/entries';

/**
 * The limit that a link names by its entry or, as old links have it, by the place of that in the log. Null where the log
 * holds no such limit, and where a new one is asked for.
 */
export function limitAsked(entries: readonly Entry[], opening: LimitOpening): Limit | null {
  const entry = ofKind(entries, 'limit').find(
    ({ id, position }) =>
      (opening.kind === 'entry' && id === opening.id) ||
      (opening.kind === 'position' && position === opening.position),
  );
  return entry ? limitOf(entry) : null;
}
