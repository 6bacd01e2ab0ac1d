import { expect, test } from 'vitest';
import { entryKinds } from '@/domain/log/entries';
import type { EntryKind } from '@/domain/log/values';
import { mayRead } from '@/domain/permissions/mayRead';
import { tree } from '../measures/rows';
import { people, told, type Who } from './people';

const everyone: readonly Who[] = ['manager', 'head', 'leader', 'analyst'];
const above: readonly Who[] = ['leader', 'analyst'];

test.each<[string, EntryKind, string, readonly Who[]]>([
  ['Words on a team are told to its people and those above it', 'comment', 'north-1', everyone],
  ['to nobody of the team beside it', 'comment', 'north-2', ['head', ...above]],
  ['those on a service to nobody of one team of it', 'comment', 'north', ['head', ...above]],
  ['those on another service to the authority alone', 'comment', 'south-1', above],
  ['those on the authority to the authority alone', 'comment', 'county', above],
  ['those on a team that is gone as well', 'comment', 'west', above],
  ['An act about a team is told to its people and those above it', 'action', 'north-1', everyone],
  ['to nobody of the team beside it', 'action', 'north-2', ['head', ...above]],
  ['one about a service to nobody of one team of it', 'action', 'north', ['head', ...above]],
  ['one about another service to the authority alone', 'action', 'south', above],
  ['one about the authority to the authority alone', 'action', 'county', above],
  ['Who opened a panel is told to the team and those above it', 'opening', 'north-1', everyone],
  ['to nobody of the team beside it', 'opening', 'north-2', ['head', ...above]],
  ['in another service to the authority alone', 'opening', 'south-1', above],
  ['of a team that is gone as well', 'opening', 'west', above],
  ['What is agreed with a worker is told to the team and above', 'reduction', 'north-1', everyone],
  ['to nobody of the team beside it', 'reduction', 'north-2', ['head', ...above]],
  ['in another service to the authority alone', 'reduction', 'south-1', above],
  ['of a team that is gone as well', 'reduction', 'west', above],
  [
    'What is under way for a child is told to the team and above',
    'child-mark',
    'north-1',
    everyone,
  ],
  ['to nobody of the team beside it', 'child-mark', 'north-2', ['head', ...above]],
  ['in another service to the authority alone', 'child-mark', 'south-1', above],
  ['of a team that is gone as well', 'child-mark', 'west', above],
  ['A limit of one’s own team is told to everyone', 'limit', 'north-1', everyone],
  ['one of another team too, for its figures are judged by it', 'limit', 'south-1', everyone],
  ['one of the authority as well', 'limit', 'county', everyone],
  ['A known change is told to everyone, for charts are counted by it', 'rebase', 'south', everyone],
  ['What a team took over is told to everyone, for the same', 'inheritance', 'south-1', everyone],
  ['An assumption is told to everyone', 'assumption', '', everyone],
  ['An induction programme is told to everyone', 'induction', '', everyone],
  ['A decision on a proposal is told to everyone', 'role-approval', '', everyone],
  ['How long words are kept is told to everyone', 'retention', '', everyone],
  ['That somebody else took words out is told to the authority alone', 'redaction', '', above],
  ['A sign-off is told to everyone: its figures are of team months', 'sign-off', '', everyone],
])('%s: %s, %s', (_, kind, unit, readers) => {
  const found = everyone.filter((who) => mayRead(told(kind, unit), people[who], tree));
  expect(found).toEqual(readers);
});

test.each(entryKinds)('nothing is told to somebody of no unit of the structure: %s', (kind) => {
  expect(mayRead(told(kind, 'north-1'), people.stranger, tree)).toBe(false);
});

test.each(entryKinds)('nothing is told whose key says another thing than its value: %s', (kind) => {
  const entry = { ...told(kind, 'north-1'), key: 'junk' };
  expect(Object.values(people).filter((person) => mayRead(entry, person, tree))).toEqual([]);
});

test('an act keyed to one’s own team about another is not told', () => {
  const entry = { ...told('action', 'north-2'), key: told('action', 'north-1').key };
  expect(mayRead(entry, people.manager, tree)).toBe(false);
});

test('what is taken back is told to those who might read it', () => {
  for (const kind of ['comment', 'reduction'] as const) {
    const entry = { ...told(kind, 'north-2'), value: null };
    expect(everyone.filter((who) => mayRead(entry as never, people[who], tree))).toEqual([
      'head',
      ...above,
    ]);
  }
});
