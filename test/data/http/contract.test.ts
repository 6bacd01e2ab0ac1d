import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntry, readSession, readUnits, wireEntry, wireSession } from '@/data/http/contract';
import type { Entry } from '@/domain/log/entries';
import { type Month, monthOf } from '@/domain/month';
import { roleNames, type Session } from '@/domain/session';
import { oneOfEach as values } from '../../domain/log/oneOfEach';

const months = fc
  .integer({ min: monthOf(1990, 1), max: monthOf(2060, 12) })
  .map((month) => month as Month);

const times = fc
  .tuple(
    fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) }),
    fc.constantFrom('Z', '+01:00', '-04:30'),
  )
  .map(([time, zone]) => new Date(time).toISOString().replace('Z', zone));

const ids = fc.string({ minLength: 1, maxLength: 100 });

const entries: fc.Arbitrary<Entry> = fc
  .record({
    id: ids,
    position: fc.integer({ min: 1 }),
    author: fc.string(),
    at: times,
    effective: months,
    basedOn: fc.option(ids),
    reason: fc.string(),
  })
  .chain((rest) => fc.constantFrom(...values).map((value) => ({ ...rest, ...value }) as Entry));

const personas = fc.record({
  name: fc.string(),
  role: fc.constantFrom(...roleNames),
  unit: fc.string(),
});

const sessions: fc.Arbitrary<Session> = fc
  .record({
    authority: fc.string(),
    asAt: months,
    from: months,
    extract: times,
    version: fc.string(),
    simulated: fc.boolean(),
    personas: fc.array(personas, { maxLength: 4 }),
  })
  .chain((rest) => personas.map((persona) => ({ ...persona, ...rest })));

const travelled = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

test('an entry arrives as it left', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      expect(readEntry(travelled(wireEntry(entry)))).toEqual(entry);
    }),
  );
});

test('a session arrives as it left', () => {
  fc.assert(
    fc.property(sessions, (session) => {
      expect(readSession(travelled(wireSession(session)))).toEqual(session);
    }),
  );
});

test.each([
  ['a month in words', { asAt: 'September 2026' }, /answer to session .* asAt: it needs a month/],
  [
    'an extract without its offset',
    { extract: '2026-10-05T05:10:00' },
    /extract: it needs a time with its offset/,
  ],
  ['a role nobody has', { role: 'director' }, /answer to session .* role: /],
  [
    'people without a name',
    { personas: [{ role: 'senior leader', unit: 'a' }] },
    /personas\.0\.name/,
  ],
])('a session with %s is named by its place', (_, part, complaint) => {
  const session = {
    name: 'A',
    role: 'senior leader',
    unit: 'a',
    authority: 'A',
    asAt: '2026-09',
    from: '2021-10',
    extract: '2026-10-05T05:10:00Z',
    version: '1',
    simulated: false,
    personas: [],
  };
  expect(() => readSession(session)).not.toThrow();
  expect(() => readSession({ ...session, ...part })).toThrow(complaint);
});

test('a body that is no object at all is told as such', () => {
  expect(() => readUnits('units')).toThrow(/answer to units does not fit the contract: the body/);
});
