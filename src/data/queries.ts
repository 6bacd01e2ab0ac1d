import {
  QueryClient,
  queryOptions,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import { type KeptDraft, keepDraft, readKeptDraft } from '@/data/drafts';
import { type Failure, failure, isFailure, type Source } from '@/data/source';
import { type Published, parsePublished } from '@/domain/benchmarks/published';
import type { Appended, Entry, EntryDraft } from '@/domain/entries';
import type { Cases, Coming, FactTable, TeamMonths, WorkerMonths } from '@/domain/facts';
import { type LimitComponent, limitMonths } from '@/domain/limits/limitMonths';
import type { Cube } from '@/domain/measures/cube';
import { type Records, teamCube } from '@/domain/measures/evaluate';
import type { Persona, Session } from '@/domain/session';
import { type UnitTree, unitTree } from '@/domain/unit';
import { directMonths } from '@/domain/workload/directMonths';

/** The only file that knows TanStack Query: what the port returns, kept, and handed to pages as hooks. */

export const SourceContext = createContext<Source | null>(null);

function useSource(): Source {
  const source = useContext(SourceContext);
  if (!source) throw new Error('No source of data is provided.');
  return source;
}

/** Facts change once a month and a failure is told at once, with a way to try again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    },
  });
}

const sessionQuery = (source: Source) =>
  queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => source.session(signal) });

const unitsQuery = (source: Source) =>
  queryOptions({
    queryKey: ['units'],
    queryFn: async ({ signal }) => unitTree(await source.units(signal)),
    structuralSharing: false,
  });

/**
 * The log: what people wrote, and apart from it who opened whose panel, so that an opening, of which there are many,
 * leaves all that is made of the rest as it is.
 */
interface Log {
  readonly written: readonly Entry[];
  readonly openings: readonly Entry[];
}

const entriesQuery = (source: Source) =>
  queryOptions({
    queryKey: ['entries'],
    queryFn: async ({ signal }) => withMore(noLog, await source.entries({}, signal)),
    structuralSharing: false,
  });

const noLog: Log = { written: [], openings: [] };

/** The log's last place, as far as it is known. */
function lastOf({ written, openings }: Log): number {
  return Math.max(written.at(-1)?.id ?? 0, openings.at(-1)?.id ?? 0);
}

/** A log with what was written since; a part that gets nothing stays the same. */
function withMore(log: Log, since: readonly Entry[]): Log {
  const { written, openings } = log;
  const later = since.filter(({ id }) => id > lastOf(log));
  const opened = later.filter(({ kind }) => kind === 'opening');
  const others = later.filter(({ kind }) => kind !== 'opening');
  return {
    written: others.length === 0 ? written : [...written, ...others],
    openings: opened.length === 0 ? openings : [...openings, ...opened],
  };
}

const teamMonthsQuery = (source: Source) =>
  queryOptions({
    queryKey: ['facts', 'team-month'],
    queryFn: async ({ signal }) => {
      const table = await source.facts('team-month', {}, signal);
      return { table, cube: teamCube(table) };
    },
    structuralSharing: false,
  });

/** A worker-level table of a unit; without one, of everything one may see. */
const ownFactsQuery = <T extends Exclude<FactTable, 'team-month'>>(
  source: Source,
  table: T,
  unit: string | undefined,
) =>
  queryOptions({
    queryKey: ['facts', table, unit ?? null],
    queryFn: ({ signal }) => source.facts(table, unit === undefined ? {} : { unit }, signal),
    structuralSharing: false,
  });

/**
 * The workers' rows of everything one may see. What limits make of them is worked out here, in a task of its own,
 * so that the page that asks for it next finds it ready and does not stall.
 */
const ownWorkersQuery = (source: Source) =>
  queryOptions({
    queryKey: ['facts', 'worker-month', null],
    queryFn: async ({ signal, client }) => {
      const workers = await source.facts('worker-month', {}, signal);
      const { written } = await client.ensureQueryData(entriesQuery(source));
      const tree = await client.ensureQueryData(unitsQuery(source));
      await nextTask();
      limitsOnce(workers, written, tree);
      await nextTask();
      return workers;
    },
    structuralSharing: false,
  });

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Asks for what every page needs before the first of them has arrived. */
export function prefetchFirst(client: QueryClient, source: Source): void {
  for (const query of [sessionQuery(source), unitsQuery(source), entriesQuery(source)])
    void client.prefetchQuery(query as ReturnType<typeof sessionQuery>);
  void client.prefetchQuery(teamMonthsQuery(source));
}

/** The session for what happens outside a page; asked for once. */
export function ensureSession(client: QueryClient, source: Source): Promise<Session> {
  return client.ensureQueryData(sessionQuery(source));
}

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery(useSource())).data;
}

export function useUnitTree(): UnitTree {
  return useSuspenseQuery(unitsQuery(useSource())).data;
}

/** What people wrote, in order; without who opened what. */
export function useEntries(): readonly Entry[] {
  return useSuspenseQuery(entriesQuery(useSource())).data.written;
}

/** Who opened which worker's panel, in order, as far as one may see it. */
export function useOpenings(): readonly Entry[] {
  return useSuspenseQuery(entriesQuery(useSource())).data.openings;
}

/**
 * Writes to the log. What was written, by oneself or by others meanwhile, is then on every page at once; a draft that
 * was overtaken is not written, and the answer brings the entry that overtook it. Throws a `Failure` where the log does
 * not take it.
 */
export function useAppend(): (draft: EntryDraft) => Promise<Appended> {
  const source = useSource();
  const client = useQueryClient();
  const { queryKey } = entriesQuery(source);
  return async (draft) => {
    const appended = await source.append(draft);
    const since = await source.entries({ after: lastOf(client.getQueryData(queryKey) ?? noLog) });
    client.setQueryData(queryKey, (now = noLog) => withMore(now, since));
    return appended;
  };
}

const draftQuery = (key: string) =>
  queryOptions({
    queryKey: ['draft', key],
    queryFn: () => readKeptDraft(key).catch(() => null),
    gcTime: Number.POSITIVE_INFINITY,
  });

/**
 * What was typed and is not saved yet, kept on this device under a key; null where there is nothing. What is typed is
 * shown in the same turn, because a field that lags behind the keyboard drops letters.
 */
export function useDraft<T>(
  key: string,
): [KeptDraft<T> | null, (draft: KeptDraft<T> | null) => void] {
  const client = useQueryClient();
  const { data = null } = useQuery(draftQuery(key));
  const [typed, setTyped] = useState<{ key: string; draft: KeptDraft<T> | null }>();
  const keep = (draft: KeptDraft<T> | null) => {
    setTyped({ key, draft });
    client.setQueryData(draftQuery(key).queryKey, draft);
    void keepDraft(key, draft).catch(() => {});
  };
  return [typed?.key === key ? typed.draft : (data as KeptDraft<T> | null), keep];
}

/** What has arrived, is on its way, or why it will not come. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'ready'; data: T }
  | { state: 'refused'; sentence: string };

/**
 * What measures are made from. Team months are waited for; what depends on limits follows once the workers' own
 * records, as far as one may see them, are here, and stays undefined where they are refused.
 */
export function useRecords(): {
  records: Records;
  teamMonths: TeamMonths;
  workers: Loaded<WorkerMonths>;
} {
  const source = useSource();
  const entries = useEntries();
  const tree = useUnitTree();
  const { table, cube } = useSuspenseQuery(teamMonthsQuery(source)).data;
  const workers = loaded(useQuery(ownWorkersQuery(source)));
  const limits = workers.state === 'ready' ? limitsOnce(workers.data, entries, tree) : undefined;
  const session = useSession();
  const direct = directOnce(table, entries);
  const records = recordsOnce(cube, direct, limits, tree, session.unit);
  return { records, teamMonths: table, workers };
}

/** A team's own workers, cases and known changes; throws the refusal where they are not open to the session. */
export function useTeamFacts(unit: string): {
  workers: WorkerMonths;
  cases: Cases;
  coming: Coming;
} {
  const source = useSource();
  return {
    workers: useSuspenseQuery(ownFactsQuery(source, 'worker-month', unit)).data,
    cases: useSuspenseQuery(ownFactsQuery(source, 'case', unit)).data,
    coming: useSuspenseQuery(ownFactsQuery(source, 'coming', unit)).data,
  };
}

/** The open cases of everything one may see. */
export function useOpenCases(): Loaded<Cases> {
  return loaded(useQuery(ownFactsQuery(useSource(), 'case', undefined)));
}

/** Forgets what failed, so that it is asked for again. */
export function useTryAgain(): () => void {
  const client = useQueryClient();
  return () => void client.resetQueries({ predicate: ({ state }) => state.status === 'error' });
}

/** Becomes another person of a simulated authority; everything is asked for again. */
export function useSwitchPersona(): (persona: Persona) => Promise<void> {
  const source = useSource();
  const client = useQueryClient();
  return async (persona) => {
    await source.switchPersona?.(persona);
    await client.resetQueries();
  };
}

const publishedQuery = queryOptions({
  queryKey: ['published'],
  queryFn: async ({ signal }) => {
    const file = new URL('published/figures.json', document.baseURI);
    const response = await fetch(file, { signal }).catch(() => undefined);
    if (!response?.ok)
      throw failure(
        'unreachable',
        'The published figures could not be fetched from beside the app. Check the connection and try again.',
      );
    return parsePublished(await response.json());
  },
  structuralSharing: false,
});

/** DfE's published figures, a static file of the app itself. */
export function usePublished(): Published {
  return useSuspenseQuery(publishedQuery).data;
}

/** The same for a page that does not wait for them. */
export function useLaterPublished(): Loaded<Published> {
  return loaded(useQuery(publishedQuery));
}

function loaded<T>(query: { data: T | undefined; error: unknown }): Loaded<T> {
  if (query.data !== undefined) return { state: 'ready', data: query.data };
  if (query.error) return { state: 'refused', sentence: failureOf(query.error).message };
  return { state: 'loading' };
}

/** Any error as one of the port's failures. */
export function failureOf(error: unknown): Pick<Failure, 'kind' | 'message'> {
  if (isFailure(error)) return error;
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}

/** Remembers the last answer for the same arguments, so that a measure's sums are indexed once. */
function once<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, i) => arg === args[i])) last = { args, result: make(...args) };
    return last.result;
  };
}

const limitsOnce = once((workers: WorkerMonths, entries: readonly Entry[], tree: UnitTree) =>
  limitMonths(workers, entries, tree),
);

const directOnce = once((teamMonths: TeamMonths, entries: readonly Entry[]) =>
  directMonths(teamMonths, entries),
);

const recordsOnce = once(
  (
    teams: Records['teams'],
    direct: Records['direct'],
    limits: Cube<LimitComponent> | undefined,
    tree: UnitTree,
    ownUnit: string,
  ): Records => ({ teams, direct, limits, openTeams: new Set(tree.teamsOf(ownUnit)) }),
);
