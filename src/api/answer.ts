import { answerLog, takeEntry } from '@/api/entries';
import { answerFacts } from '@/api/facts';
import { isJson, noStore, problem, refuseType } from '@/api/problem';
import type { Store } from '@/api/store';
import { wireSession, wireUnits } from '@/data/http/contract';
import type { Session } from '@/domain/session';

/**
 * The six endpoints of the contract, answered over a store to the person of a session; whoever calls it knows who that
 * is. `now` is the time an entry is given, ISO 8601 in UTC. What cannot be answered is told in a sentence. Nobody between
 * keeps an answer.
 */
export async function answer(
  request: Request,
  session: Session,
  store: Store,
  now: string,
): Promise<Response> {
  return noStore(await answered(request, session, store, now));
}

async function answered(
  request: Request,
  session: Session,
  store: Store,
  now: string,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const [, door, table] = /\/(session|units|facts|entries|quality)(?:\/([^/]+))?$/.exec(
    pathname,
  ) ?? [undefined, undefined, undefined];
  if (door === undefined || (door === 'facts') !== (table !== undefined))
    return problem(404, 'No such door', `Nothing answers at ${pathname}.`);
  if (request.method === 'POST' && door === 'entries')
    return isJson(request) ? takeEntry(request, session, store, now) : refuseType();
  if (request.method !== 'GET')
    return problem(405, 'Not a way in', `${request.method} is not answered at ${pathname}.`);
  if (door === 'session') return Response.json(wireSession(session));
  if (door === 'units') return Response.json({ units: wireUnits(await store.units()) });
  if (door === 'entries') return answerLog(searchParams, session, store, now);
  if (door === 'quality') return Response.json(await store.quality());
  return answerFacts(table ?? '', searchParams, session, store);
}
