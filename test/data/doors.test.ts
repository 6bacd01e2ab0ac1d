import { describe, expect, test } from 'vitest';
import type { WireFacts } from '@/data/http/columns';
import { problemSchema, read } from '@/data/http/contract';
import { newId } from '@/data/newId';
import { type FactTable, factSchemas } from '@/domain/facts';
import type { EntryContent } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { monthOf, monthText } from '@/domain/month';
import type { SessionRole } from '@/domain/session';
import { type TextColumn, textAt } from '@/domain/table';
import { type UnitTree, unitTree } from '@/domain/unit';
import { apiBase, testNow } from '../features/server';
import { append, become, failureOf, logged, source } from './asking';

const workerLevel = ['worker-month', 'case', 'coming'] as const;

const september = monthText(monthOf(2026, 9));

async function tree(): Promise<UnitTree> {
  return unitTree(await source.units());
}

/** The ids of the teams that have rows. */
async function teamsIn(table: FactTable, range: Parameters<typeof source.facts>[1]) {
  const { columns } = await source.facts(table, range);
  const { team } = columns as { team: TextColumn };
  return [...new Set(Array.from(team.codes, (_, row) => textAt(team, row)))];
}

describe('who may see what', () => {
  test.each(Object.keys(factSchemas) as FactTable[])(
    'a senior leader who asks for %s without a unit gets the whole authority',
    async (table) => {
      await become('senior leader');
      const teams = await teamsIn(table, {});
      const { root, teamsOf } = await tree();
      expect(teams.length).toBeGreaterThan(1);
      expect(teamsOf(root.id)).toEqual(expect.arrayContaining(teams));
    },
  );

  test.each(workerLevel)('a team manager who asks for %s gets their own team', async (table) => {
    const { unit } = await become('team manager');
    expect([unit]).toEqual(expect.arrayContaining(await teamsIn(table, {})));
  });

  test.each(workerLevel)('a head of service gets %s of their teams alone', async (table) => {
    const { unit } = await become('head of service');
    const own = (await tree()).teamsOf(unit);
    expect(own).toEqual(expect.arrayContaining(await teamsIn(table, {})));
    const [first] = await teamsIn(table, {});
    if (first) expect(await teamsIn(table, { unit: first })).toEqual([first]);
  });

  test.each(workerLevel)('another team’s %s is refused with a sentence', async (table) => {
    const { unit } = await become('team manager');
    const { root, teamsOf } = await tree();
    const other = teamsOf(root.id).find((team) => team !== unit);
    for (const asked of [other, root.id]) {
      const [kind, sentence] = await failureOf(source.facts(table, { unit: asked }));
      expect(kind).toBe('forbidden');
      expect(sentence).toMatch(/open to their own team and to those who lead it/);
    }
  });

  test.each(workerLevel)(
    'no dictionary of a slice of %s says more than its rows',
    async (table) => {
      for (const role of ['team manager', 'head of service'] as const) {
        await become(role);
        const response = await fetch(new URL(`facts/${table}`, apiBase));
        const { columns } = (await response.json()) as WireFacts;
        for (const [name, column] of Object.entries(columns))
          if ('dictionary' in column)
            expect([name, new Set(column.codes).size]).toEqual([
              name,
              column.dictionary.length + (column.codes.includes(null) ? 1 : 0),
            ]);
      }
    },
  );

  test('team months are numbers, open to everyone across the authority', async () => {
    await become('team manager');
    const { root, teamsOf } = await tree();
    expect(new Set(await teamsIn('team-month', {}))).toEqual(new Set(teamsOf(root.id)));
  });

  test('nobody becomes a person the session does not offer', async () => {
    const stranger = { name: 'Nobody', role: 'senior leader', unit: 'westmere' } as const;
    const [kind, sentence] = await failureOf(source.switchPersona?.(stranger) ?? Promise.resolve());
    expect(kind).toBe('failed');
    expect(sentence).toMatch(/people the session offers/);
  });
});

describe('a part of a table', () => {
  test('from and to are both included', async () => {
    const { columns } = await source.facts('team-month', { from: '2026-07', to: '2026-08' });
    expect([...new Set(columns.month)]).toEqual([monthOf(2026, 7), monthOf(2026, 8)]);
  });

  test('a service’s rows are those of its teams', async () => {
    const { unit } = await become('head of service');
    expect(new Set(await teamsIn('team-month', { unit, from: september }))).toEqual(
      new Set((await tree()).teamsOf(unit)),
    );
  });

  test.each([
    [
      'a unit that does not exist',
      'facts/team-month?unit=nowhere',
      404,
      /no unit called "nowhere"/,
    ],
    ['a table that does not exist', 'facts/horoscope', 404, /no table called "horoscope"/],
    ['a name that every object has', 'facts/constructor', 404, /no table called "constructor"/],
    ['a month that is none', 'facts/team-month?from=2026-13', 400, /months such as "2026-09"/],
    ['a month in words', 'facts/worker-month?to=September', 400, /months such as "2026-09"/],
    ['months the wrong way round', 'facts/team-month?from=2026-09&to=2026-08', 400, /not after/],
    ['a place in the log that is none', 'entries?after=yesterday', 400, /whole number/],
    ['a place before the log', 'entries?after=-1', 400, /whole number/],
  ])('%s is told in a sentence', async (_, door, status, sentence) => {
    const response = await fetch(new URL(door, apiBase));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const told = read(problemSchema, await response.json(), door);
    expect(told.status).toBe(status);
    expect(told.detail).toMatch(sentence);
  });
});

describe('what people write', () => {
  const subject = { unit: 'westmere', measure: 'caseload', month: monthOf(2026, 9) };
  const said = (words: string) => ({ ...subject, words, draft: '', quotes: [] });
  const draft: EntryContent<'comment'> = {
    kind: 'comment',
    key: keyOf('comment', subject),
    value: said('Two starters in October.'),
    effective: monthOf(2026, 9),
    basedOn: null,
    reason: 'Monthly review',
  };

  test('an entry gets a place after the last, its author and the time', async () => {
    const { name } = await become('senior leader');
    const before = await logged();
    const id = newId();
    expect(await source.append({ ...draft, id })).toEqual({
      ok: true,
      entry: {
        ...draft,
        id,
        position: (before.at(-1)?.position ?? 0) + 1,
        author: name,
        at: testNow,
      },
    });
  });

  test('only what came after a place is sent', async () => {
    const { position = 0 } = (await logged()).at(-1) ?? {};
    await append(draft);
    const later = await logged({ after: position });
    expect(later.map(({ value }) => value)).toEqual([draft.value]);
    expect(await logged({ after: position + 1 })).toEqual([]);
  });

  test('a second writer who saw nothing is shown the first one’s entry', async () => {
    const first = await append(draft);
    const second = await append({ ...draft, value: said('Three starters.') });
    expect(second).toEqual({ ok: false, current: first.ok && first.entry });
    const third = await append({
      ...draft,
      value: said('Three starters.'),
      basedOn: second.ok ? null : second.current.id,
    });
    expect(third.ok).toBe(true);
  });

  test('a limit of the simulated log cannot be replaced unseen', async () => {
    const [limit] = await logged();
    if (!limit) throw new Error('The simulated log is empty.');
    expect(await append({ ...limit, basedOn: null })).toEqual({
      ok: false,
      current: limit,
    });
  });

  test.each([
    ['no JSON', 'limit'],
    ['a kind that does not exist', { ...draft, id: 'x', kind: 'rumour', effective: september }],
    ['no id', { ...draft, id: undefined, effective: september }],
    ['no key', { ...draft, id: 'x', key: '', effective: september }],
    ['a month that is none', { ...draft, id: 'x', effective: '2026-9' }],
  ])('an entry with %s is not taken', async (_, body) => {
    const response = await fetch(new URL('entries', apiBase), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  const limit = {
    id: newId(),
    kind: 'limit' as const,
    key: 'caseload',
    value: { measure: 'caseload', scope: {}, amber: 14, red: 17, source: 'Minutes' } as const,
    effective: september,
    basedOn: 'simulated-limit-caseload-1',
    reason: 'Tried',
  };
  const post = (body: object) =>
    fetch(new URL('entries', apiBase), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test.each<[string, object]>([
    ['a limit without its red', { ...limit, value: { ...limit.value, red: undefined } }],
    ['a limit on a measure that has none', { ...limit, value: { ...limit.value, measure: 'joy' } }],
    [
      'a limit for a role that is none',
      { ...limit, value: { ...limit.value, scope: { role: 'x' } } },
    ],
    ['a limit half proposed', { ...limit, value: { ...limit.value, proposed: false } }],
    [
      'a decision that is none',
      { ...limit, kind: 'role-approval', value: { proposal: 'x', decision: 'perhaps' } },
    ],
    ['a comment of numbers', { ...limit, kind: 'comment', value: 5 }],
  ])('%s does not fit its kind, and is not taken', async (_, body) => {
    await become('senior leader');
    const before = await logged();
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(read(problemSchema, await response.json(), 'entries').detail).toMatch(/shape/);
    expect(await logged()).toEqual(before);
  });

  test.each<[string, SessionRole, object, RegExp]>([
    [
      'a team manager puts no limit in force',
      'team manager',
      limit,
      /Only a senior leader can put/,
    ],
    ['nor does an analyst', 'performance analyst', limit, /can be proposed/],
    [
      'nor takes one back',
      'head of service',
      { ...limit, value: null },
      /can take this limit back/,
    ],
    [
      'near past over is put in force by nobody',
      'senior leader',
      { ...limit, value: { ...limit.value, amber: 20 } },
      /has to begin below/,
    ],
    [
      'what is no proposal cannot be approved',
      'senior leader',
      {
        ...limit,
        kind: 'role-approval',
        key: 'limit simulated-limit-caseload-1',
        value: { proposal: 'simulated-limit-caseload-1', decision: 'approved' },
        basedOn: null,
      },
      /no such proposal/,
    ],
  ])('%s', async (_, role, body, sentence) => {
    await become(role);
    const before = await logged();
    const response = await post(body);
    expect(response.status).toBe(403);
    expect(read(problemSchema, await response.json(), 'entries').detail).toMatch(sentence);
    expect(await logged()).toEqual(before);
  });

  test('what a manager proposes a leader approves, once', async () => {
    await become('team manager');
    const proposed = await append({
      ...limit,
      value: { ...limit.value, proposed: true },
      effective: monthOf(2026, 9),
    });
    if (!proposed.ok) throw new Error('The proposal was overtaken.');
    const value = { proposal: proposed.entry.id, decision: 'approved' } as const;
    const decision: EntryContent<'role-approval'> = {
      ...draft,
      kind: 'role-approval',
      key: keyOf('role-approval', value),
      value,
    };
    expect(await failureOf(append(decision))).toEqual([
      'forbidden',
      expect.stringMatching(/nobody approves their own/),
    ]);
    await become('senior leader');
    expect((await append(decision)).ok).toBe(true);
    expect((await append({ ...decision, value: { ...value, decision: 'declined' } })).ok).toBe(
      false,
    );
  });
});
