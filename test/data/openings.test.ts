import { expect, test } from 'vitest';
import { openingOf, openingsOf } from '@/domain/log/openings';
import { monthOf } from '@/domain/month';
import { textAt } from '@/domain/table';
import { testNow } from '../features/server';
import { append, become, failureOf, source } from './asking';

const september = monthOf(2026, 9);

/** The opening of the panel of somebody who is in a team. */
async function openingIn(team: string) {
  await become('senior leader');
  const { rows, columns } = await source.facts('worker-month', { unit: team, from: '2026-09' });
  const worker = rows > 0 ? textAt(columns.worker, 0) : null;
  return openingOf(worker ?? 'nobody', team, september);
}

test('each opening is taken with who and when, and none is in conflict with another', async () => {
  const opening = await openingIn('safeguarding-north-2');
  const { name } = await become('team manager');
  for (let times = 0; times < 2; times++) expect((await append(opening)).ok).toBe(true);
  const told = openingsOf((await source.entries({})).entries, opening.key);
  expect(told.map(({ author, at }) => [author, at])).toEqual([
    [name, testNow],
    [name, testNow],
  ]);
});

test('those outside the worker’s unit are not told of it, and can note none', async () => {
  const opening = await openingIn('safeguarding-north-2');
  const elsewhere = await openingIn('assessment-2');
  await append(opening);
  await append(elsewhere);
  await become('team manager');
  const kinds = (await source.entries({})).entries.filter(({ kind }) => kind === 'opening');
  expect(kinds.map(({ key }) => key)).toEqual([opening.key]);
  const [kind, sentence] = await failureOf(append(elsewhere));
  expect([kind, sentence]).toEqual(['forbidden', expect.stringMatching(/own team/)]);
});
