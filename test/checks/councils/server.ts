import { type Council, teamsBelow } from '../../councils/council';
import type { Row, TableName } from '../../councils/row';
import { entriesOnWire, tableOnWire } from '../../councils/wire';
import { type Site, serve } from '../../serve';

/** The built app with a council behind it, for its senior leader or the manager of a team; `isIdle`: nothing is asked. */
export async function serveCouncil(
  council: Council,
  unit: string,
  folder: string,
): Promise<Site & { isIdle: () => boolean }> {
  let open = 0;
  const answer = answers(council, unit);
  const site = await serve({
    folder,
    api: async (request) => {
      open += 1;
      try {
        return await answer(request);
      } finally {
        open -= 1;
      }
    },
  });
  return { ...site, isIdle: () => open === 0 };
}

function answers(council: Council, own: string) {
  const { records } = council;
  const { authority = '', from, asAt, extract } = { authority: records.units[0]?.name, ...records };
  const log = entriesOnWire(records.entries).filter(({ kind }) => own === 'A' || kind === 'limit');
  const role = own === 'A' ? 'senior leader' : 'team manager';
  const session = { name: 'Ada Alder', role, unit: own, authority, asAt, from, extract };

  return async (request: Request): Promise<Response> => {
    const { pathname, searchParams: asked } = new URL(request.url);
    const endpoint = pathname.replace('/api/', '');
    if (request.method === 'POST') {
      const draft = { ...(await request.json()), author: 'Ada Alder', at: extract };
      return Response.json(entriesOnWire([...records.entries, draft]).at(-1), { status: 201 });
    }
    if (endpoint === 'session')
      return Response.json({ ...session, version: '1', simulated: false, personas: [] });
    if (endpoint === 'units') return Response.json({ units: records.units });
    if (endpoint === 'entries') return Response.json({ entries: asked.has('after') ? [] : log });
    if (endpoint === 'quality') return Response.json({ notices: [] });
    return facts(endpoint.replace('facts/', '') as TableName, asked, council, own);
  };
}

function facts(table: TableName, asked: URLSearchParams, council: Council, own: string): Response {
  const [status, detail] = council.refused[table] ?? [];
  if (status) return problem(status, detail ?? '');
  const { units } = council.records;
  const open = table === 'team-month' ? 'A' : own;
  const unit = asked.get('unit') ?? open;
  if (!units.some(({ id }) => id === unit)) return problem(404, 'There is no such unit.');
  const teams = teamsBelow(units, unit);
  const isOpen = teams.every((team) => teamsBelow(units, open).includes(team));
  if (!isOpen) return problem(403, 'The workers of this unit are not open to you.');
  const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? '9999'];
  const isAsked = (row: Row) =>
    (unit === 'A' || teams.includes(String(row.team))) &&
    (row.month === undefined ||
      row.month === null ||
      (String(row.month) >= from && String(row.month) <= to));
  // JSON writes a number that no number can say, which the app then has to read.
  const body = JSON.stringify(tableOnWire(table, council.tables[table].filter(isAsked), council));
  return new Response(body.replaceAll('"1e999"', '1e999'), {
    headers: { 'content-type': 'application/json' },
  });
}

function problem(status: number, detail: string): Response {
  return Response.json({ title: 'Not answered', status, detail }, { status });
}
