import { expect, test } from 'vitest';
import { areasAround, authorities, england } from '@/domain/benchmarks/areas';
import type { PublishedColumn } from '@/domain/benchmarks/columns';
import { publishedFigure, publishedValue } from '@/domain/benchmarks/figure';
import { findPublishedMeasure, publishedMeasures } from '@/domain/benchmarks/measures';
import { readCell } from '@/domain/benchmarks/symbols';
import { divide, type RateId, rateIds, rates } from '@/domain/measures/rates';
import { monthOf } from '@/domain/month';
import { known, knownValue, roundHalfUp, unavailable, type Value } from '@/domain/value';
import { type Agreement, agreement } from '../../checks/agreement';
import { brief, idOf, published } from './file';

const headline: readonly RateId[] = ['caseload', 'vacancy', 'turnover', 'agency', 'absence'];

function cellsOf(area: string, year: number): (column: PublishedColumn) => Value {
  return (column) => readCell(published.cell(area, year, column) ?? '') ?? unavailable('No row.');
}

function headlines(area: string, year: number): (number | Value['kind'])[] {
  return headline.map((id) => brief(publishedValue(published, idOf(area), year, id)));
}

test.each<[string, number, ...(number | Value['kind'])[]]>([
  ['Buckinghamshire', 2018, 20.3, 22.1, 22.4, 15.9, 3.4],
  ['England', 2017, 17.7, 17, 13.4, 15.8, 3.1],
  ['England', 2018, 17.4, 16.5, 15.1, 15.4, 3.2],
  ['England', 2019, 16.9, 16.4, 15, 15.8, 3.1],
  ['England', 2020, 16.3, 16.1, 13.5, 15.4, 2.9],
  ['England', 2021, 16.3, 16.7, 15.4, 15.5, 3.1],
  ['England', 2022, 16.6, 20, 17.2, 17.6, 3.5],
  ['England', 2023, 16, 18.9, 15.9, 17.9, 3.3],
  ['England', 2024, 15.4, 17.3, 13.9, 16.2, 3.4],
  ['England', 2025, 15.2, 14.2, 11.8, 13, 3.5],
  ['North East', 2024, 16.8, 12.2, 14, 10.4, 4.2],
  ['Westminster', 2025, 'unavailable', 'unavailable', 'unavailable', 'unavailable', 'unavailable'],
  ['Birmingham', 2024, 'lowReliability', 26.6, 12.9, 'lowReliability', 'lowReliability'],
])(
  '%s %i reads as published: caseload, vacancy, turnover, agency, absence',
  (area, year, ...figures) => {
    expect(headlines(area, year)).toEqual(figures);
  },
);

test.each<[string, string, RateId, number, Value['kind']]>([
  ['x is not available', 'Kensington and Chelsea', 'vacancy', 2025, 'unavailable'],
  ['z is not applicable', 'Isles of Scilly', 'turnover', 2025, 'notApplicable'],
  ['c is suppressed', 'North Somerset', 'absence', 2018, 'suppressed'],
  ['low rounds to 0 but is not 0', 'Sunderland', 'agency', 2025, 'low'],
  ['u is of low reliability', 'Stoke-on-Trent', 'vacanciesCovered', 2020, 'lowReliability'],
])('%s, with a reason in a sentence', (_, area, measure, year, kind) => {
  const value = publishedValue(published, idOf(area), year, measure);
  expect(value.kind).toBe(kind);
  expect(value).toHaveProperty('reason', expect.stringMatching(/^[A-Z].+\.$/));
});

test.each<[string, string, number, RegExp]>([
  ['before it was formed', 'Cumberland', 2022, /Cumbria was replaced by Cumberland/],
  ['after it ended', 'Northamptonshire', 2021, /Northamptonshire was replaced by North/],
  ['in a year that is not held', 'England', 2016, /No figures of 2016 are held/],
])('a figure %s is missing, and says why', (_, area, year, why) => {
  const value = publishedValue(published, idOf(area), year, 'caseload');
  expect(value).toEqual({ kind: 'unavailable', reason: expect.stringMatching(why) });
});

test('a regional rate is the published one, not its parts divided: North East turnover 2024', () => {
  const figure = publishedFigure(published, idOf('North East'), 2024, 'turnover');
  expect(brief(figure.value)).toBe(14);
  const { value } = divide(rates.turnover, figure.numerator, figure.denominator, monthOf(2024, 9));
  expect(roundHalfUp(knownValue(value) ?? 0, 1)).toBe(12.6);
});

test('a figure comes with its parts: Buckinghamshire, September 2018', () => {
  const parts = (measure: RateId) => {
    const figure = publishedFigure(published, idOf('Buckinghamshire'), 2018, measure);
    return [figure.numerator, figure.denominator].map((part) =>
      roundHalfUp(knownValue(part) ?? Number.NaN, 1),
    );
  };
  expect(parts('caseload')).toEqual([3542, 174.5]);
  expect(parts('vacancy')).toEqual([62, 280.2]);
  expect(parts('absence')).toEqual([1884.4, 55204.6]);
});

test.each<[RateId, number, number]>([
  ['caseload', 1320, 30],
  ['vacancy', 1313, 40],
  ['turnover', 1234, 111],
  ['turnoverHeadcount', 1347, 0],
  ['agency', 1287, 54],
  ['agencyHeadcount', 1352, 0],
  ['vacanciesCovered', 1170, 133],
  ['agencyCovering', 1170, 122],
  ['absence', 1328, 8],
])(
  'every authority’s %s follows from its parts: %i exactly, %i within their rounding',
  (id, exact, within) => {
    const count = { 'not comparable': 0, exact: 0, 'within rounding': 0, outside: 0 };
    for (const year of published.years)
      for (const area of authorities(published, year))
        count[agreement(id, monthOf(year, 9), cellsOf(area.id, year)).kind] += 1;
    expect(count).toEqual({
      'not comparable': 1355 - exact - within,
      exact,
      'within rounding': within,
      outside: 0,
    });
  },
);

test.each<[string, RateId, PublishedColumn, number, Agreement['kind']]>([
  ['a rate as published is exact', 'vacancy', 'vacancy_rate_fte', 22.1, 'exact'],
  [
    '0.1 more is more than FTE to 1 decimal can be off',
    'vacancy',
    'vacancy_rate_fte',
    22.2,
    'outside',
  ],
  ['a case more shows in no decimal', 'caseload', 'cases', 3543, 'exact'],
  [
    'a rate of people is exact or wrong',
    'turnoverHeadcount',
    'turnover_rate_headcount',
    22.1,
    'outside',
  ],
  ['a rate over nothing is wrong', 'agencyCovering', 'agency_fte', 0, 'outside'],
])('%s: Buckinghamshire, September 2018', (_, id, column, figure, expected) => {
  const cell = cellsOf(idOf('Buckinghamshire'), 2018);
  const changed = (name: PublishedColumn) => (name === column ? known(figure) : cell(name));
  expect(agreement(id, monthOf(2018, 9), changed).kind).toBe(expected);
});

test('every rate that is published can be asked for, FTE first', () => {
  expect(publishedMeasures.map(({ id }) => id).toSorted()).toEqual(rateIds.toSorted());
  expect(publishedMeasures.map(({ basis }) => basis).lastIndexOf('FTE')).toBe(6);
  expect(findPublishedMeasure('turnoverHeadcount')?.label).toBe('Turnover, headcount');
  expect(findPublishedMeasure('junk')).toBeUndefined();
});

test('an authority lies in its region, part of London in London, and all in England', () => {
  const around = (name: string) => areasAround(published, idOf(name)).map((area) => area.name);
  expect(around('Camden')).toEqual(['Inner London', 'London', 'England']);
  expect(around('Buckinghamshire')).toEqual(['South East', 'England']);
  expect(around('England')).toEqual([]);
  expect(idOf('England')).toBe(england);
});

test('151 authorities reported in 2025, two pairs of them jointly', () => {
  const names = authorities(published, 2025).map(({ name }) => name);
  expect(names).toHaveLength(151);
  expect(names.filter((name) => name.includes(' / '))).toEqual([
    'Kingston upon Thames / Richmond upon Thames',
    'North Northamptonshire / West Northamptonshire',
  ]);
});
