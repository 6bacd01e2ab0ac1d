import { encodeFacts } from '@/data/http/columns';
import { wireEntry, wireSession } from '@/data/http/contract';
import { SEED, simulate } from './simulate';

/** The simulated authority as files of JSON, by path: one a fact table, one for the rest. */
export function simulatedFiles(): ReadonlyMap<string, string> {
  const { session, units, workerMonths, teamMonths, cases, coming, entries, quality } =
    simulate(SEED);
  const rest = { session: wireSession(session), units, entries: entries.map(wireEntry), quality };
  return new Map([
    ['simulated/worker-month.json', JSON.stringify(encodeFacts('worker-month', workerMonths))],
    ['simulated/team-month.json', JSON.stringify(encodeFacts('team-month', teamMonths))],
    ['simulated/case.json', JSON.stringify(encodeFacts('case', cases))],
    ['simulated/coming.json', JSON.stringify(encodeFacts('coming', coming))],
    ['simulated/authority.json', JSON.stringify(rest)],
  ]);
}
