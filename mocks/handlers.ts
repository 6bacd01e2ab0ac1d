import { http, type RequestHandler } from 'msw';
import { type MockOptions, simulatedApi } from './api';
import { scenarioHandlers } from './scenarios';

const doors = ['*/session', '*/units', '*/facts/:table', '*/entries', '*/quality'];

/** MSW's way to the API of the simulated authority, with what a scenario pretends before it. */
export function handlers(options: MockOptions): RequestHandler[] {
  const api = simulatedApi(options);
  return [
    ...scenarioHandlers(options.scenario),
    ...doors.map((door) => http.all(door, ({ request }) => api(request))),
  ];
}
