import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wireEntry } from '@/data/http/contract';
import { readEntries } from '@/data/http/readEntries';
import { assumedIn } from '@/domain/directTime/assumptions';
import { limitsInForce } from '@/domain/limits/limit';
import type { Entry } from '@/domain/log/entries';
import { rebasesOf } from '@/domain/log/rebases';
import { addMonths, monthOf } from '@/domain/month';
import { oneOfEach } from '../../domain/log/oneOfEach';

const month = monthOf(2026, 9);

/** A sound entry of every kind, on the wire. */
const sound = oneOfEach.map((each, i) =>
  wireEntry({
    ...each,
    id: `e${i + 1}`,
    position: i + 1,
    effective: month,
    basedOn: null,
    reason: 'Reviewed.',
    author: 'A. Leader',
    at: '2026-10-06T09:30:00Z',
  } as Entry),
);

type Wire = Record<string, unknown>;

/** The sound entry of a kind with parts of it, and of its value, replaced. */
function bad(kind: string, change: Wire, value?: Wire): Wire {
  const found = sound.find((each) => each.kind === kind) as Wire;
  return {
    ...found,
    id: 'bad',
    position: 99,
    ...change,
    ...(value && { value: { ...(found.value as Wire), ...value } }),
  };
}

const read = (...more: unknown[]) => readEntries({ entries: [...sound, ...more] });

test('a sound log is read whole, in the order of its places', () => {
  const { entries, aside, unknown, last } = readEntries({ entries: sound.toReversed() });
  expect(entries.map(({ id }) => id)).toEqual(sound.map(({ id }) => id));
  expect([aside, unknown, last]).toEqual([[], 0, sound.length]);
});

test.each<[string, unknown, RegExp]>([
  [
    'an empty sign-off',
    bad('sign-off', { value: {} }),
    /^Entry 99 of the log, a sign-off, has value\.month missing, but it needs a number\. It is set aside and counts nowhere\. Correct it where the log is kept\.$/,
  ],
  [
    'a date "soon"',
    bad('comment', { at: 'soon' }),
    /at "soon", but it needs a time with its offset/,
  ],
  [
    'a time without its offset',
    bad('comment', { at: '2026-10-06T09:30:00' }),
    /at "2026-10-06T09:30:00", but it needs a time/,
  ],
  [
    'a month that is none',
    bad('action', {}, { review: 5 }),
    /an action, has value\.review 5, but no such month/,
  ],
  [
    'a month in words',
    bad('limit', { effective: 'May' }),
    /effective "May", but it needs a month such as/,
  ],
  [
    'half a month',
    bad('action', {}, { review: 24320.5 }),
    /value\.review 24320\.5, but it needs a whole number/,
  ],
  [
    'a limit of null',
    bad('limit', {}, { red: null }),
    /a limit, has value\.red null, but it needs a number/,
  ],
  [
    'a limit in words',
    bad('limit', {}, { red: 'eighteen' }),
    /value\.red "eighteen", but it needs a number/,
  ],
  [
    'a limit that begins past its end',
    bad('limit', {}, { amber: 20 }),
    /value\.amber 20, but “near” cannot begin past “over”, 18\.0/,
  ],
  [
    'a number past all numbers',
    JSON.parse(
      JSON.stringify(bad('assumption', {}, { number: 0 })).replace('"number":0', '"number":1e999'),
    ),
    /an assumption, has value\.number/,
  ],
  [
    'a key that does not follow',
    bad('action', { key: 'north-2 vacancy' }),
    /key "north-2 vacancy", but its value has the key "north-1 vacancy"/,
  ],
  [
    'words of one month that take effect in another',
    bad('comment', { effective: '2026-10' }),
    /effective "October 2026", but it is about September 2026/,
  ],
  [
    'what takes back a key that cannot be',
    bad('limit', { value: null, key: 'budget' }),
    /key "budget", but no entry of its kind has such a key/,
  ],
  [
    'an id of another entry',
    bad('comment', { id: 'e1' }),
    /id "e1", but an entry before it has the same/,
  ],
  [
    'a place of another entry',
    bad('comment', { position: 1 }),
    /position 1, but an entry before it/,
  ],
  [
    'no place',
    bad('comment', { position: undefined }),
    /^An entry of the log without a place, words on a figure, has position missing/,
  ],
  ['no id', bad('comment', { id: '' }), /id "", but it needs a text/],
  ['no kind', bad('comment', { kind: undefined }), /kind missing/],
  [
    'a decision that is none',
    bad('role-approval', {}, { decision: 'perhaps' }),
    /“approved”, “declined”/,
  ],
  [
    'a state that is none',
    bad('action', {}, { state: 'x'.repeat(500) }),
    /"x{1,60} …, but it needs one of/,
  ],
  ['a text', 'an entry', /as a whole "an entry"/],
  ['nothing', null, /as a whole null/],
])('%s is set aside and told, and all the rest is read', (_, entry, sentence) => {
  const { entries, aside } = read(entry);
  expect(aside.map((each) => each.sentence)).toEqual([expect.stringMatching(sentence)]);
  expect(entries).toHaveLength(sound.length);
});

test('an entry of a kind that a newer server knows is counted, and its place is known', () => {
  const { entries, aside, unknown, last } = read(bad('comment', { kind: 'pledge' }));
  expect([entries.length, aside, unknown, last]).toEqual([sound.length, [], 1, 99]);
});

describe('whatever arrives', () => {
  const junk = fc.oneof(
    fc.jsonValue(),
    fc
      .tuple(fc.constantFrom(...sound), fc.string(), fc.jsonValue())
      .map(([entry, name, value]) => ({ ...entry, [name]: value })),
    fc
      .tuple(
        fc.constantFrom(...sound),
        fc.constantFrom(...Object.keys(sound[0] as object)),
        fc.jsonValue(),
      )
      .map(([entry, name, value]) => ({ ...entry, [name]: value })),
    fc
      .tuple(fc.constantFrom(...sound), fc.jsonValue())
      .map(([entry, value]) => ({ ...entry, value })),
  );

  test('is read, set aside or counted, and never throws', () => {
    fc.assert(
      fc.property(fc.array(junk), (entries) => {
        const told = readEntries({ entries: JSON.parse(JSON.stringify(entries)) });
        expect(told.entries.length + told.aside.length + told.unknown).toBe(entries.length);
        expect(
          told.aside.every(({ sentence }) => /^(An e|E)ntry .* set aside/s.test(sentence)),
        ).toBe(true);
      }),
    );
  });

  test('what is made of the log is the same with and without what is set aside', () => {
    const folds = (entries: readonly Entry[]) => [
      limitsInForce(entries, addMonths(month, 1)),
      assumedIn(entries, month),
      rebasesOf(entries, 'north-1', 'vacancy'),
    ];
    fc.assert(
      fc.property(fc.array(junk), (more) => {
        const { entries, aside } = read(...JSON.parse(JSON.stringify(more)));
        const places = new Set(entries.map(({ position }) => position));
        if (places.size === sound.length && entries.length === sound.length)
          expect(folds(entries)).toEqual(folds(read().entries));
        expect(aside.length + entries.length).toBeGreaterThanOrEqual(sound.length);
      }),
    );
  });
});

test.each([[undefined], [null], [{}], [{ entries: 'none' }], ['log']])(
  'a body that is no list of entries is told: %s',
  (body) => {
    expect(() => readEntries(body)).toThrow(/answer to entries does not fit the contract/);
  },
);
