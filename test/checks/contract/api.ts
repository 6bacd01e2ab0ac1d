import { apiSource, type Transport } from '@/data/http/client';
import type { Source } from '@/data/source';
import type { Facts, FactTable } from '@/domain/facts';
import type { Session } from '@/domain/session';
import { type UnitTree, unitTree } from '@/domain/unit';

/** The server under check: its doors, and what it has said so far, asked for once. */
export interface Api {
  readonly source: Source;
  readonly ask: (door: string, init?: RequestInit) => Promise<Response>;
  readonly session: () => Promise<Session>;
  readonly tree: () => Promise<UnitTree>;
  /** All of a table that the session may see. */
  readonly facts: <T extends FactTable>(table: T) => Promise<Facts<T>>;
}

/** One thing the contract promises. A broken promise throws, and so does one that cannot be tried here. */
export interface Check {
  readonly sentence: string;
  readonly run: (api: Api) => Promise<void>;
}

export function apiUnderCheck(base: string, transport: Transport): Api {
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
