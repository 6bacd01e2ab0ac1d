import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Unit, type UnitKind, unitTree } from '@/domain/unit';
import { tree } from './measures/rows';

function unit(id: string, kind: UnitKind, parent: string | null): Unit {
  return { id, name: id, kind, function: 'mixed', parent };
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
