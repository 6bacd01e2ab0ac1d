import type { Entry, EntryContent } from '@/domain/log/entries';
import { subjectOf } from '@/domain/log/keys';
import { retentionProblem } from '@/domain/log/redaction';
import { JUNK } from '@/domain/permissions/subject';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/** Words are taken out by who wrote them or by a senior leader of the authority, with a reason, and for good. */
export function refusedRedaction(
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

/** How long words are kept is the whole authority's: a senior leader sets it. */
export function refusedRetention(
  { key, value }: EntryContent<'retention'>,
  person: Persona,
  tree: UnitTree,
): string | undefined {
  if (!subjectOf('retention', key)) return JUNK;
  if (!leadsAll(person, tree))
    return `How long words are kept is set by a senior leader of ${tree.root.name}.`;
  return value === null ? undefined : retentionProblem(value.months);
}

function leadsAll({ role, unit }: Persona, tree: UnitTree): boolean {
  return role === 'senior leader' && unit === tree.root.id;
}
