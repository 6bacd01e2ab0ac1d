import type { Entry, EntryDraft, OpeningValue } from '@/domain/entries';
import { approverWords, mayApprove, proposalOf } from '@/domain/limits/approval';
import { type LimitValue, limitKey } from '@/domain/limits/limit';
import { limitProblems } from '@/domain/limits/problems';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';
import { assumptionOfKey, assumptionProblem } from '@/domain/workload/assumptions';
import { isTeamWithin } from '@/domain/workload/openings';

/**
 * Why a person may not write a draft to the log, in a sentence to act on; undefined where they may. Whoever keeps a log
 * asks it, and a page before it offers to write: a limit is proposed by anyone and put in force one level up.
 */
export function refusalOf(
  draft: EntryDraft,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  if (draft.kind === 'limit') return refusedLimit(draft, person, log, tree);
  if (draft.kind === 'role-approval') return refusedDecision(draft, person, log, tree);
  if (draft.kind === 'opening') return refusedOpening(draft, person, tree);
  if (draft.kind === 'assumption') return refusedAssumption(draft, person, tree);
  return undefined;
}

function refusedOpening(
  { value, basedOn }: EntryDraft,
  { unit }: Persona,
  tree: UnitTree,
): string | undefined {
  if (value === null || basedOn !== null)
    return 'That a panel was opened cannot be replaced or taken back.';
  return isTeamWithin((value as OpeningValue).team, unit, tree)
    ? undefined
    : 'Workers’ panels are open to their own team and to those who lead it.';
}

function refusedLimit(
  draft: EntryDraft,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  const value = draft.value as LimitValue | null;
  if (value === null) {
    const last = log.findLast(({ kind, key }) => kind === 'limit' && key === draft.key);
    const unit = (last?.value as LimitValue | null | undefined)?.scope.unit;
    return mayApprove(person, unit, tree)
      ? undefined
      : `Only ${approverWords(unit, tree)} can take this limit back. Propose another number instead.`;
  }
  const [problem] = limitProblems(value, tree);
  if (problem) return problem.sentence;
  if (draft.key !== limitKey(value))
    return `The key of this limit should be "${limitKey(value)}", from what it is about.`;
  return value.proposed || mayApprove(person, value.scope.unit, tree)
    ? undefined
    : `Only ${approverWords(value.scope.unit, tree)} can put this limit in force. It can be proposed to them.`;
}

function refusedDecision(
  draft: EntryDraft,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  const proposal = log.find(({ id, kind }) => kind === 'limit' && id === proposalOf(draft.key));
  const value = proposal?.value as LimitValue | null | undefined;
  if (!proposal || !value?.proposed) return 'There is no such proposal to decide on.';
  if (draft.value !== 'approved' && draft.value !== 'declined')
    return 'A proposal can be approved or declined.';
  const newest = log.findLast(({ kind, key }) => kind === 'limit' && key === proposal.key);
  if (newest !== proposal)
    return 'This proposal has been replaced by a newer one since. Decide on that one.';
  return mayApprove(person, value.scope.unit, tree)
    ? undefined
    : `Only ${approverWords(value.scope.unit, tree)} can decide on this proposal: nobody approves their own.`;
}

/** An assumption of direct time holds for the whole authority, so whoever may set its limits may set it. */
function refusedAssumption(
  { key, value }: EntryDraft,
  person: Persona,
  tree: UnitTree,
): string | undefined {
  const assumption = assumptionOfKey(key);
  if (!assumption) return undefined;
  if (!mayApprove(person, undefined, tree))
    return `Only ${approverWords(undefined, tree)} can change an assumption: it holds for the whole authority.`;
  return value === null ? undefined : assumptionProblem(assumption, value as number);
}
