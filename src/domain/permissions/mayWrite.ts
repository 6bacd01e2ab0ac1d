import { type Entry, type EntryContent, keyFollows, newestOf } from '@/domain/log/entries';
import { lengthProblem } from '@/domain/log/lengths';
import { refusedRedaction, refusedRetention } from '@/domain/permissions/keptRules';
import {
  refusedAssumption,
  refusedDecision,
  refusedInduction,
  refusedLimit,
  refusedReduction,
} from '@/domain/permissions/limitRules';
import { refusedMark } from '@/domain/permissions/markRules';
import {
  refusedAction,
  refusedComment,
  refusedInheritance,
  refusedRebase,
  refusedSignOff,
} from '@/domain/permissions/wordRules';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/**
 * Why a person may not write a draft to the log, in a sentence to act on; undefined where they may. Whoever keeps a log
 * asks it, and a page before it offers to write. Nothing may be written but by a rule below, and by what both its key and
 * its value are about: a limit is proposed by anyone and put in force one level up; a worker's reduction is agreed by who
 * manages their team or leads it; a unit is commented on, acts are
 * agreed, and known changes and what a team took over recorded, by its own people and those who lead it, words and acts until the month is signed
 * off; that a senior leader does.
 */
export function refusalOf(
  draft: EntryContent,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  if (!tree.byId.has(person.unit))
    return 'Your unit is not in the structure. Ask whoever looks after the records to put it there.';
  if (!keyFollows(draft)) return 'The key of this entry is not the one that its value has.';
  return lengthProblem(draft) ?? refusedKind(draft, person, log, tree) ?? refusedReturn(draft, log);
}

/** What never stood cannot be taken back: its key alone would say something. */
function refusedReturn(
  { kind, key, value }: EntryContent,
  log: readonly Entry[],
): string | undefined {
  return value === null && !newestOf(log, kind, key)
    ? 'There is nothing there to take back.'
    : undefined;
}

function refusedKind(
  draft: EntryContent,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  switch (draft.kind) {
    case 'limit':
      return refusedLimit(draft, person, log, tree);
    case 'role-approval':
      return refusedDecision(draft, person, log, tree);
    case 'opening':
      return refusedOpening(draft, person, tree);
    case 'assumption':
      return refusedAssumption(draft, person, tree);
    case 'induction':
      return refusedInduction(draft, person, tree);
    case 'reduction':
      return refusedReduction(draft, person, log, tree);
    case 'child-mark':
      return refusedMark(draft, person, log, tree);
    case 'sign-off':
      return refusedSignOff(draft, person, log, tree);
    case 'comment':
      return refusedComment(draft, person, log, tree);
    case 'action':
      return refusedAction(draft, person, log, tree);
    case 'rebase':
      return refusedRebase(draft, person, tree);
    case 'inheritance':
      return refusedInheritance(draft, person, log, tree);
    case 'redaction':
      return refusedRedaction(draft, person, log, tree);
    case 'retention':
      return refusedRetention(draft, person, tree);
  }
}

function refusedOpening(
  { value, basedOn }: EntryContent<'opening'>,
  { unit }: Persona,
  tree: UnitTree,
): string | undefined {
  if (value === null || basedOn !== null)
    return 'That a panel was opened cannot be replaced or taken back.';
  return tree.byId.get(value.team)?.kind === 'team' && tree.isWithin(value.team, unit)
    ? undefined
    : 'Workers’ panels are open to their own team and to those who lead it.';
}
