import type { EntryId } from '@/domain/log/values';

/**
 * A new id for an entry: a random UUID, version 4. Made from `getRandomValues`, because `randomUUID` does not exist on
 * the plain http of an intranet.
 */
export function newId(): EntryId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, i) =>
    (i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte)
      .toString(16)
      .padStart(2, '0'),
  ).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
