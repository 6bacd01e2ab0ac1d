import { type Entry, type EntryContent, newestOf } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { InheritanceValue } from '@/domain/log/values';
import type { Month } from '@/domain/month';

/** That a team took over another's work, as it stands: with who wrote it, when and why. */
export type Inheritance = Entry<'inheritance'> & { readonly value: InheritanceValue };

/** What a team took over; undefined where it took over nothing, or that was taken back. */
export function inheritanceOf(entries: readonly Entry[], unit: string): Inheritance | undefined {
  const newest = newestOf(entries, 'inheritance', keyOf('inheritance', { unit }));
  return newest && isStanding(newest) ? newest : undefined;
}

function isStanding(entry: Entry<'inheritance'>): entry is Inheritance {
  return entry.value !== null;
}

/** Whether a team's months, followed from team to team, are also another's: then that one cannot inherit from it. */
export function inheritsFrom(entries: readonly Entry[], unit: string, other: string): boolean {
  const seen = new Set<string>();
  let at: string | undefined = unit;
  while (at !== undefined && !seen.has(at)) {
    if (at === other) return true;
    seen.add(at);
    at = inheritanceOf(entries, at)?.value.from;
  }
  return false;
}

/** An inheritance as it is being written. */
export interface InheritanceAnswers {
  readonly from: string;
  readonly month: Month | undefined;
  readonly reason: string;
}

/** What must be put right before it can be saved, by the answer it is about. */
export function inheritanceProblems(
  { from, month, reason }: InheritanceAnswers,
  unit: string,
  entries: readonly Entry[],
): Partial<Record<keyof InheritanceAnswers, string>> {
  return {
    ...(from === '' && { from: 'Choose the team whose work was taken over.' }),
    ...(from !== '' && inheritsFrom(entries, from, unit) && { from: CIRCLE }),
    ...(month === undefined && { month: 'Choose the first month of its own.' }),
    ...(reason.trim() === '' && {
      reason: 'Say what was taken over: colleagues will ask whose months these are.',
    }),
  };
}

/** What is said of two teams that would have each other's months. */
export const CIRCLE = 'That team’s months are this team’s own already. Choose another team.';

/** The draft of an inheritance, taking the place of what the log holds for the team. */
export function inheritanceDraft(
  entries: readonly Entry[],
  unit: string,
  { from, month, reason }: InheritanceAnswers & { readonly month: Month },
): EntryContent<'inheritance'> {
  const key = keyOf('inheritance', { unit });
  return {
    kind: 'inheritance',
    key,
    value: { unit, from, month },
    effective: month,
    basedOn: newestOf(entries, 'inheritance', key)?.id ?? null,
    reason: reason.trim(),
  };
}
