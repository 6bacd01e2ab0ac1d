import { expect, test } from 'vitest';
import { openingOf, openingsOf } from '@/domain/log/openings';
import { monthOf } from '@/domain/month';
import { testNow } from '../features/server';
import { append, become, failureOf, logged } from './asking';

const september = monthOf(2026, 9);
const opening = openingOf('W-1', 'safeguarding-north-2', september);

test('each opening is taken with who and when, and none is in conflict with another', async () => {
  const { name } = await become('team manager');
  for (let times = 0; times < 2; times++) expect((await append(opening)).ok).toBe(true);
  const told = openingsOf(await logged(), 'W-1');
  expect(told.map(({ author, at }) => [author, at])).toEqual([
    [name, testNow],
    [name, testNow],
  ]);
});

test('those outside the worker’s unit are not told of it, and can note none', async () => {
  await become('senior leader');
  const elsewhere = openingOf('W-2', 'assessment-2', september);
  await append(opening);
  await append(elsewhere);
  await become('team manager');
  const kinds = (await logged()).filter(({ kind }) => kind === 'opening');
  expect(kinds.map(({ key }) => key)).toEqual(['W-1']);
  const [kind, sentence] = await failureOf(append(elsewhere));
  expect([kind, sentence]).toEqual(['forbidden', expect.stringMatching(/own team/)]);
});
