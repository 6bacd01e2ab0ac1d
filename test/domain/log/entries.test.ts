import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  appendTo,
  conflictOf,
  type Entry,
  type EntryDraft,
  newestByKey,
} from '@/domain/log/entries';
import { entry, september } from '../measures/rows';

const stamp = { author: 'Head of service', at: '2026-10-05T09:00:00Z' };

function draft(basedOn: number | null, given: Partial<EntryDraft> = {}): EntryDraft {
  return {
    kind: 'comment',
    key: 'a',
    value: 'new',
    effective: september,
    basedOn,
    reason: '',
    ...given,
  };
}

const comment = (id: number, key: string, value: unknown = id) =>
  entry(id, 'comment', { key, value });
const log = [comment(1, 'a'), comment(2, 'b'), entry(3, 'limit', { key: 'a', value: 3 })];

test('each key stands once, as last written, in the order the keys first came', () => {
  const written = [...log, comment(4, 'c'), comment(5, 'a', null)];
  expect(newestByKey(written, 'comment').map(({ id, key }) => [id, key])).toEqual([
    [5, 'a'],
    [2, 'b'],
    [4, 'c'],
  ]);
});

test.each<[string, EntryDraft, number | undefined]>([
  ['one based on the newest of its key', draft(1), undefined],
  ['a key’s first, based on none', draft(null, { key: 'z' }), undefined],
  ['one based on none, where there is one', draft(null), 1],
  ['one based on another', draft(2), 1],
  ['one of another kind has its own newest', draft(3, { kind: 'limit' }), undefined],
  ['one of another kind based on this kind’s', draft(1, { kind: 'limit' }), 3],
])('the entry that a draft fails to take into account: %s', (_, written, conflict) => {
  expect(conflictOf(log, written)?.id).toBe(conflict);
});

test('a key that was taken back still counts as written', () => {
  const taken = [...log, comment(4, 'a', null)];
  expect(conflictOf(taken, draft(1))?.id).toBe(4);
  expect(conflictOf(taken, draft(4))).toBeUndefined();
});

test('a draft that is taken gets the place after the last, and its stamp', () => {
  expect(appendTo(log, draft(1), stamp)).toEqual({
    ok: true,
    entry: { ...draft(1), ...stamp, id: 4 },
  });
  expect(appendTo([], draft(null), stamp)).toMatchObject({ ok: true, entry: { id: 1 } });
});

test('a draft that is refused comes back with what was written meanwhile', () => {
  expect(appendTo(log, draft(null), stamp)).toEqual({ ok: false, current: log[0] });
});

test('of two people who write on the same entry one is told, and nothing is lost or overwritten', () => {
  const drafts = fc.array(
    fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('first', 'second'), fc.boolean()),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(drafts, (writes) => {
      const kept: Entry[] = [];
      for (const [key, value, knowsNewest] of writes) {
        const newest = kept.findLast((written) => written.key === key)?.id ?? null;
        const basedOn = knowsNewest ? newest : null;
        const done = appendTo(kept, draft(basedOn, { key, value }), stamp);
        expect(done.ok).toBe(basedOn === newest);
        if (done.ok) kept.push(done.entry);
      }
      expect(kept.map(({ id }) => id)).toEqual(kept.map((_, i) => i + 1));
    }),
  );
});
