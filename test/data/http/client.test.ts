import { delay, HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { server } from '../../features/server';
import { failureOf, source } from '../asking';

const problem = {
  title: 'Closed',
  status: 503,
  detail: 'The case system is closed until 6 am.',
};

test.each<[string, () => Response, string, RegExp]>([
  [
    'no answer at all is out of reach, with what to do',
    () => HttpResponse.error(),
    'unreachable',
    /cannot be reached\. Check the connection and try again/,
  ],
  [
    'an error is told in the server’s own sentence',
    () => HttpResponse.json(problem, { status: 503 }),
    'failed',
    /^The case system is closed until 6 am\.$/,
  ],
  [
    'a proxy’s page instead of a problem is told by its status',
    () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 }),
    'failed',
    /status 502 and no explanation/,
  ],
  [
    'a refusal is told apart from an error',
    () => HttpResponse.json({ ...problem, status: 403 }, { status: 403 }),
    'forbidden',
    /closed until 6 am/,
  ],
  [
    'a page where JSON belongs does not fit',
    () => HttpResponse.html('<h1>Sign in</h1>'),
    'misfit',
    /answer to units does not fit the contract: it is not JSON/,
  ],
  [
    'a unit without a name is named by its place',
    () =>
      HttpResponse.json({
        units: [{ id: 'a', kind: 'authority', function: 'mixed', parent: null }],
      }),
    'misfit',
    /answer to units does not fit the contract: units\.0\.name/,
  ],
])('%s', async (_, answer, kind, sentence) => {
  server.use(http.get('*/units', answer));
  const [failedAs, message] = await failureOf(source.units());
  expect(failedAs).toBe(kind);
  expect(message).toMatch(sentence);
});

test('a facts answer that does not fit is named by table, column and row', async () => {
  server.use(
    http.get('*/facts/coming', () =>
      HttpResponse.json({
        table: 'coming',
        rows: 1,
        columns: { team: { dictionary: [], codes: [0] } },
      }),
    ),
  );
  expect(await failureOf(source.facts('coming', {}))).toEqual([
    'misfit',
    "The API's answer to facts/coming does not fit the contract: column team, row 1: code 0 is not in the dictionary.",
  ]);
});

test('a conflict without the current entry is a failure, not a lost write', async () => {
  server.use(
    http.post('*/entries', () => HttpResponse.json({ ...problem, status: 409 }, { status: 409 })),
  );
  const draft = {
    kind: 'comment',
    key: 'k',
    value: 'v',
    effective: 24320,
    basedOn: null,
    reason: '',
  };
  const [kind] = await failureOf(source.append(draft as never));
  expect(kind).toBe('failed');
});

test('a question taken back while it waits ends as taken back, not as out of reach', async () => {
  server.use(http.get('*/units', () => delay('infinite')));
  const asking = new AbortController();
  const answer = source.units(asking.signal);
  asking.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
});
