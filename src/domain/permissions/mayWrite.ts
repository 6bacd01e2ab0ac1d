import { assumptionOfKey, assumptionProblem } from '@/domain/directTime/assumptions';
import { formatMonth } from '@/domain/format';
import { approverWords, mayApprove, proposalOf } from '@/domain/limits/approval';
import { type LimitValue, limitKey } from '@/domain/limits/limit';
import { limitProblems } from '@/domain/limits/problems';
import type { Entry, EntryDraft, OpeningValue } from '@/domain/log/entries';
import { isTeamWithin } from '@/domain/log/openings';
import { signOffOf } from '@/domain/review/signOff';
import type { Persona } from '@/domain/session';
import type { Unit, UnitTree } from '@/domain/unit';

/**
 * Why a person may not write a draft to the log, in a sentence to act on; undefined where they may. Whoever keeps a log
 * asks it, and a page before it offers to write: a limit is proposed by anyone and put in force one level up; a unit is
 * commented on and acts are agreed by those within it or above, until the month is signed off; that a senior leader does.
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
  if (draft.kind === 'sign-off') return refusedSignOff(person, tree);
  if (draft.kind === 'comment' || draft.kind === 'action')
    return refusedWords(draft, person, log, tree);
  return draft.kind === 'rebase' ? refusedRebase(draft, person, tree) : undefined;
}

/** A known change of a unit's measure is recorded by those who work in the unit or lead it; its key begins with the unit. */
function refusedRebase({ key }: EntryDraft, person: Persona, tree: UnitTree): string | undefined {
  const unit = unitOf(key, tree);
  return unit && !tree.isWithin(unit.id, person.unit)
    ? `A known change of ${unit.name} is recorded by those who work in it or lead it.`
    : undefined;
}

function refusedSignOff({ role, unit }: Persona, tree: UnitTree): string | undefined {
  return role === 'senior leader' && unit === tree.root.id
    ? undefined
    : `A month is signed off, or opened again, by a senior leader of ${tree.root.name}.`;
}

/** Words about a unit come from those who work in it or lead it; their keys begin with the unit. */
function refusedWords(
  { key, effective }: EntryDraft,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  const unit = unitOf(key, tree);
  if (!unit) return undefined;
  if (!tree.isWithin(unit.id, person.unit))
    return `What is said and agreed about ${unit.name} is written by those who work in it or lead it.`;
  return signOffOf(effective, log).state === 'signed'
    ? `${formatMonth(effective)} is signed off. It has to be opened again before its words or actions change.`
    : undefined;
}

function unitOf(key: string, tree: UnitTree): Unit | undefined {
  return tree.byId.get(key.split(' ')[0] ?? '');
}

/** False for what is said or agreed about a unit that is neither the person's own nor below it. */
export function mayRead({ kind, key }: Entry, person: Persona, tree: UnitTree): boolean {
  const unit = kind === 'comment' || kind === 'action' ? unitOf(key, tree) : undefined;
  return !unit || tree.isWithin(unit.id, person.unit);
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
