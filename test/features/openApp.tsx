import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { makeRouter } from '@/app/routes';
import { apiSource } from '@/data/api';
import { makeQueryClient, SourceContext } from '@/data/queries';
import { apiBase } from './server';

/** How long a page of figures may take on a busy machine. */
export const patient = { timeout: 15_000 };

/** The source the app of a test reads and writes. */
export const testSource = () => apiSource(apiBase, (request) => fetch(request));

/** Opens the app at an address and waits for a heading. */
export async function openApp(address: string, heading: RegExp): Promise<void> {
  window.location.hash = address;
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <SourceContext value={testSource()}>
        <RouterProvider router={makeRouter()} />
      </SourceContext>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: heading }, patient);
}
