import * as z from 'zod/mini';
import { parseInstant } from '@/domain/instant';
import { type Month, parseMonth } from '@/domain/month';

z.config({ jitless: true });

/** A month on the wire, such as "2026-09". */
export const monthSchema = z.pipe(
  z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'it needs a month such as "2026-09"')),
  z.transform((text) => parseMonth(text) as Month),
);

/** What a unit, a measure, a worker or an entry is called: any text of 1 to 100 characters, none of them a control character. */
export const idSchema = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(100),
    z.regex(/^[^\p{Cc}\p{Cs}]*$/u, 'it has a character that cannot be seen'),
  );

/** A time on the wire, with its offset. */
export const instantSchema = z
  .string()
  .check(
    z.refine(
      (text) => parseInstant(text) !== undefined,
      'it needs a time with its offset, such as "2026-10-05T05:10:00Z"',
    ),
  )
  .register(z.globalRegistry, { format: 'date-time' });
