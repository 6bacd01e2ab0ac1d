import { answer } from '@/api/answer';
import { isJson, noStore, problem, refuseType } from '@/api/problem';
import type { Store } from '@/api/store';
import { encodeFacts } from '@/data/http/columns';
import { readPersona, wireSession } from '@/data/http/contract';
import type { Entry } from '@/domain/log/entries';
import type { Persona, Session } from '@/domain/session';
import { pretend, pretendFacts, type Scenario } from './scenarios';
import { readOnce, type SimulatedFile } from './simulated';
import type { MockStore } from './store';

export interface MockOptions {
  readonly file: SimulatedFile;
  readonly store: MockStore;
  readonly scenario?: Scenario | undefined;
  /** The time an entry is given, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** The API of the simulated authority: its endpoints answered over the simulated facts, and who one is changed at will. */
export function simulatedApi(options: MockOptions): (request: Request) => Promise<Response> {
  const { file, store, scenario, now } = options;
  const simulated = readOnce(file);
  const authority = async () => pretend(scenario, await simulated.authority());
  const kept = simulatedStore(options, simulated, authority);

  /** Whoever one has become; or, in a request that names a role, the person of that role, so that a check is all of them. */
  async function session({ headers }: Request): Promise<Session> {
    const { session } = await authority();
    const role = headers.get('x-loadline-role');
    const chosen = await store.persona();
    const persona = session.personas.find((one) =>
      role === null ? chosen && isSame(one, chosen) : one.role === role,
    );
    return { ...session, ...persona };
  }

  async function become(request: Request): Promise<Response> {
    const wanted = await request
      .json()
      .then(readPersona)
      .catch(() => undefined);
    const { personas } = await session(request);
    const persona = wanted && personas.find((one) => isSame(one, wanted));
    if (!persona)
      return problem(400, 'No such person', 'Choose one of the people the session offers.');
    await store.setPersona(persona);
    return Response.json(wireSession(await session(request)));
  }

  return async (request) => {
    if (request.method === 'PUT' && new URL(request.url).pathname.endsWith('/session'))
      return noStore(isJson(request) ? await become(request) : refuseType());
    // Team months are open to everyone one may be, so the first figures wait for no other file.
    if (request.method === 'GET' && request.url.endsWith('/facts/team-month'))
      return noStore(await kept.whole('team-month'));
    return answer(request, await session(request), kept, now());
  };
}

function simulatedStore(
  { file, store, scenario }: MockOptions,
  simulated: ReturnType<typeof readOnce>,
  authority: ReturnType<typeof readOnce>['authority'],
): Store {
  const facts: Store['facts'] = async (table) => {
    const all = await simulated.table(table);
    return pretendFacts(scenario, table)?.(all) ?? all;
  };
  return {
    units: async () => (await authority()).units,
    facts,
    whole: async (table) =>
      pretendFacts(scenario, table)
        ? Response.json(encodeFacts(table, await facts(table)))
        : file(table),
    quality: async () => (await authority()).quality,
    log: async () => wholeLog((await authority()).log, await store.written()),
    append: async (decide) => {
      const { log } = await authority();
      return store.append((written) => decide(wholeLog(log, written)));
    },
  };
}

/** The simulated log, then what was written, which moves on where a newer build's log is longer. */
function wholeLog(log: readonly Entry[], written: readonly Entry[]): readonly Entry[] {
  const end = log.at(-1)?.position ?? 0;
  return [...log, ...written.map((entry, i) => ({ ...entry, position: end + 1 + i }))];
}

function isSame(a: Persona, b: Persona): boolean {
  return a.name === b.name && a.role === b.role && a.unit === b.unit;
}
