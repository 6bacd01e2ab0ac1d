import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { makeRouter } from '@/app/routes';
import { apiSource } from '@/data/api';
import { makeQueryClient, SourceContext } from '@/data/queries';
import { apiBase, server } from './server';
import { team, teamTables } from './teamFacts';

const patient = { timeout: 20_000 };

/** Opens the app at an address and waits for the team's page. */
export async function open(address = `#/teams/${team}`): Promise<void> {
  window.location.hash = address;
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <SourceContext value={apiSource(apiBase, (request) => fetch(request))}>
        <RouterProvider router={makeRouter()} />
      </SourceContext>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'Children with nobody at work for them' }, patient);
}

/** Lets the team's own tables be these; all else is the simulated authority's. */
export function serveTeam(given: Parameters<typeof teamTables>[0]): void {
  const tables = teamTables(given);
  server.use(
    http.get('*/facts/:table', ({ params, request }) => {
      const asked = new URL(request.url).searchParams.get('unit') === team;
      const body = tables.get(String(params.table));
      return asked && body !== undefined ? HttpResponse.json(body as object) : undefined;
    }),
  );
}
