import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFacts, type WireFacts } from '@/data/http/columns';
import { type FactTable, factSchemas } from '@/domain/facts';
import { addMonths } from '@/domain/month';
import { textAt } from '@/domain/table';
import {
  casesTable,
  openCase,
  september,
  tree,
  worker,
  workersTable,
} from '../domain/measures/rows';
import { asked, countyStore, people } from './county';

const tables = Object.keys(factSchemas) as FactTable[];
const teams = tree.teamsOf('county');

/** The county with workers and cases by chance: in any team, supervised, covered and held before by anyone. */
const stores = fc
  .record({
    workers: fc.array(
      fc.record({
        worker: fc.constantFrom('W1', 'W2', 'W3', 'W4'),
        team: fc.constantFrom(...teams),
        supervisor: fc.constantFrom(null, 'W1', 'W2', 'W3', 'W9'),
        skills: fc.constantFrom(null, 'Polish', 'Urdu'),
        month: fc.constantFrom(september, addMonths(september, -1)),
      }),
      { maxLength: 12 },
    ),
    cases: fc.array(
      fc.record({
        reference: fc.constantFrom('C1', 'C2', 'C3'),
        family: fc.constantFrom(null, 'F1', 'F2'),
        team: fc.constantFrom(...teams),
        worker: fc.constantFrom(null, 'W1', 'W2', 'W3'),
        coveringWorker: fc.constantFrom(null, 'W1', 'W4'),
        previousWorkers: fc.constantFrom(null, 'W1', 'W2; W3', 'W9; W1'),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ workers, cases }) =>
    countyStore([], {
      'worker-month': workersTable(workers.map(worker)),
      case: casesTable(cases.map(openCase)),
    }),
  );

test('a slice’s dictionaries hold nothing but what its rows say, whoever asks for which part', async () => {
  await fc.assert(
    fc.asyncProperty(
      stores,
      fc.constantFrom(...Object.values(people)),
      fc.constantFrom(...tables),
      fc.constantFrom('', '?from=2026-09', '?unit=north-1', '?unit=north', '?unit=south-1'),
      async (store, person, table, search) => {
        const response = await asked(person, `facts/${table}${search}`, store);
        if (response.status !== 200) return;
        const { columns } = (await response.json()) as WireFacts;
        for (const column of Object.values(columns)) {
          if (!('dictionary' in column)) continue;
          expect(new Set(column.codes.filter((code) => code !== null))).toEqual(
            new Set(column.dictionary.keys()),
          );
        }
      },
    ),
  );
});

test('a manager is told of nobody of another team, but for who holds a child of theirs or covers', async () => {
  await fc.assert(
    fc.asyncProperty(stores, async (store) => {
      const all = await store.facts('worker-month');
      const own = new Set<string | null>();
      for (let row = 0; row < all.rows; row++)
        if (textAt(all.columns.team, row) === 'north-1') own.add(textAt(all.columns.worker, row));
      const workers = await asked(people.manager, 'facts/worker-month', store);
      const cases = await asked(people.manager, 'facts/case', store);
      const { columns } = decodeFacts('worker-month', await workers.json());
      const { previousWorkers } = decodeFacts('case', await cases.json()).columns;
      const named = [
        ...columns.worker.dictionary,
        ...columns.supervisor.dictionary,
        ...previousWorkers.dictionary.flatMap((ids) => ids.split('; ')),
      ];
      expect(named.filter((id) => !own.has(id))).toEqual([]);
    }),
  );
});

test('who covers a child from another team is told, so that the child does not seem to have nobody', async () => {
  const response = await asked(people.manager, 'facts/case');
  const { columns } = decodeFacts('case', await response.json());
  expect(textAt(columns.coveringWorker, 0)).toBe('W2');
  expect(textAt(columns.previousWorkers, 0)).toBe('W1');
});

test('a worker who came from elsewhere shows only the months in one’s own team', async () => {
  const response = await asked({ ...people.manager, unit: 'north-2' }, 'facts/worker-month');
  const { rows, columns } = decodeFacts('worker-month', await response.json());
  expect([rows, textAt(columns.worker, 0), columns.month[0]]).toEqual([1, 'W2', september]);
});
