import { setTimeout as pause } from 'node:timers/promises';

/** The simulated authority as a server would answer: the same handlers, 50 ms away. */
export async function simulatedApi(): Promise<(request: Request) => Promise<Response | undefined>> {
  return async () => {
    await pause(50);
    return undefined;
  };
}
