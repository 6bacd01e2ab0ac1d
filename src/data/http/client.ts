import { decodeFacts } from '@/data/http/columns';
import {
  problemSchema,
  qualitySchema,
  read,
  readEntry,
  readSession,
  readUnits,
  wireEntry,
} from '@/data/http/contract';
import { readEntries } from '@/data/http/readEntries';
import { type Failure, failure, type Source } from '@/data/source';

/** Sends a request and brings the answer: `fetch` when connected, the mock's handlers when standalone. */
export type Transport = (request: Request) => Promise<Response>;

/** The port over HTTP: six doors under a base URL ending in "/", such as "https://council.example/api/". */
export function apiSource(base: string, transport: Transport): Source {
  async function ask(door: string, init: RequestInit = {}): Promise<Response> {
    const request = new Request(new URL(door, base), {
      ...init,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
    });
    const response = await transport(request).catch(() => undefined);
    init.signal?.throwIfAborted();
    if (!response) throw outOfReach();
    return response;
  }

  async function get<T>(
    door: string,
    take: (body: unknown) => T,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const response = await ask(door, signal ? { signal } : {});
    const body = await bodyOf(response, door, signal);
    if (!response.ok) throw refusal(response.status, body);
    return fitting(() => take(body));
  }

  return {
    session: (signal) => get('session', readSession, signal),
    switchPersona: async (persona) => {
      const response = await ask('session', { method: 'PUT', body: JSON.stringify(persona) });
      if (!response.ok) throw refusal(response.status, await bodyOf(response, 'session'));
    },
    units: (signal) => get('units', readUnits, signal),
    facts: (table, range, signal) =>
      get(`facts/${table}${queryOf(range)}`, (body) => decodeFacts(table, body), signal),
    entries: (range, signal) => get(`entries${queryOf(range)}`, readEntries, signal),
    append: async (draft) => {
      const response = await ask('entries', {
        method: 'POST',
        body: JSON.stringify(wireEntry(draft)),
      });
      const body = await bodyOf(response, 'entries');
      if (response.ok) return { ok: true, entry: fitting(() => readEntry(body)) };
      const current =
        response.status === 409 ? fitting(() => readProblem(body)).current : undefined;
      if (!current) throw refusal(response.status, body);
      return { ok: false, current };
    },
    quality: (signal) => get('quality', (body) => read(qualitySchema, body, 'quality'), signal),
  };
}

function queryOf(range: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(range).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** The body as JSON. An error's may be anything, a proxy's page for one; an answer's may not. */
async function bodyOf(response: Response, door: string, signal?: AbortSignal): Promise<unknown> {
  const text = await response.text().catch(() => undefined);
  signal?.throwIfAborted();
  if (text === undefined) throw outOfReach();
  try {
    return JSON.parse(text);
  } catch {
    if (!response.ok) return undefined;
    throw failure(
      'misfit',
      `The API's answer to ${door} does not fit the contract: it is not JSON.`,
    );
  }
}

function outOfReach(): Failure {
  return failure(
    'unreachable',
    'The records cannot be reached. Check the connection and try again; nothing that was saved is lost.',
  );
}

function readProblem(body: unknown) {
  return read(problemSchema, body, 'a refused request');
}

/** The failure in the server's own sentence, where it gave one. */
function refusal(status: number, body: unknown): Failure {
  const { success, data } = problemSchema.safeParse(body);
  return failure(
    status === 403 ? 'forbidden' : status === 404 ? 'not held' : 'failed',
    success ? data.detail : `The server answered with status ${status} and no explanation.`,
  );
}

/** What a reader makes of a body; its complaint as a failure of the contract. */
function fitting<T>(take: () => T): T {
  try {
    return take();
  } catch (error) {
    throw failure('misfit', error instanceof Error ? error.message : String(error));
  }
}
