import { expect } from 'vitest';
import { apiSource } from '@/data/http/client';
import { newId } from '@/data/newId';
import { isFailure } from '@/data/source';
import type { Appended, Entry, EntryContent } from '@/domain/log/entries';
import type { Persona, SessionRole } from '@/domain/session';
import { apiBase } from '../features/server';

/** The port as a connected app has it. */
export const source = apiSource(apiBase, (request) => fetch(request));

/** What a call fails with, as kind and sentence. */
export async function failureOf(call: Promise<unknown>): Promise<[string, string]> {
  const error = await call.then(
    () => expect.fail('It was answered.'),
    (thrown: unknown) => thrown,
  );
  if (!isFailure(error)) throw error;
  return [error.kind, error.message];
}

/** Becomes one of the people the session offers. */
export async function become(role: SessionRole): Promise<Persona> {
  const { personas } = await source.session();
  const persona = personas.find((one) => one.role === role);
  if (!persona) throw new Error(`The session offers no ${role}.`);
  await source.switchPersona?.(persona);
  return persona;
}

/** What the log holds, as far as one may read it. */
export async function logged(range: { after?: number } = {}): Promise<readonly Entry[]> {
  return (await source.entries(range)).entries;
}

/** Writes to the log, under a new id. */
export function append(content: EntryContent): Promise<Appended> {
  return source.append({ ...content, id: newId() });
}
