import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  appendTo,
  conflictOf,
  type Entry,
  type EntryDraft,
  newestByKey,
} from '@/domain/log/entries';
import type { ActionValue } from '@/domain/log/values';
import { entry, idAt, limitEntry, september, takenBack } from '../measures/rows';

const stamp = { author: 'Head of service', at: '2026-10-05T09:00:00Z' };

function about(unit: string, words = 'new'): ActionValue {
  return {
    unit,
    measure: 'vacancy',
    action: words,
    ownerRole: 'Head',
    review: september,
    state: 'open',
  };
}

function draft(
  basedOn: string | null,
  unit = 'a',
  given: Partial<EntryDraft<'action'>> = {},
): EntryDraft {
  return {
    id: 'draft',
    kind: 'action',
    key: `${unit} vacancy`,
    value: about(unit),
    effective: september,
    basedOn,
    reason: '',
    ...given,
  };
}

const action = (position: number, unit: string) => entry(position, 'action', about(unit, 'old'));
const limit = limitEntry(3, 'vacancy', [12, 18]);
const log: readonly Entry[] = [action(1, 'a'), action(2, 'b'), limit];

test('each key stands once, as last written, in the order the keys first came', () => {
  const written = [...log, action(4, 'c'), takenBack(5, action(1, 'a'))];
  expect(newestByKey(written, 'action').map(({ position, key }) => [position, key])).toEqual([
    [5, 'a vacancy'],
    [2, 'b vacancy'],
    [4, 'c vacancy'],
  ]);
});

test.each<[string, EntryDraft, string | undefined]>([
  ['one based on the newest of its key', draft(idAt(1)), undefined],
  ['a key’s first, based on none', draft(null, 'z'), undefined],
  ['one based on none, where there is one', draft(null), idAt(1)],
  ['one based on another', draft(idAt(2)), idAt(1)],
  ['one of another kind has its own newest', { ...limit, basedOn: idAt(3) }, undefined],
  ['one of another kind based on this kind’s', { ...limit, basedOn: idAt(1) }, idAt(3)],
])('the entry that a draft fails to take into account: %s', (_, written, conflict) => {
  expect(conflictOf(log, written)?.id).toBe(conflict);
});

test('a key that was taken back still counts as written', () => {
  const taken = [...log, takenBack(4, action(1, 'a'))];
  expect(conflictOf(taken, draft(idAt(1)))?.id).toBe(idAt(4));
  expect(conflictOf(taken, draft(idAt(4)))).toBeUndefined();
});

test('a draft that is taken gets the place after the last, and its stamp', () => {
  expect(appendTo(log, draft(idAt(1)), stamp)).toEqual({
    ok: true,
    isNew: true,
    entry: { ...draft(idAt(1)), ...stamp, position: 4 },
  });
  expect(appendTo([], draft(null), stamp)).toMatchObject({ ok: true, entry: { position: 1 } });
});

test('a draft that is refused comes back with what was written meanwhile', () => {
  expect(appendTo(log, draft(null), stamp)).toEqual({
    ok: false,
    why: 'overtaken',
    current: log[0],
  });
});

test.each<[string, Partial<EntryDraft<'action'>>, string, object]>([
  ['the same is the same entry', {}, stamp.author, { ok: true, isNew: false }],
  [
    'with its parts in another order it is the same still',
    { value: Object.fromEntries(Object.entries(about('a')).reverse()) as unknown as ActionValue },
    stamp.author,
    { ok: true, isNew: false },
  ],
  [
    'another content under its id is refused',
    { value: about('a', 'other') },
    stamp.author,
    { ok: false, why: 'id in use' },
  ],
  ['so is another reason', { reason: 'x' }, stamp.author, { ok: false, why: 'id in use' }],
  ['and another author', {}, 'Somebody else', { ok: false, why: 'id in use' }],
])('a draft sent again: %s', (_, given, author, outcome) => {
  const first = appendTo(log, draft(idAt(1)), stamp);
  if (!first.ok) throw new Error('It was not taken.');
  // Meanwhile its key moved on: what was saved is saved all the same.
  const later = [...log, first.entry, takenBack(5, action(1, 'a'), { basedOn: first.entry.id })];
  const again = appendTo(later, draft(idAt(1), 'a', given), { ...stamp, author, at: 'later' });
  expect(again).toMatchObject(outcome);
  if (again.ok) expect(again.entry).toBe(first.entry);
});

test('of two people who write on the same entry one is told, and nothing is lost or overwritten', () => {
  const drafts = fc.array(
    fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('first', 'second'), fc.boolean()),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(drafts, (writes) => {
      const kept: Entry[] = [];
      for (const [i, [unit, words, knowsNewest]] of writes.entries()) {
        const newest = kept.findLast(({ key }) => key === `${unit} vacancy`)?.id ?? null;
        const basedOn = knowsNewest ? newest : null;
        const written = draft(basedOn, unit, { id: `draft ${i}`, value: about(unit, words) });
        const done = appendTo(kept, written, stamp);
        expect(done.ok).toBe(basedOn === newest);
        if (done.ok) kept.push(done.entry);
      }
      expect(kept.map(({ position }) => position)).toEqual(kept.map((_, i) => i + 1));
    }),
  );
});
