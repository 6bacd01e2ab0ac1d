import { type Check, notTried, type Server } from './api';
import { doorChecks } from './doors';
import { keptRefusals, periodChecks, takingOutChecks } from './keeping';
import { permissionChecks } from './permissions';
import { refusalChecks } from './refusals';
import { teamChecks } from './teams';
import { workerChecks } from './workers';
import { writingChecks } from './writing';

/** Everything the contract promises. Without `write` nothing is written, and what would have to be is not tried. */
export function contractChecks(write: boolean): readonly Check[] {
  const writing = [...writingChecks, ...takingOutChecks, ...refusalChecks, ...keptRefusals];
  return [
    ...doorChecks,
    ...teamChecks,
    ...workerChecks,
    ...permissionChecks,
    ...periodChecks,
    ...(write ? writing : writing.map(untried)),
  ];
}

function untried({ sentence }: Check): Check {
  return {
    sentence,
    run: async () => notTried('it writes: --write, on a test server.'),
  };
}

export interface Outcome {
  readonly sentence: string;
  readonly verdict: 'passed' | 'failed' | 'not tried';
  /** Why it failed or was not tried. */
  readonly why: string;
}

/** Holds a server to the checks, one after the other. */
export async function* outcomes(checks: readonly Check[], server: Server): AsyncGenerator<Outcome> {
  for (const { sentence, run } of checks) {
    try {
      await run(server.widest, server);
      yield { sentence, verdict: 'passed', why: '' };
    } catch (error) {
      const { message, verdict = 'failed' } = error as Error & Partial<Pick<Outcome, 'verdict'>>;
      yield { sentence, verdict, why: message };
    }
  }
}
