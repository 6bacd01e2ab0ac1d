import { decodeFacts } from '@/data/columns';
import {
  type Problem,
  problemSchema,
  qualitySchema,
  read,
  readEntries,
  readEntry,
  readSession,
  readUnits,
  wireEntry,
} from '@/data/contract';
import { failure, isFailure, type Source } from '@/data/source';

/** Sends a request and brings the answer: `fetch` when connected, the mock's handlers when standalone. */
export type Transport = (request: Request) => Promise<Response>;

/** The port over HTTP: six doors under a base URL ending in "/", such as "https://council.example/api/". */
export function apiSource(base: string, transport: Transport): Source {
  const ask = async (door: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(door, base);
    try {
      return await transport(new Request(url, { ...init, headers: headersOf(init) }));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw failure(
        'unreachable',
        'The records cannot be reached. Check the connection and try again; nothing you wrote is lost.',
      );
    }
  };

  const get = async <T>(door: string, take: (body: unknown) => T, signal?: AbortSignal) => {
    const response = await ask(door, signal ? { signal } : {});
    if (!response.ok) throw await refusal(response);
    return fitting(() => response.json(), take);
  };

  return {
    session: (signal) => get('session', readSession, signal),
    switchPersona: async (persona) => {
      const response = await ask('session', { method: 'PUT', body: JSON.stringify(persona) });
      if (!response.ok) throw await refusal(response);
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
      if (response.status === 409) {
        const { current } = await fitting(() => response.json(), readProblem);
        if (current) return { ok: false, current };
      }
      if (!response.ok) throw await refusal(response);
      return { ok: true, entry: await fitting(() => response.json(), readEntry) };
    },
    quality: (signal) => get('quality', (body) => read(qualitySchema, body, 'quality'), signal),
  };
}

function headersOf({ body }: RequestInit): Record<string, string> {
  return body
    ? { accept: 'application/json', 'content-type': 'application/json' }
    : { accept: 'application/json' };
}

function queryOf(range: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(range).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

function readProblem(body: unknown): Problem {
  return read(problemSchema, body, 'a refused request');
}

async function refusal(response: Response): Promise<Error> {
  const detail = await response
    .json()
    .then((body: unknown) => readProblem(body).detail)
    .catch(() => `The server answered with status ${response.status} and no explanation.`);
  return failure(response.status === 403 ? 'forbidden' : 'failed', detail);
}

async function fitting<T>(body: () => Promise<unknown>, take: (body: unknown) => T): Promise<T> {
  try {
    return take(await body());
  } catch (error) {
    if (isFailure(error) || error instanceof DOMException) throw error;
    throw failure('misfit', error instanceof Error ? error.message : String(error));
  }
}
