import { HttpResponse, http, type RequestHandler } from 'msw';
import { encodeFacts } from '@/data/http/columns';
import { readDraft, readPersona, wireEntry, wireSession } from '@/data/http/contract';
import { type Facts, type FactTable, factSchemas } from '@/domain/facts';
import { appendTo, type Entry } from '@/domain/log/entries';
import { mayRead } from '@/domain/log/openings';
import { type Month, parseMonth } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Persona, Session } from '@/domain/session';
import { codeOf, filterRows, type TextColumn } from '@/domain/table';
import {
  pretend,
  pretendFacts,
  problem,
  refuseWorkers,
  type Scenario,
  scenarioHandlers,
} from './scenarios';
import { readOnce, type SimulatedFile } from './simulated';
import type { MockStore } from './store';

export interface MockOptions {
  readonly file: SimulatedFile;
  readonly store: MockStore;
  readonly scenario?: Scenario | undefined;
  /** The time an entry is given, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** The six doors, answered by the domain over the simulated facts. */
export function handlers({ file, store, scenario, now }: MockOptions): RequestHandler[] {
  const simulated = readOnce(file);
  const authority = async () => pretend(scenario, await simulated.authority());

  async function session(): Promise<Session> {
    const { session } = await authority();
    const persona = await store.persona();
    return { ...session, ...session.personas.find((one) => persona && isSame(one, persona)) };
  }

  async function facts(table: FactTable, search: URLSearchParams): Promise<Response> {
    const open = table === 'team-month';
    const change = pretendFacts(scenario, table);
    // Asked for in full, and open to everyone: the file goes out as it is, and waits for nothing else.
    if (open && search.size === 0 && !change) return file(table);

    const { tree } = await authority();
    const own = (await session()).unit;
    const unit = search.get('unit') ?? (open ? tree.root.id : own);
    if (!tree.byId.has(unit))
      return problem(404, 'No such unit', `There is no unit called "${unit}".`);
    if (!open && !tree.isWithin(unit, own)) return refuseWorkers();

    const from = monthOf(search.get('from'));
    const to = monthOf(search.get('to'));
    if (from === 'junk' || to === 'junk')
      return problem(400, 'Not a month', 'Give "from" and "to" as months such as "2026-09".');
    if (from !== undefined && to !== undefined && from > to)
      return problem(400, 'Months the wrong way round', 'Give a "from" that is not after "to".');

    const isWhole = unit === tree.root.id && from === undefined && to === undefined;
    if (isWhole && !change) return file(table);
    const all = await simulated.table(table);
    const slice = sliceOf(change?.(all) ?? all, tree.teamsOf(unit), from, to);
    return HttpResponse.json(encodeFacts(table, slice));
  }

  return [
    ...scenarioHandlers(scenario),

    http.get('*/session', async () => HttpResponse.json(wireSession(await session()))),

    http.put('*/session', async ({ request }) => {
      const wanted = await request
        .json()
        .then(readPersona)
        .catch(() => undefined);
      const { personas } = await session();
      const persona = wanted && personas.find((one) => isSame(one, wanted));
      if (!persona)
        return problem(400, 'No such person', 'Choose one of the people the session offers.');
      await store.setPersona(persona);
      return HttpResponse.json(wireSession(await session()));
    }),

    http.get('*/units', async () => HttpResponse.json({ units: (await authority()).units })),

    http.get('*/facts/:table', async ({ params, request }) => {
      const name = String(params.table);
      if (!Object.hasOwn(factSchemas, name))
        return problem(404, 'No such table', `There is no table called "${name}".`);
      return facts(name as FactTable, new URL(request.url).searchParams);
    }),

    http.get('*/entries', async ({ request }) => {
      const after = new URL(request.url).searchParams.get('after') ?? '0';
      if (!/^\d+$/.test(after))
        return problem(400, 'Not a position', 'Give "after" as a whole number, 0 or more.');
      const { log, tree } = await authority();
      const own = (await session()).unit;
      const entries = wholeLog(log, await store.written()).filter(
        (entry) => entry.position > Number(after) && mayRead(entry, own, tree),
      );
      return HttpResponse.json({ entries: entries.map(wireEntry) });
    }),

    http.post('*/entries', async ({ request }) => {
      const draft = await request
        .json()
        .then(readDraft)
        .catch(() => undefined);
      if (!draft)
        return problem(400, 'Not an entry', 'The entry does not have the shape of the contract.');
      const { log, tree } = await authority();
      const person = await session();
      const refusal = refusalOf(draft, person, wholeLog(log, await store.written()), tree);
      if (refusal) return problem(403, 'Not yours to write', refusal);
      const appended = await store.append((written) =>
        appendTo(wholeLog(log, written), draft, { author: person.name, at: now() }),
      );
      if (appended.ok)
        return HttpResponse.json(wireEntry(appended.entry), { status: appended.isNew ? 201 : 200 });
      if (appended.why === 'id in use')
        return problem(400, 'Id in use', 'The log holds another entry of this id. Give a new one.');
      return problem(
        409,
        'Changed meanwhile',
        'Somebody changed this after you opened it. Compare both versions, then keep one or put them together.',
        { current: wireEntry(appended.current) },
      );
    }),

    http.get('*/quality', async () => HttpResponse.json((await authority()).quality)),
  ];
}

/** The simulated log, then what was written, which moves on where a newer build's log is longer. */
function wholeLog(log: readonly Entry[], written: readonly Entry[]): readonly Entry[] {
  const end = log.at(-1)?.position ?? 0;
  return [...log, ...written.map((entry, i) => ({ ...entry, position: end + 1 + i }))];
}

function isSame(a: Persona, b: Persona): boolean {
  return a.name === b.name && a.role === b.role && a.unit === b.unit;
}

function sliceOf<T extends FactTable>(
  facts: Facts<T>,
  teams: readonly string[],
  from: Month | undefined,
  to: Month | undefined,
): Facts<T> {
  const { team, month } = facts.columns as unknown as { team: TextColumn; month?: Float64Array };
  const codes = new Set(teams.map((id) => codeOf(team, id)));
  const isInTime = (at: number | undefined) =>
    at === undefined || (at >= (from ?? at) && at <= (to ?? at));
  return filterRows(
    facts,
    (row) => codes.has(team.codes[row] as number) && isInTime(month?.[row]),
  ) as Facts<T>;
}

function monthOf(text: string | null): Month | undefined | 'junk' {
  return text === null ? undefined : (parseMonth(text) ?? 'junk');
}
