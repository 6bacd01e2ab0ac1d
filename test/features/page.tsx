import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { makeRouter } from '@/app/routes';
import { apiSource } from '@/data/api';
import { makeQueryClient, SourceContext } from '@/data/queries';
import { apiBase } from './server';

export const patient = { timeout: 20_000 };

/** The port as the tests' app has it. */
export const source = apiSource(apiBase, (request) => fetch(request));

/** Opens the app at an address, as a new tab would, and waits for a heading. */
export async function open(address: string, heading: RegExp): Promise<void> {
  cleanup();
  window.location.hash = address;
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <SourceContext value={source}>
        <RouterProvider router={makeRouter()} />
      </SourceContext>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: heading }, patient);
}
