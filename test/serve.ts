import { readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';

/** A static server for built apps that sends what docs/deploy.md asks of any server. */
export type Serving = {
  /** Where the built app is; without one only the API answers. */
  folder?: string;
  /** The path the folder is served under: "/" or "/like/this/". */
  at?: string;
  /** Any free port if left out. */
  port?: number;
  /** With a certificate the server speaks HTTP/2. */
  tls?: { key: Buffer; cert: Buffer } | undefined;
  /** Answers what the folder does not hold. */
  api?: ((request: Request) => Promise<Response | undefined>) | undefined;
};

const texts: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const images: Record<string, string> = { '.png': 'image/png', '.ico': 'image/x-icon' };

/** The policy the build wrote into the page, as a header, which binds workers too and can forbid framing. */
function policyHeader(folder: string): Record<string, string> {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  return policy ? { 'content-security-policy': `${policy}; frame-ancestors 'none'` } : {};
}

const packed = new Map<string, Buffer>();

function gzipped(file: string, tag: string): Buffer {
  const key = `${file} ${tag}`;
  const body = packed.get(key) ?? zlib.gzipSync(readFileSync(file), { level: 9 });
  packed.set(key, body);
  return body;
}

/** One file of the folder, compressed if it is text; names with a hash in them may be kept for ever. */
function fileResponse(folder: string, name: string, request: Request): Response | undefined {
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  const inside = file.startsWith(folder + path.sep);
  const found = inside ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (!found?.isFile()) return undefined;

  const extension = path.extname(file);
  const etag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const hashed = name.startsWith('/assets/');
  const headers: Record<string, string> = {
    'content-type': texts[extension] ?? images[extension] ?? 'application/octet-stream',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept-encoding',
    etag,
  };
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers });
  }
  const pack = extension in texts && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const body = pack ? gzipped(file, etag) : readFileSync(file);
  if (pack) headers['content-encoding'] = 'gzip';
  headers['content-length'] = String(body.length);
  return new Response(new Uint8Array(body), { headers });
}

async function respond(request: Request, { folder, at = '/', api }: Serving): Promise<Response> {
  const { pathname } = new URL(request.url);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (folder !== undefined && reads && pathname.startsWith(at)) {
    const name = `/${decodeURIComponent(pathname.slice(at.length))}`;
    const response = fileResponse(path.resolve(folder), name, request);
    if (response) return response;
  }
  return (await api?.(request)) ?? new Response('Not found', { status: 404 });
}

export type Site = { url: string; close: () => void };

type Incoming = http.IncomingMessage | http2.Http2ServerRequest;
type Outgoing = http.ServerResponse | http2.Http2ServerResponse;

async function requestOf(incoming: Incoming, origin: string): Promise<Request> {
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
    name.startsWith(':') || value === undefined ? [] : [[name, String(value)]],
  );
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : await text(incoming);
  return new Request(new URL(incoming.url ?? '/', origin), { method, headers, body });
}

export async function serve(serving: Serving): Promise<Site> {
  const scheme = serving.tls ? 'https' : 'http';
  const policy = serving.folder === undefined ? {} : policyHeader(serving.folder);
  let origin = '';
  async function answer(incoming: Incoming, outgoing: Outgoing) {
    const request = await requestOf(incoming, origin);
    const response = await respond(request, serving);
    outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...policy });
    const body = Buffer.from(await response.arrayBuffer());
    outgoing.end(request.method === 'HEAD' ? '' : body);
  }
  const listener = (incoming: Incoming, outgoing: Outgoing) =>
    answer(incoming, outgoing).catch((error: Error) => {
      outgoing.writeHead(500);
      outgoing.end(error.message);
    });
  const server = serving.tls
    ? http2.createSecureServer({ ...serving.tls, allowHTTP1: true }, listener)
    : http.createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(serving.port ?? 0, '127.0.0.1', resolve);
  });
  origin = `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin + (serving.at ?? '/'),
    close() {
      server.close();
      if (server instanceof http.Server) server.closeAllConnections();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4173' }, at: { type: 'string', default: '/' } },
  });
  const { url } = await serve({
    folder: positionals[0] ?? 'dist',
    at: values.at,
    port: Number(values.port),
  });
  console.log(`Loadline is at ${url}`);
}
