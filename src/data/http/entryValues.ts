import * as z from 'zod/mini';
import { idSchema, instantSchema, monthSchema } from '@/data/http/shapes';
import { childMarks } from '@/domain/log/childMark';
import type { Entry, EntryDraft } from '@/domain/log/entries';
import { quotedParts } from '@/domain/log/quote';
import { KEPT_FOR } from '@/domain/log/redaction';
import { REDUCED_BY } from '@/domain/log/reductions';
import type { EntryKind, Values } from '@/domain/log/values';
import { measureIds } from '@/domain/measures/catalogue';
import { limitMeasures } from '@/domain/measures/measure';
import { type Month, monthOf } from '@/domain/month';
import { caseTypes, roles } from '@/domain/worker';

/** Within a value a month stands as the domain's own number, months from January of year 0. */
const month = z.pipe(
  z
    .number()
    .check(
      z.int('it needs a month as a whole number'),
      z.minimum(monthOf(1900, 1), 'no such month'),
      z.maximum(monthOf(2199, 12), 'no such month'),
    ),
  z.transform((number) => number as Month),
);

/**
 * What the value of an entry of each kind looks like; null takes the key back. A server that keeps a log holds drafts to
 * it, so that no page meets a value it cannot read: what passes is what the domain reads.
 */
export const valueSchemas = {
  limit: z.object({
    measure: z.enum(limitMeasures),
    scope: z.object({
      unit: z.optional(idSchema),
      role: z.optional(z.enum(roles)),
      caseType: z.optional(z.enum(caseTypes)),
    }),
    amber: z.number(),
    red: z.number(),
    source: z.string(),
    proposed: z.optional(z.literal(true)),
  }),
  rebase: z.object({
    unit: idSchema,
    measure: idSchema,
    month,
    change: z.string().check(z.minLength(1)),
  }),
  inheritance: z.object({ unit: idSchema, from: idSchema, month }),
  assumption: z.object({ assumption: idSchema, number: z.number() }),
  induction: z.object({
    name: z.string().check(z.minLength(1)),
    month,
    months: z.number().check(z.int(), z.minimum(1)),
    steps: z
      .array(z.object({ from: z.number().check(z.int()), percent: z.number().check(z.int()) }))
      .check(z.minLength(1)),
  }),
  reduction: z.object({
    worker: idSchema,
    team: idSchema,
    percent: z.number().check(z.int(), z.minimum(REDUCED_BY[0]), z.maximum(REDUCED_BY[1])),
    to: z.optional(month),
  }),
  'child-mark': z.object({
    team: idSchema,
    reference: idSchema,
    mark: z.enum(childMarks),
    worker: z.optional(idSchema),
  }),
  comment: z.object({
    unit: idSchema,
    measure: idSchema,
    month,
    words: z.string(),
    draft: z.string(),
    quotes: z.array(
      z.object({
        text: z.string(),
        unit: idSchema,
        measure: z.enum(measureIds),
        month,
        part: z.enum(quotedParts),
      }),
    ),
  }),
  action: z.object({
    unit: idSchema,
    measure: idSchema,
    action: z.string(),
    ownerRole: z.string(),
    review: month,
    state: z.enum(['open', 'done']),
  }),
  'sign-off': z.object({
    month,
    figures: z.array(
      z.object({
        unit: idSchema,
        measure: idSchema,
        value: z.number(),
        numerator: z.optional(z.number()),
        denominator: z.optional(z.number()),
      }),
    ),
  }),
  'role-approval': z.object({ proposal: idSchema, decision: z.enum(['approved', 'declined']) }),
  opening: z.object({ worker: idSchema, team: idSchema }),
  redaction: z.object({ entry: idSchema }),
  retention: z.object({
    months: z.number().check(z.int(), z.minimum(KEPT_FOR[0]), z.maximum(KEPT_FOR[1])),
  }),
} satisfies { readonly [K in EntryKind]: z.ZodMiniType<Values[K]> };

function draftOf<K extends EntryKind>(kind: K) {
  return z.object({
    id: idSchema,
    kind: z.literal(kind),
    key: z.string().check(z.minLength(1)),
    value: z.nullable(valueSchemas[kind]),
    effective: monthSchema,
    basedOn: z.nullable(idSchema),
    reason: z.string(),
  });
}

function entryOf<K extends EntryKind>(kind: K) {
  return z.extend(draftOf(kind), {
    position: z.number().check(z.int(), z.minimum(1)),
    author: z.string(),
    at: instantSchema,
    takenOut: z.optional(z.object({ author: z.string(), at: instantSchema, reason: z.string() })),
  });
}

/** A draft as it is sent: of each kind its own shape. */
export const draftSchema = z.discriminatedUnion('kind', [
  draftOf('limit'),
  draftOf('rebase'),
  draftOf('inheritance'),
  draftOf('assumption'),
  draftOf('induction'),
  draftOf('reduction'),
  draftOf('child-mark'),
  draftOf('comment'),
  draftOf('action'),
  draftOf('sign-off'),
  draftOf('role-approval'),
  draftOf('opening'),
  draftOf('redaction'),
  draftOf('retention'),
]) satisfies z.ZodMiniType<EntryDraft>;

/** An entry as it stands in the log: of each kind its own shape. */
export const entrySchema = z.discriminatedUnion('kind', [
  entryOf('limit'),
  entryOf('rebase'),
  entryOf('inheritance'),
  entryOf('assumption'),
  entryOf('induction'),
  entryOf('reduction'),
  entryOf('child-mark'),
  entryOf('comment'),
  entryOf('action'),
  entryOf('sign-off'),
  entryOf('role-approval'),
  entryOf('opening'),
  entryOf('redaction'),
  entryOf('retention'),
]) satisfies z.ZodMiniType<Entry>;
