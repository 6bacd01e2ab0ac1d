import type { Entry, EntryDraft, OpeningValue } from '@/domain/log/entries';
import type { Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';

/** What the app notes when a worker's panel is opened; whoever keeps the log adds who and when. */
export function openingOf(worker: string, team: string, effective: Month): EntryDraft {
  const value: OpeningValue = { team };
  return { kind: 'opening', key: worker, value, effective, basedOn: null, reason: '' };
}

/** Who opened a worker's panel and when, the latest first. */
export function openingsOf(
  entries: readonly Entry[],
  worker: string,
): Pick<Entry, 'id' | 'author' | 'at'>[] {
  return entries
    .filter(({ kind, key }) => kind === 'opening' && key === worker)
    .sort((a, b) => b.id - a.id);
}

/** Whether an entry may be shown to somebody of a unit: an opening, like the worker it is about, only to those who lead them. */
export function mayRead({ kind, value }: Entry, unit: string, tree: UnitTree): boolean {
  return kind !== 'opening' || isTeamWithin((value as OpeningValue | null)?.team, unit, tree);
}

/** Whether an opening's team is one, and lies within a unit. */
export function isTeamWithin(team: string | undefined, unit: string, tree: UnitTree): boolean {
  return team !== undefined && tree.byId.get(team)?.kind === 'team' && tree.isWithin(team, unit);
}
