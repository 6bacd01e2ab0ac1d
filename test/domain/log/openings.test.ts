import { expect, test } from 'vitest';
import { limitsInForce } from '@/domain/limits/limit';
import { appendTo, type Entry, type EntryContent } from '@/domain/log/entries';
import { openingOf, openingsOf } from '@/domain/log/openings';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Persona } from '@/domain/session';
import { idAt, limitEntry, september, tree } from '../measures/rows';

const stamp = (author: string) => ({ author, at: '2026-10-05T09:00:00Z' });
const manager: Persona = { name: 'A. Manager', role: 'team manager', unit: 'north-1' };

/** The log after each of these openings of W1 in turn. */
function logAfter(authors: readonly string[], before: readonly Entry[] = []): readonly Entry[] {
  const log = [...before];
  for (const author of authors) {
    const draft = { ...openingOf('W1', 'north-1', september), id: idAt(log.length + 1) };
    const appended = appendTo(log, draft, stamp(author));
    if (appended.ok) log.push(appended.entry);
  }
  return log;
}

test('every opening is kept, two of the same panel too, the latest told first', () => {
  const log = logAfter(['A', 'B', 'A'], [limitEntry(1, 'caseload', [16, 18])]);
  expect(openingsOf(log, 'W1').map(({ position, author }) => [position, author])).toEqual([
    [4, 'A'],
    [3, 'B'],
    [2, 'A'],
  ]);
  expect(openingsOf(log, 'W2')).toEqual([]);
  expect(limitsInForce(log, september).map(({ entry: id }) => id)).toEqual([idAt(1)]);
});

test.each<[string, EntryContent, Persona, RegExp | undefined]>([
  ['of one’s own team is noted', openingOf('W1', 'north-1', september), manager, undefined],
  [
    'of a team one leads is noted',
    openingOf('W1', 'north-1', september),
    { ...manager, role: 'head of service', unit: 'north' },
    undefined,
  ],
  ['of another team is refused', openingOf('W1', 'north-2', september), manager, /own team/],
  ['of no team is refused', openingOf('W1', 'nowhere', september), manager, /own team/],
  ['of a service is refused', openingOf('W1', 'north', september), manager, /own team/],
  [
    'is not taken back',
    { ...openingOf('W1', 'north-1', september), value: null },
    manager,
    /cannot be replaced or taken back/,
  ],
  [
    'is not replaced',
    { ...openingOf('W1', 'north-1', september), basedOn: idAt(4) },
    manager,
    /cannot be replaced or taken back/,
  ],
])('an opening %s', (_, draft, person, refusal) => {
  const told = refusalOf(draft, person, [], tree);
  if (refusal) expect(told).toMatch(refusal);
  else expect(told).toBeUndefined();
});
