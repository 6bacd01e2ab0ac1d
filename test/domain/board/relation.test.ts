import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relationOf, type TeamMonthPair } from '@/domain/board/relation';

function team(name: string, pairs: readonly (readonly [number, number])[]): TeamMonthPair[] {
  return pairs.map(([load, other]) => ({ team: name, load, other }));
}

test.each<[string, TeamMonthPair[], number]>([
  [
    'what rises together',
    team('a', [
      [1, 10],
      [2, 20],
      [3, 30],
    ]),
    1,
  ],
  [
    'what rises as the other falls',
    team('a', [
      [1, 30],
      [2, 20],
      [3, 10],
    ]),
    -1,
  ],
  [
    'however far, as only the order counts',
    team('a', [
      [1, 10],
      [2, 20],
      [3, 3000],
    ]),
    1,
  ],
  // Ranks 1 2 3 4 against 2 1 4 3: 1 - 6 x 4 / (4 x 15).
  [
    'two neighbours out of order',
    team('a', [
      [1, 20],
      [2, 10],
      [3, 40],
      [4, 30],
    ]),
    0.6,
  ],
  // Ranks 1, 2.5, 2.5, 4 against 1 2 3 4: 4.5 / square root of (4.5 x 5).
  [
    'equals share the mean of their ranks',
    team('a', [
      [1, 10],
      [2, 20],
      [2, 30],
      [3, 40],
    ]),
    0.9487,
  ],
  [
    'each month against its own team’s mean, so that teams are not compared',
    [
      ...team('a', [
        [10, 90],
        [11, 91],
      ]),
      ...team('b', [
        [20, 50],
        [21, 51],
      ]),
    ],
    1,
  ],
])('the relation of %s', (_, pairs, r) => {
  expect(relationOf(pairs).r).toBeCloseTo(r, 4);
});

test('where nothing varies there is no relation to tell', () => {
  const flat = Array.from({ length: 30 }, (_, i) => [16, i] as const);
  expect(relationOf(team('a', flat))).toEqual({ r: Number.NaN, n: 30, teams: 1, told: false });
  expect(relationOf([])).toMatchObject({ n: 0, told: false });
});

const rising = (n: number) => Array.from({ length: n }, (_, i) => [i, i] as const);

test.each<[string, TeamMonthPair[], boolean]>([
  ['23 months are too few, however plain', team('a', rising(23)), false],
  ['24 are enough', team('a', rising(24)), true],
  [
    'a rise seen through every second month is',
    team(
      'a',
      Array.from({ length: 60 }, (_, i) => [i, (i % 2) * 100 + i]),
    ),
    true,
  ],
  [
    'months without any order are not',
    team(
      'a',
      Array.from({ length: 60 }, (_, i) => [i, (i * 37) % 60]),
    ),
    false,
  ],
])('what is told: %s', (_, pairs, told) => {
  expect(relationOf(pairs).told).toBe(told);
});

const anyPairs = fc.array(
  fc.record({
    team: fc.constantFrom('a', 'b', 'c'),
    load: fc.integer({ min: 0, max: 30 }),
    other: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: 2, maxLength: 40 },
);

test('it lies between -1 and 1, and turns its sign with either side', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const { r } = relationOf(pairs);
      if (Number.isNaN(r)) return;
      expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-12);
      const turned = relationOf(pairs.map((pair) => ({ ...pair, other: -pair.other })));
      expect(turned.r).toBeCloseTo(-r, 9);
    }),
  );
});

test('a team that is always busier by the same does not change it: teams are not compared', () => {
  fc.assert(
    fc.property(anyPairs, fc.integer({ min: -50, max: 50 }), (pairs, more) => {
      const busier = pairs.map((pair) =>
        pair.team === 'a' ? { ...pair, load: pair.load + more } : pair,
      );
      const [one, other] = [relationOf(pairs).r, relationOf(busier).r];
      if (Number.isNaN(one)) expect(other).toBeNaN();
      else expect(other).toBeCloseTo(one, 9);
    }),
  );
});
