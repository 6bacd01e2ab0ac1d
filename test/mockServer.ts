import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { simulatedApi } from '@mocks/api';
import { simulatedFiles } from '@mocks/authority/wire';
import { filesFrom } from '@mocks/simulated';
import { memoryStore } from '@mocks/store';
import { serve } from './serve';

/**
 * `npm run mock:server -- --port 4180 --delay 50`: the simulated authority as a server, for an app built with
 * VITE_API_URL and for trying the contract check. It forgets what was written when it stops.
 */
export async function serveSimulated(options: { port?: number; delay?: number }) {
  const answering = simulatedApi({
    file: filesFrom(simulatedFiles()),
    store: memoryStore(),
    now: () => new Date().toISOString(),
  });

  async function api(request: Request): Promise<Response> {
    const [response] = await Promise.all([
      request.method === 'OPTIONS' ? new Response(null) : answering(request),
      pause(options.delay ?? 0),
    ]);
    const { body, status, headers } = response;
    return new Response(body, { status, headers: [...headers, ...sharing(request)] });
  }

  const { url, close } = await serve({ port: options.port ?? 0, api });
  return { url: `${url}api/`, close };
}

/** What lets a page of this machine, on whatever port, read the answer. */
function sharing(request: Request): [string, string][] {
  const origin = request.headers.get('origin') ?? '';
  const isLocal =
    URL.canParse(origin) && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(origin).hostname);
  if (!isLocal) return [];
  return [
    ['access-control-allow-origin', origin],
    ['access-control-allow-methods', 'GET, PUT, POST'],
    ['access-control-allow-headers', 'content-type'],
    ['vary', 'origin'],
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.PORT ?? '4180' },
      delay: { type: 'string', default: '0' },
    },
  });
  const { url } = await serveSimulated({ port: Number(values.port), delay: Number(values.delay) });
  console.log(`The simulated authority answers at ${url}`);
}
