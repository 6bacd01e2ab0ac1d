import { apiSource, type Transport } from '@/data/http/client';
import type { Source } from '@/data/source';
import type { Facts, FactTable } from '@/domain/facts';
import type { Entry } from '@/domain/log/entries';
import { roleNames, type Session, type SessionRole } from '@/domain/session';
import { type UnitTree, unitTree } from '@/domain/unit';

/** The server under check as one session has it: its doors, and what it has said so far, asked for once. */
export interface Api {
  readonly source: Source;
  readonly ask: (door: string, init?: RequestInit) => Promise<Response>;
  readonly session: () => Promise<Session>;
  readonly tree: () => Promise<UnitTree>;
  /** All of a table that the session may see. */
  readonly facts: <T extends FactTable>(table: T) => Promise<Facts<T>>;
}

/** The server under check, as the sessions have it that are at hand. */
export interface Server {
  /** The session that sees most of it. */
  readonly widest: Api;
  /** Breaks off a check where there is no session of that role. */
  readonly as: (role: SessionRole) => Api;
}

/** One thing the contract promises. A broken promise throws, and so does one that cannot be tried here. */
export interface Check {
  readonly sentence: string;
  readonly run: (api: Api, server: Server) => Promise<void>;
}

/** What is sent with every request of a role's session, such as the cookie of its sign-in. */
export type RoleHeaders = ReadonlyMap<SessionRole, Readonly<Record<string, string>>>;

/** From the widest view to the narrowest. */
const widestFirst: readonly SessionRole[] = [
  'senior leader',
  'performance analyst',
  'head of service',
  'team manager',
];

/**
 * A server by the sessions given. One that offers people to be, as the simulated authority does, is asked as each of
 * them. Without either there is the one session that the address answers with.
 */
export async function serverUnderCheck(
  base: string,
  transport: Transport,
  given: RoleHeaders = new Map(),
): Promise<Server> {
  const bare = apiUnderCheck(base, transport);
  const { personas = [] } =
    given.size > 0 ? {} : await bare.session().catch((): Partial<Session> => ({}));
  const offered = new Map(
    roleNames
      .filter((role) => personas.some((persona) => persona.role === role))
      .map((role) => [role, { 'x-loadline-role': role }]),
  );
  const apis = new Map(
    [...(given.size > 0 ? given : offered)].map(([role, headers]) => [
      role,
      apiUnderCheck(base, (request) => transport(withHeaders(request, headers))),
    ]),
  );
  const widest = widestFirst.find((role) => apis.has(role));
  return {
    widest: (widest && apis.get(widest)) ?? bare,
    as: (role) => apis.get(role) ?? notTried(`no session of a ${role} is given: --as.`),
  };
}

/** The log after a place. Breaks the check off where an entry of it cannot be read. */
export async function logOf(
  { source }: Pick<Api, 'source'>,
  after?: number,
): Promise<readonly Entry[]> {
  const { entries, aside } = await source.entries(after === undefined ? {} : { after });
  must(aside.length === 0, aside.map(({ sentence }) => sentence).join(' '));
  return entries;
}

function withHeaders(request: Request, headers: Readonly<Record<string, string>>): Request {
  const all = new Headers(request.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Request(request, { headers: all });
}

function apiUnderCheck(base: string, transport: Transport): Api {
  const source = apiSource(base, transport);
  const said = new Map<string, Promise<unknown>>();
  function once<T>(name: string, ask: () => Promise<T>): Promise<T> {
    const answer = (said.get(name) as Promise<T> | undefined) ?? ask();
    said.set(name, answer);
    return answer;
  }
  return {
    source,
    ask: (door, init) => transport(new Request(new URL(door, base), init)),
    session: () => once('session', () => source.session()),
    tree: () => once('units', async () => unitTree(await source.units())),
    facts: (table) => once(table, () => source.facts(table, {})),
  };
}

/** Breaks off a check with the reason why it failed. */
export function must(holds: boolean, why: string): asserts holds {
  if (!holds) throw new Error(why);
}

/** Breaks off a check that cannot be tried on this server. */
export function notTried(why: string): never {
  throw Object.assign(new Error(why), { verdict: 'not tried' as const });
}
