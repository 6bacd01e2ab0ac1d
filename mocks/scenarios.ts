import { delay, http, type RequestHandler } from 'msw';
import { problem, refuseWorkers } from '@/api/problem';
import { type Facts, type FactTable, factSchemas } from '@/domain/facts';
import { filterRows, type TableSchema, type TextColumn } from '@/domain/table';
import type { Authority } from './simulated';

/** What the mock can pretend, for trying the app and testing it; `mock=slow` in the URL after the "#". */
export const scenarios = ['slow', 'empty', 'failing', 'forbidden', 'stale'] as const;

export type Scenario = (typeof scenarios)[number];

export function isScenario(text: string | undefined): text is Scenario {
  return (scenarios as readonly (string | undefined)[]).includes(text);
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

/** By how many days a stale extract is older. */
const staleDays = 12;

/** The authority as a scenario has it: nothing loaded or written yet, or extracted long ago. */
export function pretend(scenario: Scenario | undefined, authority: Authority): Authority {
  if (scenario === 'empty') return { ...authority, log: [], quality: { notices: [] } };
  if (scenario !== 'stale') return authority;
  const { session } = authority;
  const extract = new Date(Date.parse(session.extract) - staleDays * 86_400_000).toISOString();
  return { ...authority, session: { ...session, extract } };
}

/** A table as a scenario has it, or undefined where it leaves it as it is. The days of a stale extract go back with it. */
export function pretendFacts<T extends FactTable>(
  scenario: Scenario | undefined,
  table: T,
): ((facts: Facts<T>) => Facts<T>) | undefined {
  if (scenario === 'empty') return (facts) => filterRows(facts, () => false) as Facts<T>;
  if (scenario !== 'stale') return undefined;
  const schema: TableSchema = factSchemas[table];
  return (facts) => {
    const columns = Object.entries(facts.columns as Record<string, Float64Array | TextColumn>);
    const earlier = columns.map(([name, column]) =>
      column instanceof Float64Array && schema[name] === 'day'
        ? [name, column.map((day) => day - staleDays)]
        : [name, column],
    );
    return { ...facts, columns: Object.fromEntries(earlier) };
  };
}
