import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { type ReactNode, Suspense } from 'react';
import { expect, test } from 'vitest';
import { encodeFacts } from '@/data/http/columns';
import { useFindings } from '@/data/queries';
import { makeQueryClient, SourceContext } from '@/data/queryClient';
import { comingSchema } from '@/domain/facts';
import { countOfFindings } from '@/domain/finding';
import { tableFromRows } from '@/domain/table';
import { patient } from '../features/openApp';
import { serveApi, server } from '../features/server';
import { source } from './asking';

/** What a page is told is in doubt, once everything one may see has been looked at as far as it can be. */
async function found(unseen: readonly string[]) {
  const client = makeQueryClient();
  const { result } = renderHook(useFindings, {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <QueryClientProvider client={client}>
        <SourceContext value={source}>
          <Suspense>{children}</Suspense>
        </SourceContext>
      </QueryClientProvider>
    ),
  });
  await waitFor(() => expect(result.current?.notSeen).toEqual(unseen), patient);
  return result.current.findings;
}

test('the simulated records are in no doubt', async () => {
  expect(countOfFindings(await found([]))).toBe(0);
});

test('a known change of a team that is not there is told', async () => {
  const row = { team: 'T9', kind: 'leaver', worker: 'W1', name: 'W1', role: null, date: 20800 };
  const coming = tableFromRows(comingSchema, [{ ...row, fte: 1, share: 0 }]);
  server.use(http.get('*/facts/coming', () => HttpResponse.json(encodeFacts('coming', coming))));
  const { listed } = await found([]);
  expect(listed.map(({ table, kind, row, value }) => [table, kind, row, value])).toEqual([
    ['coming', 'unknown team', 1, 'T9'],
  ]);
});

test('tables that are refused are said not to have been seen, rather than to be in order', async () => {
  serveApi('forbidden');
  await found(['worker-month', 'case', 'coming']);
});
