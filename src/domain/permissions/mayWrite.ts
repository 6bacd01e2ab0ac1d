import { assumptionProblem, findAssumption } from '@/domain/directTime/assumptions';
import { formatMonth } from '@/domain/format';
import { approverWords, mayApprove } from '@/domain/limits/approval';
import { limitProblems } from '@/domain/limits/problems';
import { type Entry, type EntryContent, keyFollows, newestOf, ofKind } from '@/domain/log/entries';
import { isTeamWithin } from '@/domain/log/openings';
import { retentionProblem } from '@/domain/log/redaction';
import { signOffOf } from '@/domain/review/signOff';
import type { Persona } from '@/domain/session';
import type { Unit, UnitTree } from '@/domain/unit';

/**
 * Why a person may not write a draft to the log, in a sentence to act on; undefined where they may. Whoever keeps a log
 * asks it, and a page before it offers to write: a limit is proposed by anyone and put in force one level up; a unit is
 * commented on and acts are agreed by those within it or above, until the month is signed off; that a senior leader does.
 */
export function refusalOf(
  draft: EntryContent,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  if (!keyFollows(draft)) return 'The key of this entry is not the one that its value has.';
  if (draft.kind === 'limit') return refusedLimit(draft, person, log, tree);
  if (draft.kind === 'role-approval') return refusedDecision(draft, person, log, tree);
  if (draft.kind === 'opening') return refusedOpening(draft, person, tree);
  if (draft.kind === 'assumption') return refusedAssumption(draft, person, tree);
  if (draft.kind === 'sign-off') return refusedSignOff(person, tree);
  if (draft.kind === 'redaction') return refusedRedaction(draft, person, log, tree);
  if (draft.kind === 'retention') return refusedRetention(draft, person, tree);
  if (draft.kind === 'comment' || draft.kind === 'action')
    return refusedWords(draft, person, log, tree);
  return draft.kind === 'rebase' ? refusedRebase(draft, person, tree) : undefined;
}

/** A known change of a unit's measure is recorded by those who work in the unit or lead it; its key begins with the unit. */
function refusedRebase({ key }: EntryContent, person: Persona, tree: UnitTree): string | undefined {
  const unit = unitOf(key, tree);
  return unit && !tree.isWithin(unit.id, person.unit)
    ? `A known change of ${unit.name} is recorded by those who work in it or lead it.`
    : undefined;
}

function leadsAll({ role, unit }: Persona, tree: UnitTree): boolean {
  return role === 'senior leader' && unit === tree.root.id;
}

function refusedSignOff(person: Persona, tree: UnitTree): string | undefined {
  return leadsAll(person, tree)
    ? undefined
    : `A month is signed off, or opened again, by a senior leader of ${tree.root.name}.`;
}

/** Words about a unit come from those who work in it or lead it; their keys begin with the unit. */
function refusedWords(
  { key, effective }: EntryContent,
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

/** Words are taken out by who wrote them or by a senior leader of the authority, with a reason, and for good. */
function refusedRedaction(
  { value, basedOn, reason }: EntryContent<'redaction'>,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  if (value === null || basedOn !== null) return 'Words that were taken out do not come back.';
  const about = log.find(({ id }) => id === value.entry);
  if (!about || (about.author !== person.name && !leadsAll(person, tree)))
    return `Words are taken out by who wrote them, or by a senior leader of ${tree.root.name}.`;
  return reason.trim() === '' ? 'Say why the words are taken out.' : undefined;
}

function refusedRetention(
  { value }: EntryContent<'retention'>,
  person: Persona,
  tree: UnitTree,
): string | undefined {
  if (!leadsAll(person, tree))
    return `How long words are kept is set by a senior leader of ${tree.root.name}.`;
  return value === null ? undefined : retentionProblem(value.months);
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
  { value, basedOn }: EntryContent<'opening'>,
  { unit }: Persona,
  tree: UnitTree,
): string | undefined {
  if (value === null || basedOn !== null)
    return 'That a panel was opened cannot be replaced or taken back.';
  return isTeamWithin(value.team, unit, tree)
    ? undefined
    : 'Workers’ panels are open to their own team and to those who lead it.';
}

function refusedLimit(
  { key, value }: EntryContent<'limit'>,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  if (value === null) {
    const unit = newestOf(log, 'limit', key)?.value?.scope.unit;
    return mayApprove(person, unit, tree)
      ? undefined
      : `Only ${approverWords(unit, tree)} can take this limit back. Propose another number instead.`;
  }
  const [problem] = limitProblems(value, tree);
  if (problem) return problem.sentence;
  return value.proposed || mayApprove(person, value.scope.unit, tree)
    ? undefined
    : `Only ${approverWords(value.scope.unit, tree)} can put this limit in force. It can be proposed to them.`;
}

function refusedDecision(
  draft: EntryContent<'role-approval'>,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  if (draft.value === null) return 'A decision on a proposal is not taken back.';
  const { proposal: id } = draft.value;
  const proposal = ofKind(log, 'limit').find((entry) => entry.id === id);
  const value = proposal?.value;
  if (!proposal || !value?.proposed) return 'There is no such proposal to decide on.';
  if (newestOf(log, 'limit', proposal.key) !== proposal)
    return 'This proposal has been replaced by a newer one since. Decide on that one.';
  return mayApprove(person, value.scope.unit, tree)
    ? undefined
    : `Only ${approverWords(value.scope.unit, tree)} can decide on this proposal: nobody approves their own.`;
}

/** An assumption of direct time holds for the whole authority, so whoever may set its limits may set it. */
function refusedAssumption(
  { key, value }: EntryContent<'assumption'>,
  person: Persona,
  tree: UnitTree,
): string | undefined {
  const assumption = findAssumption(key);
  if (!assumption) return undefined;
  if (!mayApprove(person, undefined, tree))
    return `Only ${approverWords(undefined, tree)} can change an assumption: it holds for the whole authority.`;
  return value === null ? undefined : assumptionProblem(assumption, value.number);
}
