import { type Entry, ofKind } from '@/domain/log/entries';
import type { ApprovalValue, EntryId } from '@/domain/log/values';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/** A decision on a proposed limit, with who took it, when and why. */
export type Decision = Entry<'role-approval'> & { readonly value: ApprovalValue };

/** The decisions made, by the entry of the proposal decided. */
export function decisions(entries: readonly Entry[]): ReadonlyMap<EntryId, Decision> {
  const made = new Map<EntryId, Decision>();
  for (const entry of ofKind(entries, 'role-approval'))
    if (entry.value) made.set(entry.value.proposal, { ...entry, value: entry.value });
  return made;
}

/**
 * Whether a person may put a limit in force for a unit, or decide on one proposed for it: whoever leads a unit above it,
 * so that nobody approves their own. Nothing stands above the whole authority: there its senior leaders decide.
 */
export function mayApprove(
  { role, unit: own }: Persona,
  unit: string | undefined,
  tree: UnitTree,
): boolean {
  if (role !== 'head of service' && role !== 'senior leader') return false;
  const about = unit ?? tree.root.id;
  return about === tree.root.id
    ? role === 'senior leader' && own === about
    : own !== about && tree.isWithin(about, own);
}

/** Who may decide on a limit for a unit, in words: "a senior leader". */
export function approverWords(unit: string | undefined, tree: UnitTree): string {
  return unit !== undefined && tree.byId.get(unit)?.kind === 'team'
    ? 'the head of service or a senior leader'
    : 'a senior leader';
}
