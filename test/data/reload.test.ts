import { mockTransport } from '@mocks/transport';
import { IDBFactory } from 'fake-indexeddb';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { apiSource } from '@/data/http/client';
import { newId } from '@/data/newId';
import type { FactTable } from '@/domain/facts';
import type { EntryDraft } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { MeasureId } from '@/domain/measures/measure';
import { monthOf } from '@/domain/month';
import { server, simulatedFile } from '../features/server';
import { failureOf } from './asking';

const page = 'http://loadline.test/services/loadline/';
const fetched: string[] = [];

beforeEach(() => {
  fetched.length = 0;
  vi.stubGlobal('indexedDB', new IDBFactory());
  serveFiles();
});

/** The files beside the app, noting which are fetched. */
function serveFiles(): void {
  server.use(
    http.get(`${page}simulated/:file.json`, ({ params }) => {
      fetched.push(String(params.file));
      return simulatedFile(params.file as FactTable | 'authority');
    }),
  );
}

/** The standalone app as it is after a (re)load. */
function load(scenario?: string) {
  return apiSource(new URL('api/', page).href, mockTransport(page, scenario));
}

/** A comment on one of several things; each time another draft of it. */
function comment(measure: MeasureId): EntryDraft {
  const subject = { unit: 'westmere', measure, month: monthOf(2026, 9) };
  return {
    id: newId(),
    kind: 'comment',
    key: keyOf('comment', subject),
    value: { ...subject, words: 'Agreed.', draft: '', quotes: [] },
    effective: subject.month,
    basedOn: null,
    reason: 'Monthly review',
  };
}

test('the first figures wait for one file alone', async () => {
  expect((await load().facts('team-month', {})).rows).toBeGreaterThan(0);
  expect(fetched).toEqual(['team-month']);
});

test('each file is fetched once, and only when it is asked for', async () => {
  const source = load();
  const { unit } = await source.session();
  await Promise.all([source.units(), source.entries({}), source.quality()]);
  expect(fetched).toEqual(['authority']);
  for (const to of ['2026-07', '2026-08']) await source.facts('worker-month', { unit, to });
  expect(fetched).toEqual(['authority', 'worker-month']);
});

test('what was written is there after a reload, in order, and goes on from its last place', async () => {
  const before = (await load().entries({})).entries;
  const first = await load().append(comment('caseload'));
  const second = await load().append(comment('vacancy'));
  if (!first.ok || !second.ok) throw new Error('An entry was not taken.');
  expect(second.entry.position).toBe(first.entry.position + 1);
  expect((await load().entries({})).entries).toEqual([...before, first.entry, second.entry]);
  expect(await load().append(comment('caseload'))).toEqual({ ok: false, current: first.entry });
});

test('a newer app whose simulated log is longer keeps what was written, each in a place of its own', async () => {
  const { entries, ...rest } = await (await simulatedFile('authority')).json();
  server.use(
    http.get(`${page}simulated/authority.json`, () =>
      HttpResponse.json({ ...rest, entries: entries.slice(0, 3) }),
    ),
  );
  await load().append(comment('caseload'));
  server.resetHandlers();
  serveFiles();
  const newer = load();
  expect((await newer.append(comment('vacancy'))).ok).toBe(true);
  const log = (await newer.entries({})).entries;
  expect(log.map(({ position }) => position)).toEqual(log.map((_, i) => i + 1));
  expect(log.slice(-2).map(({ key }) => key)).toEqual([
    'westmere caseload 2026-09',
    'westmere vacancy 2026-09',
  ]);
});

test('two tabs that write at once take places one after the other', async () => {
  const [here, there] = [load(), load()];
  const taken = await Promise.all([
    here.append(comment('caseload')),
    there.append(comment('vacancy')),
  ]);
  const ids = taken.map((one) => (one.ok ? one.entry.position : undefined));
  expect(new Set(ids).size).toBe(2);
  expect(ids).not.toContain(undefined);
});

test('two tabs that change the same thing at once: one is taken, the other shown it', async () => {
  const [here, there] = [load(), load()];
  const taken = await Promise.all([
    here.append(comment('caseload')),
    there.append(comment('caseload')),
  ]);
  const [lost] = taken.filter(({ ok }) => !ok);
  const [won] = taken.filter(({ ok }) => ok);
  expect(lost).toEqual({ ok: false, current: won?.ok && won.entry });
});

test('who one has become is remembered', async () => {
  const source = load();
  const { personas } = await source.session();
  const manager = personas.find(({ role }) => role === 'team manager');
  if (!manager) throw new Error('The session offers no team manager.');
  await source.switchPersona?.(manager);
  expect(await load().session()).toMatchObject(manager);
});

test('what is written into an empty authority stays out of the other’s log', async () => {
  expect((await load('empty').append(comment('absence'))).ok).toBe(true);
  const [own] = (await load('empty').entries({})).entries;
  expect(own).toMatchObject({ key: 'westmere absence 2026-09', position: 1 });
  expect((await load().entries({})).entries.map(({ key }) => key)).not.toContain(
    'westmere absence 2026-09',
  );
});

test('a scenario nobody knows pretends nothing', async () => {
  expect((await load('horror').facts('team-month', {})).rows).toBeGreaterThan(0);
});

test('a file that could not be fetched is asked for again', async () => {
  const source = load();
  server.use(http.get(`${page}simulated/*`, () => HttpResponse.error(), { once: true }));
  expect((await failureOf(source.units()))[0]).toBe('unreachable');
  expect((await source.units()).length).toBeGreaterThan(1);
});

test('a door that does not exist is answered with a sentence', async () => {
  const response = await mockTransport(page, undefined)(new Request(`${page}api/horoscope`));
  expect(response.status).toBe(501);
  expect((await response.json()).detail).toMatch(/does not answer .*horoscope/);
});
