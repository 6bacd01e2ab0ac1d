import { decodeFacts } from '@/data/http/columns';
import { type Quality, readSession, readUnits } from '@/data/http/contract';
import { readEntries } from '@/data/http/readEntries';
import type { Facts, FactTable } from '@/domain/facts';
import type { Entry } from '@/domain/log/entries';
import type { Session } from '@/domain/session';
import { type Unit, type UnitTree, unitTree } from '@/domain/unit';

/**
 * The simulated authority as files in wire form: one a fact table, and "authority" for the rest. Fetched from beside
 * the app in a browser, taken from memory elsewhere.
 */
export type SimulatedFile = (name: FactTable | 'authority') => Promise<Response>;

/** Everything of a simulated authority but its fact tables. */
export interface Authority {
  readonly session: Session;
  readonly units: readonly Unit[];
  readonly tree: UnitTree;
  /** What people had written up to the extract. */
  readonly log: readonly Entry[];
  readonly quality: Quality;
}

/** Files at hand, by path. */
export function filesFrom(files: ReadonlyMap<string, string>): SimulatedFile {
  return async (name) => new Response(files.get(`simulated/${name}.json`) ?? null);
}

/** The files' contents, each read when it is first asked for. */
export function readOnce(file: SimulatedFile): {
  authority: () => Promise<Authority>;
  table: <T extends FactTable>(name: T) => Promise<Facts<T>>;
} {
  const read = new Map<string, Promise<unknown>>();
  function once<T>(name: FactTable | 'authority', take: (body: unknown) => T): Promise<T> {
    const known = read.get(name) as Promise<T> | undefined;
    if (known) return known;
    const reading = file(name).then(async (response) => take(await response.json()));
    read.set(name, reading);
    // A failure is not kept: trying again asks again.
    reading.catch(() => read.delete(name));
    return reading;
  }
  return {
    authority: () => once('authority', readAuthority),
    table: (name) => once(name, (body) => decodeFacts(name, body)),
  };
}

function readAuthority(body: unknown): Authority {
  const { session, units, entries, quality } = body as Record<string, unknown>;
  const list = readUnits({ units });
  return {
    session: readSession(session),
    units: list,
    tree: unitTree(list),
    log: readEntries({ entries }).entries,
    quality: quality as Quality,
  };
}
