import { expect, test } from 'vitest';

import { decodeFacts } from '@/data/http/columns';
import { problemSchema, readEntry, readSession, readUnits } from '@/data/http/contract';
import { readEntries } from '@/data/http/readEntries';
import { newId } from '@/data/newId';
import { monthText } from '@/domain/month';
import type { Persona } from '@/domain/session';
import { textAt } from '@/domain/table';
import { casesTable, openCase, september, tree } from '../domain/measures/rows';
import { asked, countyStore, now, people, sent, sessionOf } from './county';

const { leader, head, manager } = people;
const ONE = newId();
const TWO = newId();

const value = {
  unit: 'county',
  measure: 'vacancy',
  month: september,
  words: 'Two starters in October.',
  draft: '',
  quotes: [],
};
const draft = {
  id: ONE,
  kind: 'comment',
  key: 'county vacancy 2026-09',
  value,
  effective: monthText(september),
  basedOn: null,
  reason: 'Monthly review',
};

const figures = [{ unit: 'county', measure: 'vacancy', value: 12 }];

async function teamsOfCases(person: Persona, search = ''): Promise<(string | null)[]> {
  const response = await asked(person, `facts/case${search}`);
  const { rows, columns } = decodeFacts('case', await response.json());
  return Array.from({ length: rows }, (_, row) => textAt(columns.team, row));
}

test('the session and the units are as the store has them', async () => {
  const session = await asked(leader, 'session');
  expect(readSession(await session.json())).toEqual(sessionOf(leader));
  expect(readUnits(await (await asked(leader, 'units')).json())).toEqual([...tree.byId.values()]);
});

test.each<[string, Persona, string, string[]]>([
  ['a leader gets every team’s cases', leader, '', ['north-1', 'north-2', 'south-1']],
  ['a head of service gets those of their teams', head, '', ['north-1', 'north-2']],
  ['and of one of them', head, '?unit=north-2', ['north-2']],
  ['a manager gets those of their own', manager, '', ['north-1']],
])('%s', async (_, person, search, teams) => {
  expect(await teamsOfCases(person, search)).toEqual(teams);
});

test.each<[string, Persona, string, number, RegExp]>([
  ['another team’s cases', manager, 'facts/case?unit=north-2', 403, /open to their own team/],
  ['the service’s workers', manager, 'facts/worker-month?unit=north', 403, /open to their own/],
  ['a unit that is none', leader, 'facts/case?unit=west', 404, /no unit called "west"/],
  ['a table that is none', leader, 'facts/horoscope', 404, /no table called "horoscope"/],
  ['a name that every object has', leader, 'facts/constructor', 404, /no table/],
  ['a month that is none', leader, 'facts/case?from=2026-13', 400, /months such as/],
  ['a position that is none', leader, 'entries?after=-1', 400, /whole number/],
  ['a door that is none', leader, 'horoscope', 404, /Nothing answers/],
  ['facts of no table', leader, 'facts', 404, /Nothing answers/],
])('%s is refused in a sentence', async (_, person, door, status, sentence) => {
  await mustRefuse(await asked(person, door), status, sentence);
});

test('a door is opened in no way but its own', async () => {
  const response = await asked(leader, 'session', countyStore(), { method: 'PUT', body: '{}' });
  await mustRefuse(response, 405, /PUT is not answered/);
});

test.each<[string, string, RequestInit, number]>([
  ['what is asked for', 'facts/case', {}, 200],
  ['what is refused', 'horoscope', {}, 404],
])('nobody between keeps %s', async (_, door, init, status) => {
  const response = await asked(leader, door, countyStore(), init);
  expect([response.status, response.headers.get('cache-control')]).toEqual([status, 'no-store']);
});

test.each<[string, string | undefined, number]>([
  ['as JSON', 'application/json', 201],
  ['as JSON, with how it is written', 'Application/JSON; charset=utf-8', 201],
  ['as a form of another site can send it', 'text/plain', 415],
  ['as a form', 'application/x-www-form-urlencoded', 415],
  ['as what only begins alike', 'application/jsonp', 415],
  ['as nothing in particular', undefined, 415],
])('an entry sent %s is answered as it should be', async (_, type, status) => {
  const store = countyStore();
  const body = new TextEncoder().encode(JSON.stringify(draft));
  const headers = type === undefined ? {} : { 'content-type': type };
  const response = await asked(leader, 'entries', store, { method: 'POST', headers, body });
  expect(response.headers.get('cache-control')).toBe('no-store');
  if (status === 415) await mustRefuse(response, status, /"application\/json"/);
  else expect(response.status).toBe(status);
  expect((await store.log()).length).toBe(status === 201 ? 1 : 0);
});

test('an entry is taken with its place, its author and the time, and is then told', async () => {
  const store = countyStore();
  const response = await sent(leader, draft, store);
  expect(response.status).toBe(201);
  const entry = readEntry(await response.json());
  expect([entry.author, entry.at]).toEqual([leader.name, now]);
  const log = await (await asked(leader, 'entries', store)).json();
  expect(readEntries(log).entries).toEqual([entry]);
});

test('one that overlooks it is answered with it', async () => {
  const store = countyStore();
  const first = readEntry(await (await sent(leader, draft, store)).json());
  const other = { ...draft, id: TWO, value: { ...value, words: 'Three starters.' } };
  const response = await sent(leader, other, store);
  expect(response.status).toBe(409);
  expect(problemSchema.parse(await response.json()).current).toEqual(first);
});

test.each<[string, unknown, number, RegExp]>([
  ['what is no JSON', 'comment', 400, /shape of the contract/],
  ['a kind that is none', { ...draft, kind: 'rumour' }, 400, /shape of the contract/],
  ['an id that breaks a line', { ...draft, id: 'one\ntwo' }, 400, /shape of the contract/],
  [
    'a word with a sign that cannot be seen',
    { ...draft, value: { ...value, words: 'Two\u0000' } },
    403,
    /cannot be seen/,
  ],
  [
    'a sign-off of no figures',
    { ...draft, kind: 'sign-off', key: '2026-09', value: { month: september, figures: [] } },
    403,
    /none is given/,
  ],
  [
    'a sign-off of a figure beyond all numbers',
    JSON.stringify({
      ...draft,
      kind: 'sign-off',
      key: '2026-09',
      value: { month: september, figures },
    }).replace('"value":12', '"value":1e999'),
    400,
    /shape of the contract/,
  ],
  ['a megabyte of words', { ...draft, reason: 'x'.repeat(1e6) }, 413, /64 kB at most/],
])('%s is not taken', async (_, body, status, sentence) => {
  const store = countyStore();
  await mustRefuse(await sent(leader, body, store), status, sentence);
  expect(await store.log()).toEqual([]);
});

test('one that is sent again is answered with as it is, signed off meanwhile or not', async () => {
  const store = countyStore();
  const first = await (await sent(leader, draft, store)).json();
  const signOff = { kind: 'sign-off', key: '2026-09', value: { month: september, figures } };
  const signed = await sent(leader, { ...draft, ...signOff, id: TWO }, store);
  expect(signed.status).toBe(201);
  const again = await sent(leader, draft, store);
  expect([again.status, await again.json()]).toEqual([200, first]);
  expect((await store.log()).length).toBe(2);
});

test('another entry under an id of the log is not taken', async () => {
  const store = countyStore();
  await sent(leader, draft, store);
  const other = { ...draft, value: { ...value, words: 'Three starters.' } };
  await mustRefuse(await sent(leader, other, store), 400, /another entry of this id/);
});

test('who may not write is refused before being shown what was written meanwhile', async () => {
  const store = countyStore();
  await sent(leader, draft, store);
  await mustRefuse(
    await sent(manager, { ...draft, id: TWO }, store),
    403,
    /written by those who work in it/,
  );
});

const opening = {
  ...draft,
  kind: 'opening',
  key: 'W1',
  value: { worker: 'W1', team: 'north-1' },
};

test.each<[string, object, number]>([
  ['of a worker of the team', opening, 201],
  [
    'of a worker who has moved to another team',
    { ...opening, key: 'W2', value: { worker: 'W2', team: 'north-1' } },
    403,
  ],
  [
    'of a worker nobody knows',
    { ...opening, key: 'W7', value: { worker: 'W7', team: 'north-1' } },
    403,
  ],
])('an opening of a panel %s', async (_, body, status) => {
  const store = countyStore();
  expect((await sent(manager, body, store)).status).toBe(status);
  expect((await store.log()).length).toBe(status === 201 ? 1 : 0);
});

const mark = {
  ...draft,
  reason: '',
  kind: 'child-mark',
  key: 'north-1 C1',
  value: { team: 'north-1', reference: 'C1', mark: 'raised' },
};

test.each<[string, object, number]>([
  ['of an open case of the team', mark, 201],
  [
    'that asks a worker of the team for cover',
    { ...mark, value: { ...mark.value, mark: 'cover asked', worker: 'W1' } },
    201,
  ],
  [
    'that asks a worker of another team',
    { ...mark, value: { ...mark.value, mark: 'cover asked', worker: 'W3' } },
    403,
  ],
  [
    'of a case of another team',
    { ...mark, key: 'north-1 C2', value: { ...mark.value, reference: 'C2' } },
    403,
  ],
  [
    'of a restricted case, whose reference the log would tell',
    { ...mark, key: 'north-1 C9', value: { ...mark.value, reference: 'C9' } },
    403,
  ],
  ['in words that are none of the fixed', { ...mark, value: { ...mark.value, mark: 'ill' } }, 400],
])('a mark %s', async (_, body, status) => {
  const cases = casesTable([
    openCase({ reference: 'C1' }),
    openCase({ reference: 'C2', team: 'north-2' }),
    openCase({ reference: 'C9', restricted: true }),
  ]);
  const store = countyStore([], { case: cases });
  expect((await sent(manager, body, store)).status).toBe(status);
  expect((await store.log()).length).toBe(status === 201 ? 1 : 0);
});

test.each([
  ['the manager of its team is told whose a restricted case is', manager, ['C1', 'C9']],
  ['who leads it is told that there is one', head, ['C1', null]],
  ['the authority as well', leader, ['C1', null]],
])('%s', async (_, person, references) => {
  const cases = casesTable([
    openCase({ reference: 'C1' }),
    openCase({ reference: 'C9', family: 'F9', restricted: true }),
  ]);
  const response = await asked(person, 'facts/case', countyStore([], { case: cases }));
  const text = await response.text();
  const { columns, rows } = decodeFacts('case', JSON.parse(text));
  expect(Array.from({ length: rows }, (_, row) => textAt(columns.reference, row))).toEqual(
    references,
  );
  expect(text.includes('F9')).toBe(references.includes('C9'));
});

test('what a person may not read of the log is not sent', async () => {
  const store = countyStore();
  await sent(leader, draft, store);
  const own = { ...value, unit: 'north-1' };
  await sent(leader, { ...draft, id: TWO, key: 'north-1 vacancy 2026-09', value: own }, store);
  const log = await (await asked(manager, 'entries', store)).json();
  expect(readEntries(log).entries.map(({ id }) => id)).toEqual([TWO]);
});

test('the sign-off of a large authority is longer than any words may be, and is taken', async () => {
  const padded = (length: number) => `${JSON.stringify(draft).padEnd(length)}`;
  const value = { month: september, figures };
  const signOff = JSON.stringify({ ...draft, kind: 'sign-off', key: '2026-09', value });
  expect((await sent(leader, signOff.padEnd(70_000))).status).toBe(201);
  await mustRefuse(await sent(leader, padded(70_000)), 413, /64 kB at most/);
});

async function mustRefuse(response: Response, status: number, sentence: RegExp): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(problemSchema.parse(await response.json()).detail).toMatch(sentence);
}
