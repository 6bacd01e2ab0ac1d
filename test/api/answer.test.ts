import { expect, test } from 'vitest';
import { decodeFacts } from '@/data/http/columns';
import { problemSchema, readEntry, readSession, readUnits } from '@/data/http/contract';
import { readEntries } from '@/data/http/readEntries';
import { monthText } from '@/domain/month';
import type { Persona } from '@/domain/session';
import { textAt } from '@/domain/table';
import { september, tree } from '../domain/measures/rows';
import { asked, countyStore, now, people, sent, sessionOf } from './county';

const { leader, head, manager } = people;

const draft = {
  kind: 'comment',
  key: 'county vacancy 2026-09',
  value: { words: 'Two starters in October.', draft: '', quotes: [] },
  effective: monthText(september),
  basedOn: null,
  reason: 'Monthly review',
};

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
  const other = { ...draft, value: { ...draft.value, words: 'Three starters.' } };
  const response = await sent(leader, other, store);
  expect(response.status).toBe(409);
  expect(problemSchema.parse(await response.json()).current).toEqual(first);
});

test.each<[string, unknown, number, RegExp]>([
  ['what is no JSON', 'comment', 400, /shape of the contract/],
  ['a kind that is none', { ...draft, kind: 'rumour' }, 400, /shape of the contract/],
  ['a megabyte of words', { ...draft, reason: 'x'.repeat(1e6) }, 413, /64 kB at most/],
])('%s is not taken', async (_, body, status, sentence) => {
  const store = countyStore();
  await mustRefuse(await sent(leader, body, store), status, sentence);
  expect(await store.log()).toEqual([]);
});

test('who may not write is refused before being shown what was written meanwhile', async () => {
  const store = countyStore();
  await sent(leader, draft, store);
  await mustRefuse(await sent(manager, draft, store), 403, /written by those who work in it/);
});

async function mustRefuse(response: Response, status: number, sentence: RegExp): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(problemSchema.parse(await response.json()).detail).toMatch(sentence);
}
