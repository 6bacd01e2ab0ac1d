import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { simulatedApi as apiOf } from '@mocks/api';
import { simulatedFiles } from '@mocks/authority/wire';
import { filesFrom } from '@mocks/simulated';
import { memoryStore } from '@mocks/store';

const serverMs = 50;

/** The simulated authority as a council's own server would answer: compressed, 50 ms for every answer. */
export function simulatedApi(): (request: Request) => Promise<Response> {
  const api = apiOf({
    file: filesFrom(simulatedFiles()),
    store: memoryStore(),
    now: () => new Date().toISOString(),
  });

  async function answer(request: Request) {
    const response = await api(request);
    const body = new Uint8Array(gzipSync(await response.text()));
    const type = response.headers.get('content-type') ?? 'text/plain';
    const headers = { 'content-type': type, 'content-encoding': 'gzip' };
    return { body, init: { status: response.status, headers } };
  }

  const answers = new Map<string, ReturnType<typeof answer>>();
  return async (request) => {
    const known = answers.get(request.url) ?? answer(request);
    answers.set(request.url, known);
    const [{ body, init }] = await Promise.all([known, pause(serverMs)]);
    return new Response(body, init);
  };
}
