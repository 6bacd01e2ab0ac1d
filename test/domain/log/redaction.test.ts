import { expect, test } from 'vitest';
import type { Entry } from '@/domain/log/entries';
import { retentionOf, retentionProblem, withoutTakenOut } from '@/domain/log/redaction';
import { unsoundIn } from '@/domain/log/sound';
import type { EntryKind } from '@/domain/log/values';
import { type Day, dayOf } from '@/domain/month';
import { entry, idAt, takenBack } from '../measures/rows';
import { soundValues } from './oneOfEach';

const words = 'Sam Doe is off ill';
const today = dayOf(2026, 10, 6);
const at = (text: string) => ({ at: `${text}T10:00:00Z` });

/** An entry of a kind, its words all about Sam. */
function spoken<K extends EntryKind>(position: number, kind: K, given: Partial<Entry> = {}) {
  const value = {
    ...soundValues[kind],
    ...(kind === 'limit' && { source: words }),
    ...(kind === 'rebase' && { change: words }),
    ...(kind === 'induction' && { name: words }),
    ...(kind === 'comment' && { words, draft: words }),
    ...(kind === 'action' && { action: words }),
  };
  return entry(position, kind, value, { reason: words, author: 'A. Manager', ...given } as object);
}

const takeOut = (position: number, of: number, given: Partial<Entry> = {}) =>
  entry(position, 'redaction', { entry: idAt(of) }, {
    author: 'B. Leader',
    reason: 'It names a person.',
    ...at('2026-10-01'),
    ...given,
  } as object);

const keep = (position: number, months: number) =>
  entry(position, 'retention', { months }, { author: 'B. Leader', ...at('2026-10-01') });

const said = (log: readonly Entry[], day: Day = today) =>
  withoutTakenOut(log, day).flatMap((each) =>
    JSON.stringify(each).includes(words) ? [each.position] : [],
  );

test.each<[string, readonly Entry[]]>([
  ['that is taken out', [takeOut(3, 2)]],
  ['kept longer than the authority’s period, though nothing replaced it', [keep(3, 12)]],
])('a mark %s tells neither the case nor who was asked', (_, rest) => {
  const mark = { team: 'north-1', reference: 'SN-1', mark: 'cover asked', worker: 'W7' } as const;
  const own = { author: 'A. Manager', ...at('2025-01-01') } as object;
  const log = [
    entry(1, 'child-mark', mark, own),
    takenBack(2, entry(1, 'child-mark', mark, own)),
    ...rest,
  ];
  const [made, back] = withoutTakenOut(
    log.map((each) => (each.position === 2 ? { ...each, ...own } : each)) as Entry[],
    today,
  );
  expect(JSON.stringify([made, back])).not.toMatch(/SN-1|W7/);
  expect(made?.value).toEqual({
    team: 'north-1',
    reference: 'words taken out',
    mark: 'cover asked',
  });
  for (const each of [made, back]) expect(each && unsoundIn(each)).toBeUndefined();
});

const kinds = (Object.keys(soundValues) as EntryKind[]).filter((kind) => kind !== 'redaction');

test.each(kinds.filter((kind) => kind !== 'child-mark'))(
  'words of a %s that are taken out are nowhere in it; what it is stays',
  (kind) => {
    const before = spoken(1, kind);
    const [after] = withoutTakenOut([before, takeOut(2, 1)], today);
    expect(JSON.stringify(after)).not.toContain(words);
    const { id, position, key, author, effective, basedOn } = before;
    expect(after).toMatchObject({
      id,
      position,
      kind,
      key,
      author,
      effective,
      basedOn,
      at: before.at,
    });
    expect(after?.takenOut).toEqual({
      author: 'B. Leader',
      at: '2026-10-01T10:00:00Z',
      reason: 'It names a person.',
    });
  },
);

test('the numbers of a limit and the state of an action stay', () => {
  const log = [spoken(1, 'limit'), spoken(2, 'action'), takeOut(3, 1), takeOut(4, 2)];
  const [limit, action] = withoutTakenOut(log, today);
  expect(limit?.value).toMatchObject({ amber: 16, red: 18, measure: 'caseload' });
  expect(action?.value).toMatchObject({ state: 'open', ownerRole: 'Head of service' });
});

const other = { ...soundValues.comment, unit: 'north-2', words };

test.each<[string, Entry[], number[]]>([
  ['where nobody took words out all stay', [spoken(1, 'comment')], [1]],
  [
    'the versions it replaced go with it, later ones stay',
    [spoken(1, 'comment'), spoken(2, 'comment'), spoken(3, 'comment'), takeOut(4, 2)],
    [3],
  ],
  [
    'what another wrote under the same key stays',
    [spoken(1, 'comment', { author: 'Another' }), spoken(2, 'comment'), takeOut(3, 2)],
    [1],
  ],
  [
    'what the same person wrote about another thing stays',
    [entry(1, 'comment', other, { author: 'A. Manager' }), spoken(2, 'comment'), takeOut(3, 2)],
    [1],
  ],
  [
    'the reason of what takes a key back goes too',
    [takenBack(1, spoken(0, 'comment')), takeOut(2, 1)],
    [],
  ],
  [
    'a reason for taking words out that holds words itself can be taken out',
    [spoken(1, 'comment'), takeOut(2, 1, { reason: words }), takeOut(3, 2)],
    [],
  ],
  ['an entry that is not there changes nothing', [spoken(1, 'comment'), takeOut(2, 9)], [1]],
])('words taken out: %s', (_, log, left) => {
  expect(said(log)).toEqual(left);
});

const old = (kind: EntryKind, position = 1) => spoken(position, kind, at('2023-10-05'));

test.each<[string, Entry[], number[]]>([
  ['no period is set', [old('comment')], [1]],
  ['older than the period, they go', [old('comment'), keep(2, 36)], []],
  [
    'on the day the period ends they are still there',
    [spoken(1, 'comment', at('2023-10-06')), keep(2, 36)],
    [1],
  ],
  ['the newest period counts', [old('comment'), keep(2, 12), keep(3, 120)], [1]],
  [
    'a period taken back counts no more',
    [old('comment'), keep(2, 12), takenBack(3, keep(2, 12))],
    [1],
  ],
  ['a limit that stands keeps its source', [old('limit'), keep(2, 12)], [1]],
  ['one that was replaced does not', [old('limit'), old('limit', 2), keep(3, 12)], [2]],
  ['an open action keeps its words', [old('action'), keep(2, 12)], [1]],
  [
    'one that is done does not',
    [old('action'), entry(2, 'action', { ...soundValues.action, state: 'done' }), keep(3, 12)],
    [],
  ],
])('how long words are kept: %s', (_, log, left) => {
  expect(said(log)).toEqual(left);
});

test('the period is told with the words it took', () => {
  const [comment] = withoutTakenOut([old('comment'), keep(2, 36)], today);
  expect(comment?.takenOut?.reason).toBe('Words are kept for 36 months.');
  expect(retentionOf([keep(2, 36)])?.value?.months).toBe(36);
  expect(retentionOf([])).toBeUndefined();
});

test.each<[number, boolean]>([
  [12, true],
  [120, true],
  [11, false],
  [121, false],
  [36.5, false],
  [Number.NaN, false],
])('a period of %s months may be set: %s', (months, may) => {
  expect(retentionProblem(months) === undefined).toBe(may);
});
