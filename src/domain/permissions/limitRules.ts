import { coverTime } from '@/domain/board/coverTime';
import { findVisitTime } from '@/domain/board/visitTimes';
import { findCarryAssumption } from '@/domain/change/ownCarry';
import { findAssumption } from '@/domain/directTime/assumptions';
import { formatMonth } from '@/domain/format';
import { approverWords, mayApprove } from '@/domain/limits/approval';
import { limitProblems } from '@/domain/limits/problems';
import { assumptionProblem } from '@/domain/log/assumption';
import { type Entry, type EntryContent, newestOf, ofKind } from '@/domain/log/entries';
import { inductionProblems } from '@/domain/log/induction';
import { subjectOf } from '@/domain/log/keys';
import { reductionProblems, WHY_NOT_SAID } from '@/domain/log/reductions';
import { JUNK, refusedTime } from '@/domain/permissions/subject';
import { lastSigned } from '@/domain/review/signOff';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/** A limit is proposed by anyone, and put in force or taken back one level up. */
export function refusedLimit(
  { key, value }: EntryContent<'limit'>,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  if (!subjectOf('limit', key)) return JUNK;
  if (value === null) {
    const newest = newestOf(log, 'limit', key);
    if (!newest?.value) return 'There is no such limit to take back.';
    const { unit } = newest.value.scope;
    // Of a unit that is no longer in the structure only those decide who decide for all of it.
    const about = unit !== undefined && tree.byId.has(unit) ? unit : undefined;
    return mayApprove(person, about, tree)
      ? undefined
      : `Only ${approverWords(about, tree)} can take this limit back. Propose another number instead.`;
  }
  const [problem] = limitProblems(value, tree);
  if (problem) return problem.sentence;
  return value.proposed || mayApprove(person, value.scope.unit, tree)
    ? undefined
    : `Only ${approverWords(value.scope.unit, tree)} can put this limit in force. It can be proposed to them.`;
}

/** A proposal is decided on one level up, while it is the newest of its key. */
export function refusedDecision(
  { value: decision }: EntryContent<'role-approval'>,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  if (decision === null) return 'A decision on a proposal is not taken back.';
  const proposal = ofKind(log, 'limit').find((entry) => entry.id === decision.proposal);
  const value = proposal?.value;
  if (!proposal || !value?.proposed) return 'There is no such proposal to decide on.';
  if (newestOf(log, 'limit', proposal.key) !== proposal)
    return 'This proposal has been replaced by a newer one since. Decide on that one.';
  return mayApprove(person, value.scope.unit, tree)
    ? undefined
    : `Only ${approverWords(value.scope.unit, tree)} can decide on this proposal: nobody approves their own.`;
}

/** An assumption of direct time, of cover, of how far apart visits are or of what carries over holds for the whole authority, so whoever may set its limits may set it. */
export function refusedAssumption(
  { key, value }: EntryContent<'assumption'>,
  person: Persona,
  tree: UnitTree,
): string | undefined {
  const assumption =
    key === coverTime.id
      ? coverTime
      : (findVisitTime(key) ?? findAssumption(key) ?? findCarryAssumption(key));
  if (!assumption) return JUNK;
  if (!mayApprove(person, undefined, tree))
    return `Only ${approverWords(undefined, tree)} can change an assumption: it holds for the whole authority.`;
  return value === null ? undefined : assumptionProblem(assumption, value.number);
}

/** An induction programme holds for the whole authority, so whoever may set its limits may write it. */
export function refusedInduction(
  { key, value, effective }: EntryContent<'induction'>,
  person: Persona,
  tree: UnitTree,
): string | undefined {
  const subject = subjectOf('induction', key);
  if (!subject) return JUNK;
  if (!mayApprove(person, undefined, tree))
    return `Only ${approverWords(undefined, tree)} can write an induction programme: it holds for the whole authority.`;
  const [problem] = value === null ? [] : Object.values(inductionProblems(value));
  return problem ?? refusedTime(subject.month, effective);
}

/**
 * A worker's reduction is agreed with whoever manages their team or leads it from above; why is told to nobody, so it
 * is not written at all.
 */
export function refusedReduction(
  { key, value, effective, reason }: EntryContent<'reduction'>,
  { role, unit }: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  const subject = subjectOf('reduction', key);
  if (!subject) return JUNK;
  if (
    role === 'performance analyst' ||
    tree.byId.get(subject.team)?.kind !== 'team' ||
    !tree.isWithin(subject.team, unit)
  )
    return 'A reduction is agreed with the manager of the worker’s team, or with those who lead it.';
  if (reason !== WHY_NOT_SAID) return 'An agreed reduction has no reason: why is not recorded.';
  const signed = lastSigned(log);
  if (signed !== undefined && effective <= signed)
    return `${formatMonth(signed)} is signed off, and a reduction changes no month that is: it begins, or ends, after it.`;
  if (value === null) return undefined;
  const [problem] = Object.values(reductionProblems({ ...value, from: effective, to: value.to }));
  return problem;
}
