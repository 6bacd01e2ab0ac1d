import { expect, test } from 'vitest';
import { type FactTable, factSchemas } from '@/domain/facts';
import { serveApi } from '../features/server';
import { failureOf, logged, source } from './asking';

const tables = Object.keys(factSchemas) as FactTable[];
const aDay = 86_400_000;

test.each(tables)('an empty authority has its units and no %s', async (table) => {
  serveApi('empty');
  expect((await source.units()).length).toBeGreaterThan(1);
  expect((await source.facts(table, {})).rows).toBe(0);
  expect(await logged()).toEqual([]);
});

test.each(tables)(
  'failing facts say what to do about %s, while the session answers',
  async (table) => {
    serveApi('failing');
    await expect(source.session()).resolves.toBeDefined();
    const [kind, sentence] = await failureOf(source.facts(table, {}));
    expect(kind).toBe('failed');
    expect(sentence).toMatch(/Try again in a few minutes/);
  },
);

test('with names forbidden, team months still answer', async () => {
  serveApi('forbidden');
  expect((await source.facts('team-month', {})).rows).toBeGreaterThan(0);
  for (const table of ['worker-month', 'case', 'coming'] as const)
    expect((await failureOf(source.facts(table, {})))[0]).toBe('forbidden');
});

test('a stale extract is twelve days older, and so is all that it says of days', async () => {
  const { extract } = await source.session();
  const cases = await source.facts('case', {});
  serveApi('stale');
  const { extract: stale } = await source.session();
  expect((Date.parse(extract) - Date.parse(stale)) / aDay).toBe(12);
  const staleCases = await source.facts('case', {});
  expect(staleCases.columns.opened).toEqual(cases.columns.opened.map((day) => day - 12));
  expect(staleCases.columns.workersInYear).toEqual(cases.columns.workersInYear);
});
