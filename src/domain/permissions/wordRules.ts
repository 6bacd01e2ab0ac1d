import { formatMonth } from '@/domain/format';
import type { Entry, EntryContent } from '@/domain/log/entries';
import { CIRCLE, inheritsFrom } from '@/domain/log/inheritances';
import { subjectOf } from '@/domain/log/keys';
import { findMeasure, measureOf } from '@/domain/measures/catalogue';
import { subject } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import { JUNK, refusedSubject, refusedTime } from '@/domain/permissions/subject';
import { signedMeasures, signOffOf } from '@/domain/review/signOff';
import type { Persona } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/** Words on a figure of a month, by the unit's own people and those who lead it, until the month is signed off. */
export function refusedComment(
  { key, effective }: EntryContent<'comment'>,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  const subject = subjectOf('comment', key);
  if (!subject) return JUNK;
  return (
    refusedSubject(subject, person, tree, saidWords) ??
    refusedTime(subject.month, effective) ??
    refusedSigned(subject.month, log)
  );
}

/** An act by the same, until the month is signed off from which it is agreed; its key names no month. */
export function refusedAction(
  { key, effective }: EntryContent<'action'>,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  const subject = subjectOf('action', key);
  if (!subject) return JUNK;
  return refusedSubject(subject, person, tree, saidWords) ?? refusedSigned(effective, log);
}

/** A known change of a unit's measure is recorded by the unit's own people and those who lead it. */
export function refusedRebase(
  { key, value, effective }: EntryContent<'rebase'>,
  person: Persona,
  tree: UnitTree,
): string | undefined {
  const subject = subjectOf('rebase', key);
  if (!subject) return JUNK;
  const words = (name: string) =>
    `A known change of ${name} is recorded by those who work in it or lead it.`;
  return (
    refusedSubject(subject, person, tree, words) ??
    refusedTime(subject.month, effective) ??
    (value === null ? undefined : refusedCarrier(subject.measure))
  );
}

/** A measure that does not tell its changes by its own months has none that could be counted anew. */
function refusedCarrier(id: string): string | undefined {
  const measure = findMeasure(id);
  if (!measure || measure.usual !== null) return undefined;
  const label = subject(measure);
  return measure.signal === null
    ? `${label} told by no usual range, so there is nothing to count anew.`
    : `${label} told by ${measureOf(measure.signal).noun}: count that anew.`;
}

/** What a team inherits is recorded by its own people and those who lead it; team months are open to all. */
export function refusedInheritance(
  { key, value, effective }: EntryContent<'inheritance'>,
  person: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  const subject = subjectOf('inheritance', key);
  if (!subject) return JUNK;
  const unit = tree.byId.get(subject.unit);
  if (!unit) return `There is no unit called "${subject.unit}".`;
  if (unit.kind !== 'team') return `${unit.name} is no team, and teams alone take over months.`;
  if (!tree.isWithin(unit.id, person.unit))
    return `What ${unit.name} took over is recorded by those who work in it or lead it.`;
  if (value === null) return undefined;
  if (tree.byId.get(value.from)?.kind !== 'team') return `There is no team called "${value.from}".`;
  if (inheritsFrom(log, value.from, unit.id)) return CIRCLE;
  return refusedTime(value.month, effective);
}

function saidWords(name: string): string {
  return `What is said and agreed about ${name} is written by those who work in it or lead it.`;
}

function refusedSigned(month: Month, log: readonly Entry[]): string | undefined {
  return signOffOf(month, log).state === 'signed'
    ? `${formatMonth(month)} is signed off. It has to be opened again before its words or actions change.`
    : undefined;
}

/** A sign-off is open to everyone, so it keeps figures of team months alone, which are as well. */
export function refusedSignOff(
  { key, value, effective, basedOn }: EntryContent<'sign-off'>,
  { role, unit }: Persona,
  log: readonly Entry[],
  tree: UnitTree,
): string | undefined {
  const subject = subjectOf('sign-off', key);
  if (!subject) return JUNK;
  if (role !== 'senior leader' || unit !== tree.root.id)
    return `A month is signed off, or opened again, by a senior leader of ${tree.root.name}.`;
  const { state, last } = signOffOf(subject.month, log);
  if (value !== null && state === 'signed' && basedOn === last.id)
    return `${formatMonth(subject.month)} is signed off. It has to be opened again before it is signed anew.`;
  const figures = value?.figures ?? [];
  const signed: readonly string[] = signedMeasures;
  const stray = figures.find((each) => !tree.byId.has(each.unit) || !signed.includes(each.measure));
  if (stray) return `A sign-off keeps no ${stray.measure} of ${stray.unit}.`;
  const names = new Set(figures.map((each) => JSON.stringify([each.unit, each.measure])));
  if (names.size < figures.length) return 'A sign-off keeps each figure of a unit once.';
  return refusedTime(subject.month, effective);
}
