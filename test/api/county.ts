import { answer } from '@/api/answer';
import type { Store } from '@/api/store';
import { encodeFacts } from '@/data/http/columns';
import { comingSchema, type Facts, type FactTable } from '@/domain/facts';
import type { Entry } from '@/domain/log/entries';
import { teamMonths } from '@/domain/measures/teamMonths';
import { addMonths } from '@/domain/month';
import type { Persona, Session } from '@/domain/session';
import { tableFromRows } from '@/domain/table';
import {
  casesTable,
  openCase,
  september,
  teamOnly,
  tree,
  worker,
  workersTable,
} from '../domain/measures/rows';

type Tables = { readonly [T in FactTable]: Facts<T> };

/** The county of two services and three teams as a store in memory: a worker and a case a team, W2 moved from North 1. */
export function countyStore(log: readonly Entry[] = [], given: Partial<Tables> = {}): Store {
  let kept = log;
  const august = addMonths(september, -1);
  const workers = workersTable([
    worker({ worker: 'W1', team: 'north-1', supervisor: 'W9' }),
    worker({ worker: 'W2', team: 'north-1', month: august }),
    worker({ worker: 'W2', team: 'north-2' }),
    worker({ worker: 'W3', team: 'south-1' }),
  ]);
  const tables: Tables = {
    'worker-month': workers,
    'team-month': teamMonths(
      workers,
      tree
        .teamsOf('county')
        .flatMap((team) => [august, september].map((month) => teamOnly({ team, month }))),
    ),
    case: casesTable([
      openCase({ reference: 'C1', coveringWorker: 'W2', previousWorkers: 'W3; W1' }),
      openCase({ reference: 'C2', team: 'north-2', worker: 'W2' }),
      openCase({ reference: 'C3', team: 'south-1', worker: 'W3' }),
    ]),
    coming: tableFromRows(comingSchema, []),
    ...given,
  };
  return {
    units: async () => [...tree.byId.values()],
    facts: async (table) => tables[table],
    whole: async (table) => Response.json(encodeFacts(table, tables[table])),
    quality: async () => ({ notices: [] }),
    log: async () => kept,
    append: async (decide) => {
      const decided = decide(kept);
      if (decided.ok && decided.isNew) kept = [...kept, decided.entry];
      return decided;
    },
  };
}

export const people = {
  leader: { name: 'L. Leader', role: 'senior leader', unit: 'county' },
  head: { name: 'H. Head', role: 'head of service', unit: 'north' },
  manager: { name: 'M. Manager', role: 'team manager', unit: 'north-1' },
  analyst: { name: 'A. Analyst', role: 'performance analyst', unit: 'county' },
} as const satisfies Record<string, Persona>;

export const now = '2026-10-06T08:30:00.000Z';

/** The session of a person of the county. */
export function sessionOf(person: Persona): Session {
  return {
    ...person,
    authority: 'County',
    asAt: september,
    from: addMonths(september, -1),
    extract: '2026-10-05T05:00:00Z',
    version: '1',
    simulated: false,
    personas: [],
  };
}

/** What a person is answered at a door. */
export function asked(
  person: Persona,
  door: string,
  store: Store = countyStore(),
  init: RequestInit = {},
): Promise<Response> {
  const request = new Request(`https://county.example/api/${door}`, init);
  return answer(request, sessionOf(person), store, now);
}

/** What a person is answered who sends a body to the log. */
export function sent(person: Persona, body: unknown, store?: Store): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return asked(person, 'entries', store, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: text,
  });
}
