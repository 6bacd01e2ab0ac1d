import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { act, cleanup, render, screen } from '@testing-library/react';
import { makeRouter } from '@/app/routes';
import { makeQueryClient, SourceContext } from '@/data/queryClient';
import { source } from '../data/asking';

/** How long a page of figures may take on a busy machine. */
export const patient = { timeout: 30_000 };

/** Starts the app at an address, as a new tab would. */
export function startApp(address: string): void {
  cleanup();
  window.location.hash = address;
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <SourceContext value={source}>
        <RouterProvider router={makeRouter()} />
      </SourceContext>
    </QueryClientProvider>,
  );
}

/** Starts the app at an address and waits for a heading. */
export async function openApp(address: string, heading: RegExp | string): Promise<void> {
  startApp(address);
  await screen.findByRole('heading', { name: heading }, patient);
}

/** Looks at what the browser prints. */
export function onPaper(look: () => void): void {
  act(() => window.dispatchEvent(new Event('beforeprint')));
  look();
  act(() => window.dispatchEvent(new Event('afterprint')));
}
