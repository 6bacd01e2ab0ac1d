import * as z from 'zod/mini';
import { read } from '@/data/http/contract';
import { entrySchema } from '@/data/http/entryValues';
import { entryKinds } from '@/domain/log/entries';
import { type Arrived, asideSentence, type ReadLog, readLog } from '@/domain/log/readLog';

const bodySchema = z.object({ entries: z.array(z.unknown()) });

/**
 * The log as the API tells it, each entry read by itself: one that does not fit its kind is set aside and told, one of an
 * unknown kind is counted. Throws only where the body is no list of entries.
 */
export function readEntries(body: unknown): ReadLog {
  return readLog(read(bodySchema, body, 'entries').entries.map(arrivedOf));
}

function arrivedOf(body: unknown): Arrived {
  const { success, data, error } = z.safeParse(entrySchema, body);
  if (success) return { state: 'read', entry: data };
  const named: object = typeof body === 'object' && body !== null ? body : {};
  const position = 'position' in named ? placeOf(named.position) : undefined;
  const kind = 'kind' in named ? named.kind : undefined;
  const known = entryKinds.find((each) => each === kind);
  if (known === undefined && typeof kind === 'string' && kind !== '')
    return { state: 'unknown kind', position };
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  return {
    state: 'unreadable',
    position,
    id: 'id' in named && typeof named.id === 'string' ? named.id : undefined,
    sentence: asideSentence(
      { position, kind: known },
      path.join('.') || 'as a whole',
      valueAt(body, path),
      `but ${needOf(issue)}`,
    ),
  };
}

function placeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, name) =>
      typeof part === 'object' && part !== null
        ? (part as Readonly<Record<PropertyKey, unknown>>)[name]
        : undefined,
    body,
  );
}

/** What stands there should be, in a few words. */
function needOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type')
    return `it needs a ${typeWords[issue.expected] ?? issue.expected}`;
  if (issue?.code === 'invalid_value')
    return `it needs one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`;
  if (issue?.code === 'too_small' && issue.origin === 'string') return 'it needs a text';
  if (issue?.code === 'too_big' && issue.origin === 'string')
    return `it may have ${issue.maximum} letters at most`;
  return issue?.message && issue.message !== 'Invalid input' ? issue.message : 'it cannot be that';
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'record of its parts',
  array: 'list',
  int: 'whole number',
};
