import * as z from 'zod/mini';
import type { Decision } from '@/domain/limits/approval';
import type { LimitValue } from '@/domain/limits/limit';
import type {
  ActionValue,
  CommentValue,
  EntryKind,
  OpeningValue,
  SignOffValue,
} from '@/domain/log/entries';
import { quotedParts } from '@/domain/log/quote';
import type { Rebase } from '@/domain/log/rebases';
import { measureIds } from '@/domain/measures/catalogue';
import { limitMeasures } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { caseTypes, roles } from '@/domain/worker';

/** Within a value a month stands as the domain's own number. */
const month = z.pipe(
  z.number(),
  z.transform((number) => number as Month),
);

/**
 * What the value of an entry of each kind looks like; null takes the key back. A server that keeps a log holds drafts to
 * it, so that no page meets a value it cannot read: what passes is what the domain reads.
 */
export const valueSchemas: Readonly<Record<EntryKind, z.ZodMiniType>> = {
  limit: z.object({
    measure: z.enum(limitMeasures),
    scope: z.object({
      unit: z.optional(z.string()),
      role: z.optional(z.enum(roles)),
      caseType: z.optional(z.enum(caseTypes)),
    }),
    amber: z.number(),
    red: z.number(),
    source: z.string(),
    proposed: z.optional(z.literal(true)),
  }) satisfies z.ZodMiniType<LimitValue>,
  rebase: z.string().check(z.minLength(1)) satisfies z.ZodMiniType<Rebase['value']>,
  assumption: z.number(),
  comment: z.object({
    words: z.string(),
    draft: z.string(),
    quotes: z.array(
      z.object({
        text: z.string(),
        unit: z.string(),
        measure: z.enum(measureIds),
        month,
        part: z.enum(quotedParts),
      }),
    ),
  }) satisfies z.ZodMiniType<CommentValue>,
  action: z.object({
    unit: z.string(),
    measure: z.string(),
    action: z.string(),
    ownerRole: z.string(),
    review: month,
    state: z.enum(['open', 'done']),
  }) satisfies z.ZodMiniType<ActionValue>,
  'sign-off': z.object({
    month,
    figures: z.array(
      z.object({
        unit: z.string(),
        measure: z.string(),
        value: z.number(),
        numerator: z.optional(z.number()),
        denominator: z.optional(z.number()),
      }),
    ),
  }) satisfies z.ZodMiniType<SignOffValue>,
  'role-approval': z.enum(['approved', 'declined']) satisfies z.ZodMiniType<Decision>,
  opening: z.object({ team: z.string() }) satisfies z.ZodMiniType<OpeningValue>,
};
