import { HttpResponse, http, type RequestHandler } from 'msw';
import { decodeFacts, encodeFacts, type WireFacts } from '@/data/columns';
import {
  type Quality,
  readDraft,
  readEntries,
  readSession,
  readUnits,
  wireEntry,
  wireSession,
} from '@/data/contract';
import { conflictOf, type Entry } from '@/domain/entries';
import { type FactTable, factSchemas } from '@/domain/facts';
import { type Month, parseMonth } from '@/domain/month';
import type { Persona, Session } from '@/domain/session';
import { codeOf, filterRows, type TextColumn } from '@/domain/table';
import { type Unit, type UnitTree, unitTree } from '@/domain/unit';
import { problem, refuseWorkers, type Scenario, scenarioHandlers } from './scenarios';
import type { MockStore } from './store';

/** What the handlers answer from: bodies in wire form, fetched once each and only when asked for. */
export interface SimulatedFacts {
  readonly authority: () => Promise<WireAuthority>;
  readonly table: (table: FactTable) => Promise<WireFacts>;
}

/** Everything of a simulated authority but its fact tables, in wire form. */
export interface WireAuthority {
  readonly session: unknown;
  readonly units: unknown;
  readonly entries: unknown;
  readonly quality: Quality;
}

export interface MockOptions {
  readonly facts: SimulatedFacts;
  readonly store: MockStore;
  readonly scenario?: Scenario | undefined;
  /** The time an entry is given, ISO 8601 in UTC. */
  readonly now: () => string;
}

interface Known {
  readonly session: Session;
  readonly units: readonly Unit[];
  readonly tree: UnitTree;
  readonly seed: readonly Entry[];
  readonly quality: Quality;
}

/** The six doors, answered by the domain over the simulated facts. */
export function handlers(options: MockOptions): RequestHandler[] {
  const { facts, store, scenario, now } = options;
  let loading: Promise<Known> | undefined;
  const authority = () => {
    loading ??= facts.authority().then((wire) => readAuthority(wire, scenario));
    return loading;
  };
  const sessionNow = async (): Promise<Session> => {
    const { session } = await authority();
    return { ...session, ...((await store.persona()) ?? {}) };
  };
  const entriesNow = async () => [...(await authority()).seed, ...(await store.entries())];

  return [
    ...scenarioHandlers(scenario),

    http.get('*/session', async () => HttpResponse.json(wireSession(await sessionNow()))),

    http.put('*/session', async ({ request }) => {
      const wanted = (await request.json()) as Partial<Persona>;
      const { session } = await authority();
      const persona = session.personas.find(
        ({ name, role }) => name === wanted.name && role === wanted.role,
      );
      if (!persona)
        return problem(400, 'No such person', 'Choose one of the people the session offers.');
      await store.setPersona(persona);
      return HttpResponse.json(wireSession({ ...session, ...persona }));
    }),

    http.get('*/units', async () => HttpResponse.json({ units: (await authority()).units })),

    http.get('*/facts/:table', async ({ params, request }) => {
      const name = String(params.table);
      if (!Object.hasOwn(factSchemas, name))
        return problem(404, 'No such table', `There is no table called "${name}".`);
      return answerFacts(name as FactTable, new URL(request.url).searchParams);
    }),

    http.get('*/entries', async ({ request }) => {
      const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
      if (!Number.isInteger(after))
        return problem(400, 'Not a position', 'Give "after" as a whole number.');
      const entries = await entriesNow();
      return HttpResponse.json({
        entries: entries.filter(({ id }) => id > after).map(wireEntry),
      });
    }),

    http.post('*/entries', async ({ request }) => {
      const draft = await request.json().then(readDraft, () => undefined);
      if (!draft)
        return problem(400, 'Not an entry', 'The entry does not have the shape of the contract.');
      const entries = await entriesNow();
      const current = conflictOf(entries, draft);
      const entry = {
        ...draft,
        id: entries.reduce((last, { id }) => Math.max(last, id), 0) + 1,
        author: (await sessionNow()).name,
        at: now(),
      };
      if (current || !(await store.append(entry))) {
        const newest = current ?? conflictOf(await entriesNow(), draft);
        return problem(
          409,
          'Changed meanwhile',
          'Somebody changed this after you opened it. Both versions are shown: keep one, or put them together.',
          newest ? { current: wireEntry(newest) } : {},
        );
      }
      return HttpResponse.json(wireEntry(entry), { status: 201 });
    }),

    http.get('*/quality', async () => HttpResponse.json((await authority()).quality)),
  ];

  async function answerFacts(table: FactTable, search: URLSearchParams): Promise<Response> {
    const { tree } = await authority();
    const session = await sessionNow();
    const open = table === 'team-month';
    const unit = search.get('unit') ?? (open ? tree.root.id : session.unit);
    if (!tree.byId.has(unit))
      return problem(404, 'No such unit', `There is no unit called "${unit}".`);
    if (!open && !tree.isWithin(unit, session.unit)) return refuseWorkers();
    const from = monthParam(search.get('from'));
    const to = monthParam(search.get('to'));
    if (from === 'junk' || to === 'junk')
      return problem(400, 'Not a month', 'Give "from" and "to" as months such as "2026-09".');
    const wire = await facts.table(table);
    if (scenario === 'empty') return HttpResponse.json(encodeFacts(table, slice(table, wire, [])));
    // The whole table goes out as it came in.
    if (unit === tree.root.id && from === undefined && to === undefined)
      return HttpResponse.json(wire);
    return HttpResponse.json(encodeFacts(table, slice(table, wire, tree.teamsOf(unit), from, to)));
  }
}

function slice(
  table: FactTable,
  wire: WireFacts,
  teams: readonly string[],
  from?: Month,
  to?: Month,
) {
  const decoded = decodeFacts(table, wire);
  const columns = decoded.columns as unknown as { team: TextColumn; month?: Float64Array };
  const codes = new Set(teams.map((team) => codeOf(columns.team, team)));
  return filterRows(decoded, (row) => {
    const month = columns.month?.[row];
    if (!codes.has(columns.team.codes[row] as number)) return false;
    return month === undefined || (month >= (from ?? month) && month <= (to ?? month));
  });
}

function monthParam(text: string | null): Month | undefined | 'junk' {
  return text === null ? undefined : (parseMonth(text) ?? 'junk');
}

function readAuthority(wire: WireAuthority, scenario: Scenario | undefined): Known {
  const session = readSession(wire.session);
  const units = readUnits({ units: wire.units });
  return {
    session:
      scenario === 'stale' ? { ...session, extract: daysEarlier(session.extract, 12) } : session,
    units,
    tree: unitTree(units),
    seed: scenario === 'empty' ? [] : readEntries({ entries: wire.entries }),
    quality: scenario === 'empty' ? { notices: [] } : wire.quality,
  };
}

function daysEarlier(iso: string, days: number): string {
  return new Date(Date.parse(iso) - days * 86_400_000).toISOString();
}
