import '@/ui/style.css';
import '@/app/boot.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { parseSearch, readView } from '@/address/schema';
import { isMissingPart, nameMissingParts } from '@/app/missingPart';
import { makeRouter } from '@/app/routes';
import { ThemedPage } from '@/app/ThemedPage';
import { apiSource, type Transport } from '@/data/http/client';
import { ensureSession, makeQueryClient, prefetchFirst, SourceContext } from '@/data/queryClient';
import { isFailure } from '@/data/source';
import { landing } from '@/domain/session';

/** Picks the source, mounts the app. */
nameMissingParts();
const apiUrl: string | undefined = import.meta.env.VITE_API_URL;
const source = apiUrl
  ? apiSource(new URL(apiUrl.replace(/\/?$/, '/'), document.baseURI).href, (request) =>
      fetch(request),
    )
  : apiSource(new URL('api/', document.baseURI).href, standaloneTransport());

const client = makeQueryClient();
const router = makeRouter();
const cameWithLink = location.hash !== '';
prefetchFirst(client, source);
if (!cameWithLink) void landOnOwnPage();

// A refusal is shown on the page in its own words; anything else that a page throws is a fault to be reported.
const onCaughtError = (error: unknown) => {
  if (!isFailure(error) && !isMissingPart(error)) reportError(error);
};

createRoot(document.getElementById('root') as HTMLElement, { onCaughtError }).render(
  <QueryClientProvider client={client}>
    <SourceContext value={source}>
      <ThemedPage>
        <RouterProvider router={router} />
      </ThemedPage>
    </SourceContext>
  </QueryClientProvider>,
);

/** Without an API the app answers itself; the code for that is fetched only then. */
function standaloneTransport(): Transport {
  const scenario = readView(parseSearch(location.hash.split('?')[1] ?? '')).view.mock;
  const loading = import('@mocks/transport').then(({ mockTransport }) =>
    mockTransport(document.baseURI, scenario),
  );
  return async (request) => (await loading)(request);
}

/** Who opens the app without a link starts on their own page: the Overview does so by itself, a team's page does not. */
async function landOnOwnPage(): Promise<void> {
  const session = await ensureSession(client, source).catch(() => undefined);
  if (!session) return;
  const { page, unit } = landing(session);
  const { pathname, search } = router.state.location;
  // Unless they have gone elsewhere meanwhile.
  if (page !== 'team' || pathname !== '/' || (search.unit ?? unit) !== unit) return;
  await router.navigate({ to: '/teams/$team', params: { team: unit }, replace: true });
}
