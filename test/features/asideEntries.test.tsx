import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { source } from '../data/asking';
import { oneOfEach } from '../domain/log/oneOfEach';
import { openApp } from './openApp';
import { server, simulatedFile } from './server';

vi.setConfig({ testTimeout: 120_000 });

test('with a bad entry of every kind, and one of a kind not known, every page opens', async () => {
  const { entries } = await (await simulatedFile('authority')).json();
  const bad = oneOfEach.flatMap(({ kind, key }, i) => [
    { ...entries[0], kind, key, value: {}, id: `empty ${i}`, position: 1000 + i },
    { ...entries[0], kind, key, at: 'soon', id: `soon ${i}`, position: 2000 + i },
  ]);
  const pledge = { ...entries[0], kind: 'pledge', id: 'pledge', position: 3000 };
  server.use(
    http.get('*/entries', () => HttpResponse.json({ entries: [...entries, ...bad, pledge] })),
  );
  const told = await source.entries({});
  expect(told.entries).toHaveLength(entries.length);
  expect(told.aside).toHaveLength(bad.length);
  expect(told.unknown).toBe(1);
  for (const [address, heading] of [
    ['#/', 'What needs attention'],
    ['#/measures/caseload', /^Month by month$/],
    ['#/data', 'Entries of the log that are set aside'],
    ['#/limits', /^Limits/],
    ['#/reviews/2026-09', /in five sentences$/],
  ] as const) {
    await openApp(address, heading);
    expect(screen.queryByRole('alert')).toBeNull();
  }
});
