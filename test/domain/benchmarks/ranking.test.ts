import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ranking } from '@/domain/benchmarks/ranking';
import { middleOf, type Quartiles, quartilesOf } from '@/domain/benchmarks/spread';
import type { RateId } from '@/domain/measures/rates';
import { published } from './file';

test.each<[RateId, Quartiles]>([
  ['caseload', { p25: 14, median: 15.2, p75: 16.8 }],
  ['vacancy', { p25: 7.6, median: 14.4, p75: 20.6 }],
  ['turnover', { p25: 9.5, median: 11.8, p75: 15.3 }],
  ['agency', { p25: 7.9, median: 12.8, p75: 21.1 }],
  ['absence', { p25: 2.7, median: 3.6, p75: 4.3 }],
])('the middle half of authorities in September 2025: %s', (measure, expected) => {
  expect(ranking(published, 2025, measure).quartiles).toEqual(expected);
});

test.each<[string, RateId, number, string, number, boolean, number]>([
  ['a place of its own', 'caseload', 2018, 'Buckinghamshire', 131, false, 150],
  ['one of three with the same figure', 'caseload', 2025, 'Kirklees', 112, true, 149],
  ['the lowest, shared', 'vacancy', 2025, 'Brighton and Hove', 1, true, 149],
  ['the lowest alone', 'absence', 2025, 'Buckinghamshire', 1, false, 148],
])('%s: %s %i, %s', (_, measure, year, name, position, shared, of) => {
  const { ranked } = ranking(published, year, measure);
  const found = ranked.find(({ area }) => area.name === name);
  expect(found).toMatchObject({ position, shared });
  expect(ranked).toHaveLength(of);
});

test('those without a figure stand apart, each with the reason', () => {
  const { ranked, missing } = ranking(published, 2025, 'absence');
  expect(missing.map(({ area, value }) => [area.name, value.kind])).toEqual([
    ['Isles of Scilly', 'notApplicable'],
    ['Kensington and Chelsea', 'unavailable'],
    ['Westminster', 'unavailable'],
  ]);
  expect(ranked.length + missing.length).toBe(151);
});

test('a year that nobody reported ranks nobody', () => {
  expect(ranking(published, 2016, 'caseload')).toEqual({
    ranked: [],
    missing: [],
    quartiles: undefined,
  });
});

test('a position is one more than the number of lower figures', () => {
  for (const id of ['vacancy', 'agencyHeadcount'] as const)
    for (const year of published.years) {
      const { ranked } = ranking(published, year, id);
      for (const { value, position } of ranked)
        expect(position).toBe(ranked.filter((other) => other.value < value).length + 1);
    }
});

test('quartiles lie in order among the figures they are of', () => {
  const tenths = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
  fc.assert(
    fc.property(fc.array(tenths, { minLength: 1, maxLength: 60 }), (figures) => {
      const { p25, median, p75 } = quartilesOf(figures) as Quartiles;
      const inOrder = [Math.min(...figures), p25, median, p75, Math.max(...figures)];
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      expect(figures.filter((figure) => figure <= median).length * 2).toBeGreaterThanOrEqual(
        figures.length,
      );
    }),
  );
  expect(quartilesOf([])).toBeUndefined();
  expect(middleOf([])).toBeUndefined();
});
