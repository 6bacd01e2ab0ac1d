import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { deleteKeptHere, type KeptHere } from '@/data/device';
import type { Quality } from '@/data/http/contract';
import type { EntriesAside } from '@/data/log';
import { directOnce, limitsOnce, recordsOnce } from '@/data/memo';
import { useSource } from '@/data/queryClient';
import {
  entriesQuery,
  keptHereQuery,
  ownFactsQuery,
  ownWorkersQuery,
  publishedQuery,
  qualityQuery,
  sessionQuery,
  teamMonthsQuery,
  teamSettledQuery,
  unitsQuery,
} from '@/data/queryOptions';
import { failureOf } from '@/data/source';
import type { Published } from '@/domain/benchmarks/published';
import type { Cases, Coming, Facts, FactTable, TeamMonths, WorkerMonths } from '@/domain/facts';
import { type Finding, type Findings, joinFindings } from '@/domain/finding';
import type { Entry } from '@/domain/log/entries';
import type { Records } from '@/domain/measures/evaluate';
import { type Loaded, mapLoaded } from '@/domain/missing';
import type { Persona, Session } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';

/** What the port returns, kept, and handed to pages as hooks. */

/** Who is here, of which authority, and what months there are. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery(useSource())).data;
}

/** The same for what stands before the session is known. */
export function useLaterSession(): Loaded<Session> {
  return loaded(useQuery(sessionQuery(useSource())));
}

/** The structure of the authority. */
export function useUnitTree(): UnitTree {
  return useSuspenseQuery(unitsQuery(useSource())).data;
}

/** What people wrote, in order; without who opened what. */
export function useEntries(): readonly Entry[] {
  return useSuspenseQuery(entriesQuery(useSource())).data.written;
}

/** What of the log could not be read, set aside entry by entry; nothing shown rests on it. */
export function useEntriesAside(): EntriesAside {
  return useSuspenseQuery(entriesQuery(useSource())).data.aside;
}

/** Who opened which worker's panel, in order, as far as one may see it. */
export function useOpenings(): readonly Entry[] {
  return useSuspenseQuery(entriesQuery(useSource())).data.openings;
}

/**
 * What measures are made from. Team months are waited for; what depends on limits follows once the workers' own
 * records, as far as one may see them, are here; else it says why they are not.
 */
export function useRecords(): {
  records: Records;
  teamMonths: TeamMonths;
  workers: Loaded<WorkerMonths>;
} {
  const source = useSource();
  const entries = useEntries();
  const tree = useUnitTree();
  const { table, cube, findings } = useSuspenseQuery(teamMonthsQuery(source)).data;
  const asked = { ...ownWorkersQuery(source), ...askedOnce };
  const workers = loaded(useQuery(asked));
  const ofWorkers = useQuery({ ...asked, select: findingsOf }).data;
  const limits = mapLoaded(workers, (rows) => limitsOnce(rows, entries, tree));
  const session = useSession();
  const direct = directOnce(table, entries);
  const records = recordsOnce(
    cube,
    direct,
    limits.state === 'ready' ? limits.data : limits.state,
    tree,
    session.unit,
    findings,
    ofWorkers,
  );
  return { records, teamMonths: table, workers };
}

/**
 * A team's own workers; throws the refusal where they are not open to the session. Its cases, and the known changes, are
 * waited for as well, and where they do not come it is said of them why: they may be of another system.
 */
export function useTeamFacts(unit: string): {
  workers: WorkerMonths;
  cases: Loaded<Cases>;
  coming: Loaded<Coming>;
  /** What is in doubt about its cases, and about the changes. */
  findings: readonly Finding[];
} {
  const source = useSource();
  const ofCases = { ...ownFactsQuery(source, 'case', unit), ...askedOnce };
  // All that are open to the session: one that names no team may be of this one.
  const ofChanges = { ...ownFactsQuery(source, 'coming', undefined), ...askedOnce };
  useSuspenseQuery(teamSettledQuery(source, unit));
  const doubts = [
    useQuery({ ...ofCases, select: findingsOf }).data,
    useQuery({ ...ofChanges, select: findingsOf }).data,
  ];
  return {
    workers: useSuspenseQuery(ownFactsQuery(source, 'worker-month', unit)).data,
    cases: loaded(useQuery(ofCases)),
    coming: loaded(useQuery(ofChanges)),
    findings: doubts.flatMap((seen) => seen?.listed ?? []),
  };
}

/** The workers of everything one may see. */
export function useOpenWorkers(): Loaded<WorkerMonths> {
  return loaded(useQuery({ ...ownWorkersQuery(useSource()), ...askedOnce }));
}

/** The open cases of everything one may see. */
export function useOpenCases(): Loaded<Cases> {
  return loaded(useQuery({ ...ownFactsQuery(useSource(), 'case', undefined), ...askedOnce }));
}

/** What is in doubt about the facts that one may see, and the tables that could not be looked at, or not yet. */
export function useFindings(): {
  readonly findings: Findings;
  readonly notSeen: readonly FactTable[];
} {
  const source = useSource();
  const teams = useSuspenseQuery(teamMonthsQuery(source)).data;
  const asked = { ...askedOnce, select: findingsOf } as const;
  const workers = useQuery({ ...ownWorkersQuery(source), ...asked });
  const cases = useQuery({ ...ownFactsQuery(source, 'case', undefined), ...asked });
  const coming = useQuery({ ...ownFactsQuery(source, 'coming', undefined), ...asked });
  const others = { 'worker-month': workers.data, case: cases.data, coming: coming.data };
  return {
    findings: joinFindings([
      teams.findings,
      ...Object.values(others).flatMap((seen) => seen ?? []),
    ]),
    notSeen: (Object.keys(others) as (keyof typeof others)[]).filter((table) => !others[table]),
  };
}

function findingsOf({ findings }: { readonly findings: Findings }): Findings {
  return findings;
}

/** Every table of facts as far as one may see it, each by itself: here, on its way, or why not. */
export function useFactTables(): { readonly [T in FactTable]: Loaded<Facts<T>> } {
  const source = useSource();
  return {
    'team-month': loaded(
      useQuery({ ...teamMonthsQuery(source), ...askedOnce, select: ({ table }) => table }),
    ),
    'worker-month': loaded(useQuery({ ...ownWorkersQuery(source), ...askedOnce })),
    case: loaded(useQuery({ ...ownFactsQuery(source, 'case', undefined), ...askedOnce })),
    coming: loaded(useQuery({ ...ownFactsQuery(source, 'coming', undefined), ...askedOnce })),
  };
}

/** What the source noticed about its own records. */
export function useQuality(): Loaded<Quality> {
  return loaded(useQuery({ ...qualityQuery(useSource()), ...askedOnce }));
}

/** What this app keeps on this device. */
export function useKeptHere(): Loaded<KeptHere> {
  return loaded(useQuery(keptHereQuery));
}

/** Deletes what this app keeps on this device, and asks for everything again as for the first time. */
export function useDeleteKept(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await deleteKeptHere();
    await client.resetQueries();
  };
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

/** DfE's published figures, a static file of the app itself. */
export function usePublished(): Published {
  return useSuspenseQuery(publishedQuery).data;
}

/** The same for a page that does not wait for them. */
export function useLaterPublished(): Loaded<Published> {
  return loaded(useQuery(publishedQuery));
}

/** What failed stays so, said where it stands, until it is tried again: a part that mounts does not ask anew. */
const askedOnce = { retryOnMount: false } as const;

function loaded<T>(query: { data: T | undefined; error: unknown }): Loaded<T> {
  if (query.data !== undefined) return { state: 'ready', data: query.data };
  if (!query.error) return { state: 'not yet', sentence: 'The records are still being read.' };
  const { kind, message } = failureOf(query.error);
  const state = kind === 'forbidden' || kind === 'not held' ? kind : 'failed';
  return { state, sentence: message };
}
