import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId } from '@/domain/id';
import { MOST_LEVELS, type Unit, type UnitKind, unitTree } from '@/domain/unit';
import { tree } from './measures/rows';

function unit(id: string, kind: UnitKind, parent: string | null): Unit {
  return { id, name: id, kind, function: 'mixed', parent };
}

/** So many units, each below the one before; the last is a team. */
function chain(levels: number): Unit[] {
  return Array.from({ length: levels }, (_, i) =>
    unit(`u${i}`, i === levels - 1 ? 'team' : 'service', i === 0 ? null : `u${i - 1}`),
  );
}

test('a unit’s teams are those at or below it, in the order of the structure', () => {
  expect(tree.teamsOf('county')).toEqual(['north-1', 'north-2', 'south-1']);
  expect(tree.teamsOf('north')).toEqual(['north-1', 'north-2']);
  expect(tree.teamsOf('north-2')).toEqual(['north-2']);
  expect(tree.teamsOf('west')).toEqual([]);
});

test('a team that stands under a team is reached, and so is the one above it', () => {
  const made = unitTree([
    unit('a', 'authority', null),
    unit('upper', 'team', 'a'),
    unit('lower', 'team', 'upper'),
  ]);
  expect(made.teamsOf('a')).toEqual(['upper', 'lower']);
  expect(made.teamsOf('upper')).toEqual(['upper', 'lower']);
  expect(made.teamsOf('lower')).toEqual(['lower']);
});

test('a unit’s place: what is above it, and what is directly below', () => {
  expect(tree.root.id).toBe('county');
  expect(tree.pathTo('north-2').map(({ id }) => id)).toEqual(['county', 'north', 'north-2']);
  expect(tree.pathTo('west')).toEqual([]);
  expect(tree.childrenOf('county').map(({ id }) => id)).toEqual(['north', 'south']);
  expect(tree.childrenOf('north-1')).toEqual([]);
});

test.each<[string, string, string, boolean]>([
  ['a unit is within itself', 'north', 'north', true],
  ['a team is within its service', 'north-1', 'north', true],
  ['a team is within the authority', 'north-1', 'county', true],
  ['a team is not within another service', 'north-1', 'south', false],
  ['a service is not within its team', 'north', 'north-1', false],
  ['what does not exist is within nothing', 'west', 'county', false],
])('%s', (_, id, ancestor, within) => {
  expect(tree.isWithin(id, ancestor)).toBe(within);
});

test.each<[string, Unit[], string]>([
  ['no unit', [], 'The units need exactly one at the top; there are 0.'],
  [
    'two at the top',
    [unit('a', 'authority', null), unit('b', 'authority', null)],
    'The units need exactly one at the top; there are 2.',
  ],
  [
    'a parent that is not there',
    [unit('a', 'authority', null), unit('b', 'team', 'x')],
    'Unit b has a parent, x, that is not in the list.',
  ],
  [
    'units that are each other’s parent',
    [unit('a', 'authority', null), unit('b', 'service', 'c'), unit('c', 'service', 'b')],
    'Unit b is not below a, the one at the top.',
  ],
  [
    'an id that comes twice',
    [unit('a', 'authority', null), unit('b', 'team', 'a'), unit('b', 'team', 'a')],
    'Unit b is in the list twice.',
  ],
  [
    'an id that is empty',
    [unit('a', 'authority', null), { ...unit('', 'team', 'a'), name: 'Assessment 1' }],
    'Unit 2 of the list, "Assessment 1", has no id.',
  ],
  [
    'an id of more than 100 characters',
    [unit('a', 'authority', null), { ...unit('b'.repeat(101), 'team', 'a'), name: 'Assessment 1' }],
    'Unit 2 of the list, "Assessment 1", has an id that is no text of 1 to 100 characters.',
  ],
  [
    'half a character as an id',
    [unit('a', 'authority', null), { ...unit('\ud800', 'team', 'a'), name: 'Assessment 1' }],
    'Unit 2 of the list, "Assessment 1", has an id that is no text of 1 to 100 characters.',
  ],
  [
    'a unit that is its own parent',
    [unit('a', 'authority', null), unit('b', 'team', 'b')],
    'Unit b is not below a, the one at the top.',
  ],
  [
    'no unit at the top',
    [unit('a', 'authority', 'b'), unit('b', 'service', 'a')],
    'The units need exactly one at the top; there are 0.',
  ],
  ['5,000 levels', chain(5000), 'Unit u20 is 21 levels deep; at most 20 can be shown.'],
])('a list that makes no tree is refused with a sentence: %s', (_, units, sentence) => {
  expect(() => unitTree(units)).toThrow(sentence);
});

test('services share out the teams of the authority: none is lost, none comes twice', () => {
  const parents = fc.array(fc.nat(4), { maxLength: 20 });
  fc.assert(
    fc.property(parents, (services) => {
      const made = unitTree([
        unit('a', 'authority', null),
        ...[0, 1, 2, 3, 4].map((i) => unit(`s${i}`, 'service', 'a')),
        ...services.map((service, i) => unit(`t${i}`, 'team', `s${service}`)),
      ]);
      const shared = made.childrenOf('a').flatMap(({ id }) => made.teamsOf(id));
      expect(shared).toEqual([...made.teamsOf('a')]);
      expect(new Set(shared).size).toBe(services.length);
      for (const team of shared) expect(made.isWithin(team, 'a')).toBe(true);
    }),
  );
});

test('20 levels stand, whatever the order of the list', () => {
  const levels = chain(MOST_LEVELS);
  fc.assert(
    fc.property(fc.shuffledSubarray(levels, { minLength: levels.length }), (list) => {
      const made = unitTree(list);
      expect(made.pathTo('u19').map(({ id }) => id)).toEqual(levels.map(({ id }) => id));
      expect(made.teamsOf('u0')).toEqual(['u19']);
    }),
  );
});

test('teams below a team are counted with it and with all above', () => {
  const made = unitTree([
    unit('a', 'authority', null),
    unit('t', 'team', 'a'),
    unit('t1', 'team', 't'),
    unit('t2', 'team', 't'),
    unit('u', 'team', 'a'),
  ]);
  expect(made.teamsOf('a')).toEqual(['t', 't1', 't2', 'u']);
  expect(made.teamsOf('t')).toEqual(['t', 't1', 't2']);
});

test('an id is any text of 1 to 100 characters', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text.filter(isId), (id) => {
      const made = unitTree([unit(id, 'authority', null), unit('below it', 'team', id)]);
      expect(made.byId.get(id)).toBe(made.root);
      expect(made.teamsOf(id)).toEqual(['below it']);
    }),
  );
  for (const id of ['team.2', 'T/2', 'A&B', '__proto__', '%', '#', '?', ' ', 'é', '😀'.repeat(100)])
    expect(isId(id), id).toBe(true);
  for (const none of ['', 'a'.repeat(101), '\udc00', 'a\ud800b', '😀'.repeat(101)])
    expect(isId(none), none).toBe(false);
});

test('a name of more than 100 characters is cut and says so; a shorter one is as it was', () => {
  const named = (name: string) => unitTree([{ ...unit('a', 'authority', null), name }]).root.name;
  expect(named('x'.repeat(100))).toBe('x'.repeat(100));
  expect(named('x'.repeat(101))).toBe(`${'x'.repeat(99)}…`);
  expect([...named('😀'.repeat(300))]).toHaveLength(100);
});
