import { expect, test } from 'vitest';
import { answer } from '@/api/answer';
import type { Store } from '@/api/store';
import { readDraft, wireEntry } from '@/data/http/contract';
import { appendTo, type Entry, newestByKey } from '@/domain/log/entries';
import type { Session } from '@/domain/session';
import { countyStore, now, people, sessionOf } from '../api/county';
import { entry, september } from '../domain/measures/rows';
import { type Server, serverUnderCheck } from './contract/api';
import { keptRefusals } from './contract/keeping';
import { refusalChecks } from './contract/refusals';
import { contractChecks, type Outcome, outcomes } from './contract/suite';

type Answering = (request: Request, session: Session, store: Store) => Promise<Response>;

const honest: Answering = (request, session, store) => answer(request, session, store, now);

/** A log of words, openings and an agreed reduction in several teams, and a month signed off. */
const log = [
  entry(
    1,
    'comment',
    {
      unit: 'south-1',
      measure: 'vacancy',
      month: september,
      words: 'Two posts are held.',
      draft: '',
      quotes: [],
    },
    { effective: september },
  ),
  entry(2, 'opening', { worker: 'W2', team: 'north-2' }),
  entry(3, 'sign-off', { month: september, figures: [] }, { effective: september }),
  entry(4, 'reduction', { worker: 'W2', team: 'north-2', percent: 20 }),
];

/** A county that answers so to the four people of the check, with what is in its log. */
async function county(
  answering: Answering,
  held: readonly Entry[] = log,
): Promise<{ server: Server; store: Store }> {
  const store = countyStore(held);
  const everyone = Object.values(people);
  const server = await serverUnderCheck('https://county.example/api/', (request) => {
    const role = request.headers.get('x-loadline-role');
    const person = everyone.find((each) => each.role === role) ?? people.leader;
    return answering(request, { ...sessionOf(person), personas: everyone }, store);
  });
  return { server, store };
}

async function outcomesOf(server: Server, words = ''): Promise<Outcome[]> {
  const found: Outcome[] = [];
  const chosen = contractChecks(true).filter(({ sentence }) => sentence.includes(words));
  for await (const outcome of outcomes(chosen, server)) found.push(outcome);
  return found;
}

test('an honest county keeps the contract as every role, and nothing written stays in force', async () => {
  const { server, store } = await county(honest);
  expect((await outcomesOf(server)).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  for (const kind of ['comment', 'action', 'limit', 'retention'] as const)
    expect(newestByKey((await store.log()).slice(log.length), kind).filter(isInForce)).toEqual([]);
});

/** A server that answers a door with what a change makes of its true answer. */
function falsely(door: string, change: (text: string) => string): Answering {
  return async (request, session, store) => {
    const response = await honest(request, session, store);
    const isIt = request.method === 'GET' && new URL(request.url).pathname.endsWith(door);
    if (!isIt || !response.ok) return response;
    return new Response(change(await response.text()), response);
  };
}

/** The same with a change of the body's columns. */
function columns(
  door: string,
  change: (
    columns: Record<string, { dictionary: unknown[]; codes: unknown[] } & unknown[]>,
  ) => void,
): Answering {
  return falsely(door, (text) => {
    const body = JSON.parse(text);
    change(body.columns);
    return JSON.stringify(body);
  });
}

/** A server that tells its log as it stands, with words taken out and words past their time. */
const tellsAll: Answering = async (request, session, store) =>
  request.method === 'GET' && request.url.includes('/entries')
    ? Response.json({ entries: (await store.log()).map(wireEntry) })
    : honest(request, session, store);

/** A server whose log leaves out such entries. */
function withoutEntries(isLeftOut: (entry: { kind: string; takenOut?: unknown }) => boolean) {
  return falsely('entries', (text) =>
    JSON.stringify({
      entries: JSON.parse(text).entries.filter((each: Entry) => !isLeftOut(each)),
    }),
  );
}

/** A server that takes whatever is not overtaken. */
const takesAnything: Answering = async (request, session, store) => {
  if (request.method !== 'POST') return honest(request, session, store);
  const body = await request.json();
  if (body.kind === 'no-such-kind') return honest(new Request(request.url), session, store);
  const draft = readDraft(body);
  const decided = await store.append((log) =>
    appendTo(log, draft, { author: session.name, at: now }),
  );
  if (decided.ok) return Response.json(wireEntry(decided.entry), { status: 201 });
  return new Response('{}', { status: 409 });
};

const asLeader =
  (door: string): Answering =>
  (request, session, store) =>
    honest(request, request.url.includes(door) ? sessionOf(people.leader) : session, store);

test.each<[string, Answering, string, RegExp]>([
  [
    'a dictionary of the whole workforce',
    columns('facts/worker-month', ({ worker }) => worker?.dictionary.push('W7', 'W8')),
    'As a team manager: no dictionary',
    /dictionary of worker holds 2 of 4 texts that no row says/,
  ],
  [
    'a dictionary of every reference',
    columns('facts/case', ({ reference }) => reference?.dictionary.push('C8')),
    'As a head of service: no dictionary',
    /dictionary of reference holds 1 of 3/,
  ],
  [
    'a supervisor of another team',
    columns('facts/worker-month', ({ supervisor }) =>
      Object.assign(supervisor ?? {}, {
        dictionary: ['W3'],
        codes: supervisor?.codes.map(() => 0),
      }),
    ),
    'As a team manager: no dictionary',
    /supervisor names W3/,
  ],
  [
    'an earlier worker of another team',
    columns('facts/case', ({ previousWorkers }) =>
      Object.assign(previousWorkers ?? {}, {
        dictionary: ['W1; W3'],
        codes: previousWorkers?.codes.map(() => 0),
      }),
    ),
    'As a team manager: no dictionary',
    /previousWorkers names W3/,
  ],
  [
    'everybody’s cases',
    asLeader('facts/case'),
    'As a team manager: workers',
    /row 2 is of north-2/,
  ],
  [
    'another team’s workers to who asks for them',
    (request, session, store) =>
      honest(request, request.url.includes('?unit=') ? sessionOf(people.leader) : session, store),
    'As a team manager: workers',
    /status 200/,
  ],
  ['the whole log', asLeader('entries'), 'As a team manager: the log', /comment "south-1 vacancy/],
  [
    'who opened whose panel',
    falsely('entries', (text) =>
      JSON.stringify({ entries: [...JSON.parse(text).entries, wireEntry(log[1]!)] }),
    ),
    'As a team manager: the log',
    /opening "W2", is told to a team manager of north-1/,
  ],
  [
    'what was agreed with whom',
    falsely('entries', (text) =>
      JSON.stringify({ entries: [...JSON.parse(text).entries, wireEntry(log[3]!)] }),
    ),
    'As a team manager: the log',
    /reduction "north-2 W2", is told to a team manager of north-1/,
  ],
  [
    'a manager’s session to a leader',
    (request, session, store) =>
      honest(
        request,
        session.role === 'senior leader' ? { ...session, ...people.manager } : session,
        store,
      ),
    'As a senior leader: the session',
    /is of a team manager/,
  ],
  [
    'a time without its offset',
    falsely('session', (text) => text.replace('05:00:00Z', '05:00:00')),
    'how fresh',
    /extract: it needs a time with its offset/,
  ],
  [
    'an entry’s time without its offset',
    falsely('entries', (text) => text.replaceAll('00Z"', '00"')),
    'log of entries',
    /has at .* but it needs a time with its offset/,
  ],
  [
    'ids that are numbers',
    falsely('entries', (text) => text.replaceAll(/"id":"e(\d)"/g, '"id":$1')),
    'log of entries',
    /has id 1, but it needs a text/,
  ],
  [
    'two entries of one id',
    falsely('entries', (text) => text.replaceAll('"id":"e2"', '"id":"e1"')),
    'log of entries',
    /has id "e1", but an entry before it has the same/,
  ],
  [
    'another id than was given',
    async (request, session, store) => {
      if (request.method !== 'POST') return honest(request, session, store);
      const body = { ...(await request.json()), id: crypto.randomUUID() };
      return honest(
        new Request(request.url, {
          method: 'POST',
          headers: request.headers,
          body: JSON.stringify(body),
        }),
        session,
        store,
      );
    },
    'the same sent again',
    /given another id/,
  ],
  [
    'another writer’s words to who may not write',
    async (request, session, store) => {
      const response = await honest(request.clone(), session, store);
      if (response.status !== 403 || request.method !== 'POST') return response;
      const { key } = await request.json();
      const isTaken = (await store.log()).some((each) => each.key === key);
      return isTaken ? new Response('{}', { status: 409 }) : response;
    },
    'before being shown',
    /status 409/,
  ],
  ['words that were taken out', tellsAll, 'own words', /words are still told/],
  [
    'nothing of an entry whose words were taken out',
    withoutEntries(({ takenOut }) => takenOut !== undefined),
    'own words',
    /gone with its words/,
  ],
  [
    'no period for which words are kept',
    withoutEntries(({ kind }) => kind === 'retention'),
    'the period',
    /does not tell the period/,
  ],
  [
    'a row of a team that is none',
    columns('facts/worker-month', ({ team }) => team?.dictionary.splice(0, 1, 'west')),
    'rows of facts/worker-month',
    /west/,
  ],
  [
    'a row twice',
    columns('facts/case', ({ reference }) => reference?.codes.fill(0)),
    'rows of facts/case',
    /C1/,
  ],
  [
    'an infinite figure',
    falsely('facts/team-month', (text) => text.replace(/("vacantFte":\[)[^,]+/, '$11e999')),
    'rows of facts/team-month',
    /vacantFte/,
  ],
  [
    'fewer than none',
    columns('facts/team-month', ({ leaversFte }) => leaversFte?.splice(0, 1, -500)),
    'rows of facts/team-month',
    /−500/,
  ],
])('a server that tells %s fails', async (_, answering, words, why) => {
  const { server } = await county(answering);
  const found = await outcomesOf(server, words);
  expect(found.map(({ verdict }) => verdict)).toContain('failed');
  expect(found.map((outcome) => outcome.why).join(' ')).toMatch(why);
});

test('a server that tells words for longer than they are kept fails', async () => {
  const held = [...log, entry(5, 'retention', { months: 12 })];
  const sentence = 'Words older';
  const [honestly, tellingAll] = [await county(honest, held), await county(tellsAll, held)];
  expect(await outcomesOf(honestly.server, sentence)).toMatchObject([{ verdict: 'passed' }]);
  expect(await outcomesOf(tellingAll.server, sentence)).toMatchObject([
    { verdict: 'failed', why: expect.stringMatching(/Entry e1, a comment/) },
  ]);
});

test.each([...refusalChecks, ...keptRefusals].map(({ sentence }) => sentence))(
  'a server that takes anything fails, and what it took is taken back: %s',
  async (sentence) => {
    const { server, store } = await county(takesAnything);
    expect(await outcomesOf(server, sentence)).toMatchObject([{ verdict: 'failed' }]);
    const taken = (await store.log()).slice(log.length);
    expect(taken.length).toBeGreaterThan(0);
    expect(
      taken.filter((each) =>
        isInForce(newestByKey(taken, each.kind).find(({ key }) => key === each.key)!),
      ),
    ).toEqual([]);
  },
);

/** Whether an entry stands. An opening is a record, which nobody can take back. */
function isInForce({ kind, value }: { kind: string; value: unknown }): boolean {
  return kind !== 'opening' && value !== null;
}
