import * as z from 'zod/mini';
import { draftSchema, entrySchema } from '@/data/http/entryValues';
import { instantSchema, monthSchema } from '@/data/http/shapes';
import type { Entry, EntryContent, EntryDraft } from '@/domain/log/entries';
import { monthText } from '@/domain/month';
import { type Persona, roleNames, type Session } from '@/domain/session';
import { type Unit, unitFunctions, unitKinds } from '@/domain/unit';

/**
 * The API's shapes on the wire, shared by every client and by the mock. Months travel as "2026-09", days as
 * "2026-09-30", times as "2026-10-05T05:10:00Z" or with another offset, missing as null. Reading a body that does not fit
 * throws an error that names the place.
 */
export const personaSchema = z.object({
  name: z.string(),
  role: z.enum(roleNames),
  unit: z.string(),
});

export const sessionSchema = z.object({
  ...personaSchema.shape,
  authority: z.string(),
  asAt: monthSchema,
  from: monthSchema,
  extract: instantSchema,
  version: z.string(),
  simulated: z.boolean(),
  personas: z.array(personaSchema),
});

export const unitsSchema = z.object({
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(unitKinds),
      function: z.enum(unitFunctions),
      parent: z.nullable(z.string()),
      /** The month it closed in; null, or left out, where it is still there. */
      closed: z.optional(z.nullable(monthSchema)),
    }),
  ),
});

export const entriesSchema = z.object({ entries: z.array(entrySchema) });

/** An error as problem+json (RFC 9457): `detail` is a sentence a person can act on. */
export const problemSchema = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  /** With status 409: the entry that was written meanwhile. */
  current: z.optional(entrySchema),
});

export const qualitySchema = z.object({
  /** What the source noticed about its own records. */
  notices: z.array(
    z.object({
      id: z.string(),
      severity: z.enum(['error', 'query', 'note']),
      /** What is wrong, how much of it there is and what to do, in a sentence. */
      sentence: z.string(),
      count: z.number(),
    }),
  ),
});

/** What the source noticed about its own records. */
export type Quality = z.infer<typeof qualitySchema>;

/** Reads a body with a schema; throws an error that says which door answered with what where. */
export function read<T>(schema: z.ZodMiniType<T>, body: unknown, door: string): T {
  const result = z.safeParse(schema, body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `The API's answer to ${door} does not fit the contract: ${issue?.path.join('.') || 'the body'}: ${issue?.message ?? 'unexpected'}.`,
  );
}

/** The session as the API tells it; this and those below throw where the body does not fit. */
export function readSession(body: unknown): Session {
  return read(sessionSchema, body, 'session');
}

/** The person one has become. */
export function readPersona(body: unknown): Persona {
  return read(personaSchema, body, 'session');
}

/** The units, in the order of the structure. */
export function readUnits(body: unknown): Unit[] {
  return read(unitsSchema, body, 'units').units;
}

/** The units as they travel. */
export function wireUnits(units: readonly Unit[]) {
  return units.map(({ closed, ...unit }) =>
    closed == null ? unit : { ...unit, closed: monthText(closed) },
  );
}

/** The entry that a draft became. */
export function readEntry(body: unknown): Entry {
  return read(entrySchema, body, 'entries');
}

/** A draft, its value as its kind has it. */
export function readDraft(body: unknown): EntryDraft {
  return read(draftSchema, body, 'entries');
}

/** An entry, or a draft, as it travels. */
export function wireEntry<E extends EntryContent>(
  entry: E,
): Omit<E, 'effective'> & { effective: string } {
  return { ...entry, effective: monthText(entry.effective) };
}

/** A session as it travels. */
export function wireSession(session: Session) {
  return { ...session, asAt: monthText(session.asAt), from: monthText(session.from) };
}
