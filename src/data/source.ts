import type { Quality } from '@/data/http/contract';
import type { Facts, FactTable } from '@/domain/facts';
import type { Appended, EntryDraft } from '@/domain/log/entries';
import type { ReadLog } from '@/domain/log/readLog';
import type { Persona, Session } from '@/domain/session';
import type { Unit } from '@/domain/unit';

/** Which part of a table is asked for; what is left out means all that the session may see. */
export type FactsRange = {
  readonly unit?: string | undefined;
  /** "2026-09", both ends included; only the tables with a month heed them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/**
 * THE port: facts and entries come in through here and nowhere else. Every call may throw a `Failure`, or the reason
 * its signal was aborted with.
 */
export interface Source {
  session(signal?: AbortSignal): Promise<Session>;
  /** Only a simulated authority has it. */
  switchPersona?(persona: Persona): Promise<void>;
  units(signal?: AbortSignal): Promise<Unit[]>;
  facts<T extends FactTable>(table: T, range: FactsRange, signal?: AbortSignal): Promise<Facts<T>>;
  /** What was written after a place of the log, in order, with what of it could not be read. */
  entries(range: { after?: number }, signal?: AbortSignal): Promise<ReadLog>;
  append(draft: EntryDraft): Promise<Appended>;
  quality(signal?: AbortSignal): Promise<Quality>;
}

/**
 * Why the port has no answer: refused to this session, not held by the source, out of reach, answered with an error, or
 * answered with something that does not fit the contract. The message is a sentence a person can act on.
 */
export const failureKinds = ['forbidden', 'not held', 'unreachable', 'failed', 'misfit'] as const;

/** One of those five. */
export type FailureKind = (typeof failureKinds)[number];

/** An error of the port, with which of the five it is. */
export interface Failure extends Error {
  readonly kind: FailureKind;
}

/** Makes one, to be thrown; the message is a sentence a person can act on. */
export function failure(kind: FailureKind, message: string): Failure {
  return Object.assign(new Error(message), { kind });
}

/** Whether an error is one of the port’s own. */
export function isFailure(error: unknown): error is Failure {
  return (
    error instanceof Error &&
    'kind' in error &&
    (failureKinds as readonly unknown[]).includes(error.kind)
  );
}

/** Any error as one of the port's failures. */
export function failureOf(error: unknown): Pick<Failure, 'kind' | 'message'> {
  if (isFailure(error)) return error;
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
