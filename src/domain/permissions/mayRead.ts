import { type Entry, keyFollows } from '@/domain/log/entries';
import { subjectOf } from '@/domain/log/keys';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/**
 * Whether an entry may be told to a person: whoever sends a log leaves out what may not. Nothing is open but by a rule
 * below, and by what both its key and its value are about.
 *
 * Limits, decisions on them, known changes, inherited months, assumptions, induction programmes and sign-offs are what figures are judged, charted and restated
 * by. Team months are open to everyone, so these are as well: without another unit's own limit its figure would be held
 * against a wrong one. What was said and agreed about a unit is open to its own people and those who lead it; who opened
 * a worker's panel, what was agreed about their limit and what is under way for a child with nobody, like the panel, to the team and those who lead it. Of a unit that is no longer in the structure,
 * those of the whole authority are told. That words were taken out stands with the entry itself, so beyond that it is told
 * to whoever took them out and to those of the whole authority.
 */
export function mayRead(entry: Entry, person: Persona, tree: UnitTree): boolean {
  if (!keyFollows(entry)) return false;
  switch (entry.kind) {
    case 'limit':
    case 'role-approval':
    case 'rebase':
    case 'inheritance':
    case 'assumption':
    case 'induction':
    case 'sign-off':
      return subjectOf(entry.kind, entry.key) !== undefined && tree.byId.has(person.unit);
    case 'comment':
    case 'action':
      return isOwn(subjectOf(entry.kind, entry.key)?.unit, person, tree);
    case 'reduction':
    case 'child-mark':
      return isOwn(subjectOf(entry.kind, entry.key)?.team, person, tree);
    case 'retention':
      return tree.byId.has(person.unit);
    case 'redaction':
      return person.unit === tree.root.id || entry.author === person.name;
    case 'opening':
      return isOwn(entry.value?.team, person, tree);
  }
}

function isOwn(unit: string | undefined, person: Persona, tree: UnitTree): boolean {
  return unit !== undefined && (person.unit === tree.root.id || tree.isWithin(unit, person.unit));
}
