import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { entriesQuery, sessionQuery, teamMonthsQuery, unitsQuery } from '@/data/queryOptions';
import type { Source } from '@/data/source';
import type { Session } from '@/domain/session';

/** Where all that is asked for comes from. */
export const SourceContext = createContext<Source | null>(null);

/** The source that the app was given. */
export function useSource(): Source {
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
