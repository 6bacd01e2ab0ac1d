import { expect, test } from 'vitest';
import { datedMarkWords, markDraft, markOn } from '@/domain/log/childMarks';
import type { Entry } from '@/domain/log/entries';
import type { ChildMarkValue } from '@/domain/log/values';
import { type Day, dayOf, monthOf } from '@/domain/month';
import { entry, takenBack } from '../measures/rows';

const child = { team: 'north-1', reference: 'SN-1' };
const october = monthOf(2026, 10);
const nameOf = (worker: string) => ({ W1: 'S. Ali' })[worker] ?? worker;

function marked(position: number, day: string, given: Partial<ChildMarkValue> = {}): Entry {
  const value = { ...child, mark: 'raised' as const, ...given };
  return entry(position, 'child-mark', value, { at: `${day}T10:00:00Z` } as object);
}

test.each<[string, readonly Entry[], Day, string | undefined]>([
  ['nothing was marked', [], dayOf(2026, 9, 1), undefined],
  ['it was raised', [marked(1, '2026-10-06')], dayOf(2026, 9, 1), 'Raised, 6 Oct'],
  [
    'somebody was asked for cover since',
    [marked(1, '2026-10-05'), marked(2, '2026-10-06', { mark: 'cover asked', worker: 'W1' })],
    dayOf(2026, 9, 1),
    'Cover asked of S. Ali, 6 Oct',
  ],
  ['it was raised on the very day', [marked(1, '2026-10-06')], dayOf(2026, 10, 6), 'Raised, 6 Oct'],
  [
    'the child had somebody between the mark and now',
    [marked(1, '2026-08-20')],
    dayOf(2026, 9, 1),
    undefined,
  ],
  [
    'since when the child has nobody is not known',
    [marked(1, '2026-08-20')],
    Number.NaN as Day,
    'Raised, 20 Aug',
  ],
  [
    'another child of the reference is in another team',
    [marked(1, '2026-10-06', { team: 'north-2' })],
    dayOf(2026, 9, 1),
    undefined,
  ],
  [
    'it was taken back',
    [marked(1, '2026-10-06'), takenBack(2, marked(1, '2026-10-06') as Entry<'child-mark'>)],
    dayOf(2026, 9, 1),
    undefined,
  ],
])('what stands on a child where %s', (_, log, since, words) => {
  const mark = markOn(log, child, since);
  expect(mark && datedMarkWords(mark, nameOf)).toBe(words);
});

test('a mark is sent on top of the one before it, and says nothing beside its fixed words', () => {
  const first = marked(1, '2026-10-05');
  expect(markDraft([first], child, october, { mark: 'cover named' })).toEqual({
    kind: 'child-mark',
    key: 'north-1 SN-1',
    value: { ...child, mark: 'cover named' },
    effective: october,
    basedOn: first.id,
    reason: '',
  });
});
