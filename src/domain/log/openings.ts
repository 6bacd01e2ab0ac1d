import { type Entry, type EntryContent, ofKind } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { Month } from '@/domain/month';

/** What the app notes when a worker's panel is opened; whoever keeps the log adds who and when. */
export function openingOf(worker: string, team: string, effective: Month): EntryContent<'opening'> {
  const key = keyOf('opening', { worker });
  return { kind: 'opening', key, value: { worker, team }, effective, basedOn: null, reason: '' };
}

/** Who opened a worker's panel and when, the latest first. */
export function openingsOf(entries: readonly Entry[], worker: string): Entry<'opening'>[] {
  return ofKind(entries, 'opening')
    .filter(({ value }) => value?.worker === worker)
    .sort((a, b) => b.position - a.position);
}
