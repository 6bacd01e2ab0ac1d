import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { ownerOf } from '@/data/drafts';
import { source } from './asking';

const draft = { text: { words: 'Half a sentence' }, seen: 3, id: 'one', sent: [] };
const [hers, his] = [JSON.stringify(['Westmere', 'Her']), JSON.stringify(['Westmere', 'Him'])];

beforeEach(() => {
  vi.restoreAllMocks();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
});

/** The drafts of this device as a page that has just been opened has them. */
const load = () => import('@/data/drafts');

test('what is typed is found again by whoever typed it, in the form it was typed in, and by nobody else', async () => {
  await (await load()).keepDraft([hers, 'words'], draft);
  vi.resetModules();
  const { readKeptDraft } = await load();
  expect(await readKeptDraft([hers, 'words'])).toEqual(draft);
  expect(await readKeptDraft([his, 'words'])).toBeNull();
  expect(await readKeptDraft([hers, 'action'])).toBeNull();
});

test('what others typed goes from the device, and one’s own stays', async () => {
  const { forgetOthers, keepDraft, readKeptDraft } = await load();
  await keepDraft([hers, 'words'], draft);
  await keepDraft([his, 'words'], draft);
  await forgetOthers(his);
  expect(await readKeptDraft([hers, 'words'])).toBeNull();
  expect(await readKeptDraft([his, 'words'])).toEqual(draft);
});

test('drafts of an app that did not note whose they were are gone', async () => {
  const old = await openDB('loadline-drafts', 1, {
    upgrade: (db) => void db.createObjectStore('draft'),
  });
  await old.put('draft', { value: 'Somebody’s', basedOn: null }, 'words');
  old.close();
  const { forgetOthers, keepDraft, readKeptDraft } = await load();
  await keepDraft([hers, 'words'], draft);
  expect(await readKeptDraft([hers, 'words'])).toEqual(draft);
  await forgetOthers('');
  const db = await openDB('loadline-drafts');
  expect(await db.count('draft')).toBe(0);
  db.close();
});

test('a person of another authority, name, role or unit is another owner', async () => {
  const session = await source.session();
  const owners = [
    session,
    { ...session, authority: 'Eastmere' },
    { ...session, name: 'Somebody' },
    { ...session, role: 'team manager' as const },
    { ...session, unit: 'adoption' },
  ].map(ownerOf);
  expect(new Set(owners).size).toBe(owners.length);
  expect(ownerOf({ ...session, version: 'next', asAt: session.from })).toBe(owners[0]);
});

test.each([
  [29, draft],
  [31, null],
])('%d days after it was typed a draft is found or gone', async (days, found) => {
  const { forgetOld, keepDraft, readKeptDraft } = await load();
  await keepDraft([hers, 'words'], draft);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + days * 24 * 60 * 60 * 1000);
  expect(await readKeptDraft([hers, 'words'])).toEqual(found);
  await forgetOld();
  const db = await openDB('loadline-drafts');
  expect(await db.count('draft')).toBe(found ? 1 : 0);
  db.close();
});

test('a draft of an app that noted no time goes so long after it was first seen', async () => {
  const { forgetOld, readKeptDraft } = await load();
  await readKeptDraft([hers, 'words']);
  const db = await openDB('loadline-drafts');
  await db.put('draft', draft, [hers, 'words']);
  await forgetOld();
  expect(await readKeptDraft([hers, 'words'])).toEqual(draft);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 24 * 60 * 60 * 1000);
  await forgetOld();
  expect(await db.count('draft')).toBe(0);
  db.close();
});
