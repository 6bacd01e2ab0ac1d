import { handlers } from '@mocks/handlers';
import { memoryStore } from '@mocks/store';
import { getResponse, HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { EntryDraft } from '@/domain/log/entries';
import { source } from '../data/asking';
import { apiBase, server, simulatedFile, testNow } from '../features/server';
import { contractChecks, type Outcome, outcomes } from './contract/suite';

/** The outcomes of those checks whose sentence has these words; all checks where there are none. */
async function check(words = '', readOnly = false): Promise<Outcome[]> {
  const chosen = contractChecks(readOnly).filter(({ sentence }) => sentence.includes(words));
  const found: Outcome[] = [];
  for await (const outcome of outcomes(chosen, apiBase, fetch)) found.push(outcome);
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

test('the simulated authority keeps the contract', async () => {
  const failed = (await check()).filter(({ verdict }) => verdict === 'failed');
  expect(failed).toEqual([]);
});

test('the check leaves the log as it was but for its own comment, taken back, and the session as it was', async () => {
  const [session, before] = [await source.session(), (await source.entries({})).entries];
  await check();
  const after = (await source.entries({})).entries;
  expect(after.slice(0, before.length)).toEqual(before);
  const own = after.slice(before.length);
  expect(own.map(({ key, value }) => [key, value === null])).toEqual([
    [expect.stringContaining('contract-check'), false],
    [expect.stringContaining('contract-check'), true],
  ]);
  expect(await source.session()).toEqual(session);
});

test('a second run is as good as the first', async () => {
  const words = 'An entry is taken';
  expect((await check(words)).map(({ verdict }) => verdict)).toEqual(['passed']);
  expect((await check(words)).map(({ verdict }) => verdict)).toEqual(['passed']);
});

test('read only, nothing is written and nobody becomes another', async () => {
  const asked: string[] = [];
  const listen = ({ request }: { request: Request }) => asked.push(request.method);
  server.events.on('request:start', listen);
  const found = await check('', true);
  server.events.removeListener('request:start', listen);
  expect(new Set(asked)).toEqual(new Set(['GET']));
  expect(found.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
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

test('a server that shows a manager everybody’s workers fails', async () => {
  const all = await simulatedFile('worker-month').then((response) => response.text());
  server.use(http.get('*/facts/worker-month', () => HttpResponse.text(all)));
  const found = await check('A team manager sees');
  expect(found).toMatchObject([{ verdict: 'failed', why: 'It answered with status 200.' }]);
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

test('a server that lets a manager put a limit in force fails, and what it took is taken back', async () => {
  const taken: EntryDraft[] = [];
  server.use(
    http.post('*/entries', async ({ request }) => {
      const draft = (await request.json()) as EntryDraft;
      taken.push(draft);
      return HttpResponse.json(
        { ...draft, position: 1000 + taken.length, author: 'A', at: testNow },
        { status: 201 },
      );
    }),
  );
  const found = await check('A limit put in force');
  expect(found).toMatchObject([{ verdict: 'failed', why: 'It answered with status 201.' }]);
  expect(taken.map(({ value, basedOn }) => [value === null, basedOn])).toEqual([
    [false, null],
    [true, taken[0]?.id],
  ]);
});

test('read only, the limit is not tried, and the check says why', async () => {
  expect(await check('A limit put in force', true)).toMatchObject([
    { verdict: 'not tried', why: 'trying to write is a write.' },
  ]);
});
