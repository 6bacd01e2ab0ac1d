import type { Entry } from '@/domain/log/entries';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/**
 * What became of a proposed limit: the value of a "role-approval" entry, keyed by the proposal's own place in the log.
 * One decision a proposal; a second is in conflict with the first.
 */
export type Decision = 'approved' | 'declined';

/** The key under which the proposal of an entry is decided. */
export function approvalKey(entry: number): string {
  return `limit ${entry}`;
}

/** The place in the log of the proposal that a decision's key names; undefined where it names none. */
export function proposalOf(key: string): number | undefined {
  const match = /^limit (\d+)$/.exec(key);
  return match ? Number(match[1]) : undefined;
}

/** The decisions made, by the place in the log of the proposal decided. */
export function decisions(
  entries: readonly Entry[],
): ReadonlyMap<number, Entry & { readonly value: Decision }> {
  const made = new Map<number, Entry & { readonly value: Decision }>();
  for (const entry of entries) {
    if (entry.kind !== 'role-approval') continue;
    const proposal = proposalOf(entry.key);
    if (proposal !== undefined) made.set(proposal, entry as Entry & { readonly value: Decision });
  }
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
