import type { Transport } from '@/data/http/client';
import { apiUnderCheck, type Check } from './api';
import { doorChecks } from './doors';
import { permissionChecks } from './permissions';
import { teamChecks } from './teams';
import { workerChecks } from './workers';
import { writingChecks } from './writing';

/** Everything the contract promises. With `readOnly` nothing is written and nobody becomes another. */
export function contractChecks(readOnly: boolean): readonly Check[] {
  return [
    ...doorChecks,
    ...teamChecks,
    ...workerChecks,
    ...permissionChecks(readOnly),
    ...(readOnly ? [] : writingChecks),
  ];
}

export interface Outcome {
  readonly sentence: string;
  readonly verdict: 'passed' | 'failed' | 'not tried';
  /** Why it failed or was not tried. */
  readonly why: string;
}

/** Holds a server to the checks, one after the other. */
export async function* outcomes(
  checks: readonly Check[],
  base: string,
  transport: Transport,
): AsyncGenerator<Outcome> {
  const api = apiUnderCheck(base, transport);
  for (const { sentence, run } of checks) {
    try {
      await run(api);
      yield { sentence, verdict: 'passed', why: '' };
    } catch (error) {
      const { message, verdict = 'failed' } = error as Error & Partial<Pick<Outcome, 'verdict'>>;
      yield { sentence, verdict, why: message };
    }
  }
}
