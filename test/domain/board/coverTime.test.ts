import { expect, test } from 'vitest';
import { coverTime } from '@/domain/board/coverTime';
import { assumedNumber } from '@/domain/log/assumption';
import type { EntryContent } from '@/domain/log/entries';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Persona } from '@/domain/session';
import { entry, september, tree } from '../measures/rows';

const set = (number: number | null): EntryContent<'assumption'> => ({
  kind: 'assumption',
  key: coverTime.id,
  value: number === null ? null : { assumption: coverTime.id, number },
  effective: september,
  basedOn: null,
  reason: 'Agreed by the board.',
});
const leader: Persona = { name: 'L', role: 'senior leader', unit: 'county' };
const manager: Persona = { name: 'M', role: 'team manager', unit: 'north-1' };

const own = entry(1, 'assumption', { assumption: coverTime.id, number: 3 });

test('five working days are offered until the authority sets its own', () => {
  expect([[], [own]].map((log) => assumedNumber(coverTime, log, september))).toEqual([5, 3]);
});

test.each<[string, number | null, Persona, RegExp | undefined]>([
  ['a leader of the authority sets it', 3, leader, undefined],
  ['and puts it back', null, leader, undefined],
  ['within what is plausible', 90, leader, /needs a number from 0 to 20, in working days/],
  ['a team manager does not: it holds for the whole authority', 3, manager, /Only .* can change/],
])('%s', (_, number, person, refusal) => {
  const words = refusalOf(set(number), person, [own], tree);
  if (refusal) expect(words).toMatch(refusal);
  else expect(words).toBeUndefined();
});
