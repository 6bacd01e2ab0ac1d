import { getResponse } from 'msw';
import type { FactTable } from '@/domain/facts';
import { handlers, type SimulatedFacts, type WireAuthority } from './handlers';
import { isScenario, problem } from './scenarios';
import { indexedDbStore } from './store';

/** Files of the simulated authority beside the app; each is fetched once, when first asked for. */
function simulatedFiles(base: string): SimulatedFacts {
  const fetched = new Map<string, Promise<unknown>>();
  const file = (name: string) => {
    const found = fetched.get(name) ?? fetch(new URL(`simulated/${name}.json`, base)).then(body);
    fetched.set(name, found);
    return found;
  };
  return {
    authority: () => file('authority') as Promise<WireAuthority>,
    table: (table: FactTable) => file(table) as ReturnType<SimulatedFacts['table']>,
  };
}

function body(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url} is missing.`);
  return response.json();
}

/**
 * The standalone app's way to its API: the same handlers the tests use, called in the page. No service worker, so it
 * works in a subfolder, on plain http and under a strict policy.
 */
export function mockTransport(base: string, scenario: string | undefined) {
  const answering = handlers({
    facts: simulatedFiles(base),
    store: indexedDbStore(),
    scenario: isScenario(scenario) ? scenario : undefined,
    now: () => new Date().toISOString(),
  });
  return async (request: Request): Promise<Response> =>
    (await getResponse(answering, request)) ??
    problem(501, 'No such door', `The simulated authority does not answer ${request.url}.`);
}
