import { expect, test } from 'vitest';
import { approverWords, decisions, mayApprove } from '@/domain/limits/approval';
import { limitProblems } from '@/domain/limits/problems';
import type { Entry, EntryContent } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { LimitScope, LimitValue } from '@/domain/log/values';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Persona } from '@/domain/session';
import { entry, idAt, limitEntry, september, tree } from '../measures/rows';

const person = (role: Persona['role'], unit: string): Persona => ({ name: 'A', role, unit });
const leader = person('senior leader', 'county');
const head = person('head of service', 'north');
const manager = person('team manager', 'north-1');
const analyst = person('performance analyst', 'county');

test.each<[string, Persona, string | undefined, boolean]>([
  ['a senior leader decides for the whole authority', leader, undefined, true],
  ['named by its id, the authority is the same', leader, 'county', true],
  ['a senior leader decides for a service', leader, 'north', true],
  ['a senior leader decides for a team', leader, 'north-1', true],
  ['a head of service decides for a team of theirs', head, 'north-1', true],
  ['nobody approves their own: not a head of service their service', head, 'north', false],
  ['a head of service does not decide for another service’s team', head, 'south-1', false],
  ['nor for the whole authority', head, undefined, false],
  ['a team manager decides for nobody', manager, 'north-1', false],
  ['an analyst decides for nobody, though open to all', analyst, 'north-1', false],
  [
    'a senior leader of a service is no leader of the authority',
    { ...leader, unit: 'north' },
    undefined,
    false,
  ],
])('%s', (_, who, unit, may) => {
  expect(mayApprove(who, unit, tree)).toBe(may);
});

test.each<[string, string | undefined, string]>([
  ['a team’s limit', 'north-1', 'the head of service or a senior leader'],
  ['a service’s limit', 'north', 'a senior leader'],
  ['the authority’s limit', undefined, 'a senior leader'],
])('%s is decided on by whoever leads above it', (_, unit, words) => {
  expect(approverWords(unit, tree)).toBe(words);
});

test('decisions are found by the proposal they are on; other entries are none', () => {
  const made = entry(3, 'role-approval', { proposal: idAt(2), decision: 'declined' });
  expect([...decisions([limitEntry(2, 'caseload', [1, 2]), made])]).toEqual([[idAt(2), made]]);
});

const value = (given: Partial<LimitValue> = {}): LimitValue => ({
  measure: 'caseload',
  scope: {},
  amber: 16,
  red: 18,
  source: 'Minutes',
  ...given,
});

test.each<[string, Partial<LimitValue>, [string, RegExp][]]>([
  ['nothing is wrong with a sound one', {}, []],
  [
    'near and over may not be the same',
    { amber: 18 },
    [['amber', /below “over”: 18.0 is not below 18.0/]],
  ],
  ['near comes before over', { amber: 19 }, [['amber', /“Near” has to begin below “over”/]]],
  [
    'a number that is none',
    { amber: Number.NaN },
    [['amber', /“Near” needs a number, from 1 to 60/]],
  ],
  ['a caseload of a hundred', { red: 100 }, [['red', /“Over” is 100.0: .* between 1 and 60/]]],
  [
    'a limit that nobody could be within',
    { amber: -2, red: 0.5 },
    [
      ['amber', /−2.0/],
      ['red', /0.5/],
    ],
  ],
  [
    'a rate past the whole',
    { measure: 'vacancy', red: 101 },
    [['red', /vacancy lies between 0 and 100/]],
  ],
  ['a unit that does not exist', { scope: { unit: 'west' } }, [['unit', /no unit called "west"/]]],
  [
    'a source of nothing but spaces',
    { source: '  ' },
    [['source', /Say where the number comes from/]],
  ],
])('%s', (_, given, problems) => {
  const found = limitProblems(value(given), tree);
  expect(found.map(({ field }) => field)).toEqual(problems.map(([field]) => field));
  for (const [i, [, words]] of problems.entries()) expect(found[i]?.sentence).toMatch(words);
});

function limitDraft(
  given: Partial<LimitValue> = {},
  more: Partial<EntryContent<'limit'>> = {},
): EntryContent {
  const made = value(given);
  return {
    kind: 'limit',
    key: keyOf('limit', made),
    value: made,
    effective: september,
    basedOn: null,
    reason: '',
    ...more,
  };
}

const proposal = (position: number, scope: LimitScope = {}): Entry =>
  limitEntry(position, 'caseload', [16, 18], scope, { proposed: true });

const decision = (
  on: number,
  given: Partial<EntryContent<'role-approval'>> = {},
  chosen: 'approved' | 'declined' = 'approved',
): EntryContent => {
  const value = { proposal: idAt(on), decision: chosen };
  const key = keyOf('role-approval', value);
  const effective = september;
  return { kind: 'role-approval', key, value, effective, basedOn: null, reason: '', ...given };
};

const team = { unit: 'north-1' };

test.each<[string, EntryContent, Persona, readonly Entry[], RegExp | undefined]>([
  ['a senior leader puts a limit in force', limitDraft(), leader, [], undefined],
  [
    'a manager does not',
    limitDraft(),
    manager,
    [],
    /Only a senior leader can put this limit in force\. It can be proposed/,
  ],
  [
    'not even their own team’s',
    limitDraft({ scope: team }),
    manager,
    [],
    /Only the head of service or a senior leader/,
  ],
  ['anyone proposes', limitDraft({ proposed: true }), manager, [], undefined],
  ['an analyst too', limitDraft({ proposed: true }), analyst, [], undefined],
  ['a head of service puts a team’s in force', limitDraft({ scope: team }), head, [], undefined],
  [
    'a limit that is not sound is refused to everybody',
    limitDraft({ amber: 20 }),
    leader,
    [],
    /“Near” has to begin/,
  ],
  [
    'a proposal is held to the same',
    limitDraft({ source: '', proposed: true }),
    manager,
    [],
    /where the number comes from/,
  ],
  [
    'a key that says another thing',
    limitDraft({}, { key: 'vacancy' }),
    leader,
    [],
    /key of this entry/,
  ],
  [
    'a leader takes one back',
    limitDraft({}, { value: null }),
    leader,
    [limitEntry(1, 'caseload', [16, 18])],
    undefined,
  ],
  [
    'a manager does not take one back',
    limitDraft({}, { value: null }),
    manager,
    [limitEntry(1, 'caseload', [16, 18])],
    /Only a senior leader can take this limit back/,
  ],
  [
    'a head of service takes a team’s back',
    limitDraft({ scope: team }, { value: null }),
    head,
    [limitEntry(1, 'caseload', [16, 18], team)],
    undefined,
  ],
  ['a leader approves', decision(5), leader, [proposal(5)], undefined],
  ['a leader declines', decision(5, {}, 'declined'), leader, [proposal(5)], undefined],
  ['a head of service approves a team’s', decision(5), head, [proposal(5, team)], undefined],
  [
    'a manager does not approve',
    decision(5),
    manager,
    [proposal(5, team)],
    /nobody approves their own/,
  ],
  [
    'a head of service does not approve the authority’s',
    decision(5),
    head,
    [proposal(5)],
    /Only a senior leader can decide/,
  ],
  ['there is no such proposal', decision(6), leader, [proposal(5)], /no such proposal/],
  [
    'a limit in force is no proposal',
    decision(5),
    leader,
    [limitEntry(5, 'caseload', [1, 2])],
    /no such proposal/,
  ],
  [
    'a key that names none',
    decision(5, { key: 'limit' }),
    leader,
    [proposal(5)],
    /key of this entry is/,
  ],
  ['a decision taken back', decision(5, { value: null }), leader, [proposal(5)], /not taken back/],
  [
    'a proposal replaced since',
    decision(5),
    leader,
    [proposal(5), proposal(6)],
    /replaced by a newer one/,
  ],
])('%s', (_, draft, who, log, refusal) => {
  const told = refusalOf(draft, who, log, tree);
  if (refusal) expect(told).toMatch(refusal);
  else expect(told).toBeUndefined();
});
