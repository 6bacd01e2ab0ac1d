import { handlers } from '@mocks/handlers';
import { memoryStore } from '@mocks/store';
import { getResponse, HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { newestByKey, ofKind } from '@/domain/log/entries';
import { addMonths } from '@/domain/month';
import { source } from '../data/asking';
import { apiBase, server, simulatedFile, testNow } from '../features/server';
import { serverUnderCheck } from './contract/api';
import { contractChecks, type Outcome, outcomes } from './contract/suite';

/** The outcomes of those checks whose sentence has these words; all checks where there are none. */
async function check(words = '', write = true): Promise<Outcome[]> {
  const chosen = contractChecks(write).filter(({ sentence }) => sentence.includes(words));
  const found: Outcome[] = [];
  const under = await serverUnderCheck(apiBase, fetch);
  for await (const outcome of outcomes(chosen, under)) found.push(outcome);
  return found;
}

const truth = handlers({ file: simulatedFile, store: memoryStore(), now: () => testNow });

/** An answer's body, as far as the tests change it. */
interface Body {
  units: { parent: string | null }[];
  columns: Record<string, unknown[] & { dictionary?: unknown[]; codes?: unknown[] }>;
}

/** Lets the server answer at one door with what a change makes of its true answer. */
function answerFalsely(door: string, change: (body: Body) => unknown): void {
  server.use(
    http.get(`*/${door}`, async ({ request }) => {
      const response = await getResponse(truth, request.clone());
      const body = (await response?.json()) as Body;
      change(body);
      return HttpResponse.json(body);
    }),
  );
}

test('the simulated authority keeps the contract, as every role', async () => {
  expect((await check()).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
});

test('the check leaves the log and the session as they were, but for its own words, taken back or taken out', async () => {
  const [session, before] = [await source.session(), (await source.entries({})).entries];
  await check();
  const after = (await source.entries({})).entries;
  expect(after.slice(0, before.length)).toEqual(before);
  const own = after.slice(before.length);
  expect(new Set(own.map(({ kind }) => kind))).toEqual(
    new Set(['comment', 'redaction', 'retention']),
  );
  for (const kind of ['comment', 'retention'] as const)
    expect(newestByKey(own, kind).filter(({ value }) => value !== null)).toEqual([]);
  const ownIds = own.map(({ id }) => id);
  for (const { value } of ofKind(own, 'redaction')) expect(ownIds).toContain(value?.entry);
  const comments = ofKind(own, 'comment').map(({ effective }) => effective);
  expect(new Set(comments)).toEqual(new Set([addMonths(session.asAt, 1200)]));
  expect(await source.session()).toEqual(session);
});

test('a second run is as good as the first', async () => {
  for (const words of ['An entry is taken', 'before being shown', 'words are kept', 'own words']) {
    await check(words);
    expect((await check(words)).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  }
});

test('without --write nothing is written and nobody becomes another, and what writes is not tried', async () => {
  const asked: string[] = [];
  const listen = ({ request }: { request: Request }) => asked.push(request.method);
  server.events.on('request:start', listen);
  const found = await check('', false);
  server.events.removeListener('request:start', listen);
  expect(new Set(asked)).toEqual(new Set(['GET']));
  expect(found.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  const untried = found.filter(({ verdict }) => verdict === 'not tried');
  expect(new Set(untried.map(({ why }) => why))).toEqual(
    new Set(['it writes: --write, on a test server.']),
  );
});

test('a role whose session is not given is not tried, and the check says so', async () => {
  const headers = new Map([['team manager', { 'x-loadline-role': 'team manager' }] as const]);
  const given = await serverUnderCheck(apiBase, fetch, headers);
  const found: Outcome[] = [];
  for await (const outcome of outcomes(contractChecks(false), given)) found.push(outcome);
  expect(found.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  const of = (role: string) =>
    found.filter(({ sentence }) => sentence.startsWith(`As a ${role}: the`));
  expect(of('team manager').map(({ verdict }) => verdict)).toEqual(['passed', 'passed']);
  expect(of('senior leader')[0]).toMatchObject({
    verdict: 'not tried',
    why: 'no session of a senior leader is given: --as.',
  });
});

/** The first row of a column changed; with a dictionary, its first text. */
function spoil(name: string, value: unknown) {
  return ({ columns }: Body) => {
    const column = columns[name] ?? [];
    (column.dictionary ?? column)[0] = value;
  };
}

test.each<[string, string, (body: Body) => unknown, string, RegExp]>([
  [
    'a session that calls a month complete before its end',
    'session',
    (body) => Object.assign(body, { extract: '2026-09-29T05:00:00Z' }),
    'how fresh',
    /2026-09 is called complete/,
  ],
  [
    'an extract without its offset',
    'session',
    (body) => Object.assign(body, { extract: '2026-10-05T05:00:00' }),
    'how fresh',
    /it needs a time with its offset/,
  ],
  [
    'a unit whose parent is unknown',
    'units',
    ({ units }) => Object.assign(units[1] ?? {}, { parent: 'nowhere' }),
    'one tree',
    /nowhere/,
  ],
  [
    'a column left out',
    'facts/coming',
    ({ columns }) => delete columns.fte,
    'facts/coming answers',
    /column fte is missing/,
  ],
  [
    'a team the units do not have',
    'facts/team-month',
    spoil('team', 'nowhere'),
    'known teams',
    /nowhere in .* no such team/,
  ],
  [
    'a month left out',
    'session',
    (body) => Object.assign(body, { from: '2001-01' }),
    'leave out no month',
    /no row for 2001-01/,
  ],
  [
    'a component without figures or reason',
    'facts/team-month',
    ({ columns }) => columns.auditsDone?.fill(null),
    'or says why it cannot',
    /auditsDone is empty/,
  ],
  ['fewer than nobody', 'facts/team-month', spoil('leaversFte', -1), 'below 0', /leaversFte is -1/],
  [
    'more visits held than due',
    'facts/team-month',
    spoil('visitsHeldLookedAfter', 10_000),
    'greater than its whole',
    /visitsHeldLookedAfter is greater than visitsDueLookedAfter/,
  ],
  [
    'a caseload that the workers do not hold',
    'facts/team-month',
    spoil('cases', 10_000),
    'add up to their teams',
    /cases for .* is 10000/,
  ],
  ['a role of its own', 'facts/worker-month', spoil('role', 'magician'), 'a role', /magician/],
  ['more than all of one’s time', 'facts/worker-month', spoil('presence', 2), 'a role', /is 2\./],
  [
    'a case twice',
    'facts/case',
    ({ columns }) => columns.reference?.codes?.fill(0),
    'each once',
    /two rows for case/,
  ],
  ['a case of no type', 'facts/case', spoil('type', 'mystery'), 'each once', /mystery/],
  [
    'a visit after the extract',
    'facts/case',
    spoil('lastVisit', '2031-01-01'),
    'after the extract',
    /lastVisit is 2031-01-01/,
  ],
  [
    'a case holder nobody knows',
    'facts/case',
    spoil('worker', 'stranger'),
    'Every case holder',
    /stranger/,
  ],
  ['a change of no kind', 'facts/coming', spoil('kind', 'eclipse'), 'to come', /eclipse/],
  ['a change of no role', 'facts/coming', spoil('role', 'harpist'), 'to come', /harpist/],
])('%s fails', async (_, door, change, words, why) => {
  answerFalsely(door, change);
  const found = await check(words);
  expect(found.map(({ verdict }) => verdict)).toContain('failed');
  expect(found.map((outcome) => outcome.why).join(' ')).toMatch(why);
});

test('a server that takes an entry whatever it is based on fails', async () => {
  const [entry] = (await source.entries({})).entries;
  server.use(
    http.post('*/entries', async ({ request }) => {
      const { position } = entry ?? { position: 0 };
      const draft = (await request.json()) as object;
      return HttpResponse.json(
        { ...draft, position: position + 1000, author: 'A', at: testNow },
        { status: 201 },
      );
    }),
  );
  expect(await check('An entry is taken')).toMatchObject([{ verdict: 'failed' }]);
});
