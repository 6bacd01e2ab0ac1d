import { type Entry, type EntryContent, newestOf } from '@/domain/log/entries';
import { subjectOf } from '@/domain/log/keys';
import { JUNK } from '@/domain/permissions/subject';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/**
 * A child with nobody is marked by whoever manages the child's team or leads it from above, in fixed words: whatever is
 * beyond them is refused.
 */
export function refusedMark(
  { key, value, reason }: EntryContent<'child-mark'>,
  { role, unit }: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  const subject = subjectOf('child-mark', key);
  if (!subject) return JUNK;
  if (
    role === 'performance analyst' ||
    tree.byId.get(subject.team)?.kind !== 'team' ||
    !tree.isWithin(subject.team, unit)
  )
    return 'A child is marked by the manager of the child’s team, or by those who lead it.';
  if (reason !== '') return 'A mark has no words beside it: what it says is fixed.';
  if (value === null)
    return newestOf(log, 'child-mark', key)?.value
      ? undefined
      : 'There is no such mark to take back.';
  if ((value.mark === 'cover asked') === (value.worker === undefined))
    return 'A mark names the worker who was asked for cover, and no other mark names anybody.';
  return undefined;
}
