import { getResponse } from 'msw';
import { problem } from '@/api/problem';
import { handlers } from './handlers';
import { isScenario } from './scenarios';
import type { SimulatedFile } from './simulated';
import { indexedDbStore } from './store';

/**
 * The standalone app's way to its API: the same handlers the tests use, called in the page. No service worker, so it
 * works in a subfolder, on plain http and under a strict policy. `base` is the app's own address, `scenario` what the
 * link asks the mock to pretend.
 */
export function mockTransport(
  base: string,
  scenario: string | undefined,
): (request: Request) => Promise<Response> {
  const pretended = isScenario(scenario) ? scenario : undefined;
  const answering = handlers({
    file: fileBeside(base),
    // What is written into an empty authority is no part of the other's log.
    store: indexedDbStore(
      pretended === 'empty' ? 'loadline-simulated-empty' : 'loadline-simulated',
    ),
    scenario: pretended,
    now: () => new Date().toISOString(),
  });
  return async (request) =>
    (await getResponse(answering, request)) ??
    problem(501, 'No such door', `The simulated authority does not answer ${request.url}.`);
}

function fileBeside(base: string): SimulatedFile {
  return async (name) => {
    const response = await fetch(new URL(`simulated/${name}.json`, base));
    if (!response.ok) throw new Error(`${response.url} is missing.`);
    return response;
  };
}
