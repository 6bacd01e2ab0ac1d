import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePublished } from '@/domain/benchmarks/published';
import { references } from '@/domain/limits/references';

const told = references(
  parsePublished(JSON.parse(readFileSync('public/published/figures.json', 'utf8'))),
);

test.each([
  ['caseload', 14.0, 15.2, 16.8, 149],
  ['vacancy', 7.6, 14.4, 20.6, 149],
  ['turnover', 9.5, 11.8, 15.3, 148],
  ['agency', 7.9, 12.8, 21.1, 148],
  ['absence', 2.7, 3.6, 4.3, 148],
] as const)(
  'authorities’ %s in September 2025: quartiles %d, %d and %d of %d',
  (measure, p25, median, p75, authorities) => {
    expect(told.byMeasure.get(measure)).toEqual({ p25, median, p75, authorities });
  },
);

test('97 of the 147 authorities with all five figures would break at least one 75th percentile', () => {
  expect([told.year, told.breaking, told.of]).toEqual([2025, 97, 147]);
});

test('nothing is published of spans, so none is offered', () => {
  expect(told.byMeasure.has('span')).toBe(false);
});
