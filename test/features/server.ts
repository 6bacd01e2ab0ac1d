import { readFile } from 'node:fs/promises';
import { handlers } from '@mocks/handlers';
import type { Scenario } from '@mocks/scenarios';
import { filesFrom } from '@mocks/simulated';
import { memoryStore } from '@mocks/store';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { inject } from 'vitest';

/** Where the tests' API is. */
export const apiBase = 'http://loadline.test/api/';

/** The time every entry written in a test is given. */
export const testNow = '2026-10-06T08:30:00.000Z';

export const simulatedFile = filesFrom(new Map(inject('simulated')));

/** The network of the tests: the simulated authority and the app's own published figures, and nothing else. */
export const server = setupServer(
  http.get('*/published/:file', async ({ params }) =>
    HttpResponse.text(await readFile(`public/published/${params.file}`, 'utf8')),
  ),
);

/** Lets a fresh simulated authority answer from here on, in this test alone; with a scenario, as it would have it. */
export function serveApi(scenario?: Scenario, store = memoryStore()): void {
  server.use(...handlers({ file: simulatedFile, store, scenario, now: () => testNow }));
}
