import { HttpResponse, http } from 'msw';
import { openApp } from '../openApp';
import { server } from '../server';
import { team, teamTables } from './teamFacts';

/** Opens the app at an address and waits for the team's page. */
export function open(address = `#/teams/${team}`): Promise<void> {
  return openApp(address, 'Children with nobody at work for them');
}

/** Lets the team's own tables be these; all else is the simulated authority's. */
export function serveTeam(given: Parameters<typeof teamTables>[0]): void {
  const tables = teamTables(given);
  server.use(
    http.get('*/facts/:table', ({ params, request }) => {
      const unit = new URL(request.url).searchParams.get('unit');
      const body = tables.get(String(params.table));
      // Known changes are asked for of all that are open to the session.
      const asked = unit === (params.table === 'coming' ? null : team);
      return asked && body !== undefined ? HttpResponse.json(body as object) : undefined;
    }),
  );
}
