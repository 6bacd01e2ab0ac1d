import { delay, HttpResponse, http, type RequestHandler } from 'msw';
import type { Authority } from './simulated';

/** What the mock can pretend, for trying the app and testing it; `mock=slow` in the URL after the "#". */
export const scenarios = ['slow', 'empty', 'failing', 'forbidden', 'stale'] as const;

export type Scenario = (typeof scenarios)[number];

export function isScenario(text: string | undefined): text is Scenario {
  return (scenarios as readonly (string | undefined)[]).includes(text);
}

/** An answer of problem+json: a sentence a person can act on. */
export function problem(status: number, title: string, detail: string, more: object = {}) {
  return HttpResponse.json(
    { title, status, detail, ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/** Handlers that come before the true ones; those that answer nothing let the true ones answer. */
export function scenarioHandlers(scenario: Scenario | undefined): RequestHandler[] {
  if (scenario === 'slow') return [http.all('*', () => delay(2500).then(() => undefined))];
  if (scenario === 'failing')
    return [
      http.get('*/facts/:table', () =>
        problem(
          500,
          'The records could not be read',
          'The case system did not answer. Try again in a few minutes; if it lasts, tell whoever looks after it.',
        ),
      ),
    ];
  if (scenario === 'forbidden')
    return [
      http.get('*/facts/:table', ({ params }) =>
        params.table === 'team-month' ? undefined : refuseWorkers(),
      ),
    ];
  return [];
}

/** The authority as a scenario has it: nothing loaded or written yet, or extracted long ago. */
export function pretend(scenario: Scenario | undefined, authority: Authority): Authority {
  if (scenario === 'empty') return { ...authority, log: [], quality: { notices: [] } };
  if (scenario !== 'stale') return authority;
  const { session } = authority;
  const extract = new Date(Date.parse(session.extract) - 12 * 86_400_000).toISOString();
  return { ...authority, session: { ...session, extract } };
}

export function refuseWorkers() {
  return problem(
    403,
    'Not open to you',
    'Workers, cases and plans are open to their own team and to those who lead it. You can see this team in numbers on the Overview, or ask its manager.',
  );
}
