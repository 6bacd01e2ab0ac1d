import { expect, test } from 'vitest';
import { publishedValue } from '@/domain/benchmarks/figure';
import { publishedSeries } from '@/domain/benchmarks/series';
import type { RateId } from '@/domain/measures/rates';
import { brief, idOf, published } from './file';

/** Each line of a series in words: "Cumbria 2017-2022". */
function lines(area: string, measure: RateId): string[] {
  return publishedSeries(published, idOf(area), measure).segments.map(
    ({ area, points }) => `${area.name} ${points[0]?.year}-${points.at(-1)?.year}`,
  );
}

test.each<[string, string, RateId, string[]]>([
  ['runs through every year', 'Buckinghamshire', 'vacancy', ['Buckinghamshire 2017-2025']],
  ['ends where the figures do', 'Westminster', 'caseload', ['Westminster 2017-2024']],
  [
    'stops at a year without a figure and starts again after it',
    'Birmingham',
    'caseload',
    ['Birmingham 2017-2023', 'Birmingham 2025-2025'],
  ],
  [
    'never crosses from Cumbria to those that came after it',
    'Cumbria',
    'caseload',
    ['Cumbria 2017-2022', 'Cumberland 2023-2025', 'Westmorland and Furness 2023-2025'],
  ],
  [
    'shows a new authority beside the one it came from',
    'Cumberland',
    'caseload',
    ['Cumberland 2023-2025', 'Cumbria 2017-2022'],
  ],
  [
    'keeps the two Dorsets apart',
    'Dorset',
    'vacancy',
    ['Dorset 2019-2025', 'Dorset (to 2018) 2017-2018', 'Poole 2017-2018', 'Bournemouth 2017-2018'],
  ],
  [
    'breaks at Northamptonshire’s end',
    'North Northamptonshire / West Northamptonshire',
    'vacancy',
    ['North Northamptonshire / West Northamptonshire 2021-2025', 'Northamptonshire 2017-2020'],
  ],
])('a line %s', (_, area, measure, expected) => {
  expect(lines(area, measure)).toEqual(expected);
});

test('the years of a segment follow one another, and each holds the published figure', () => {
  for (const { id } of published.areas.values())
    for (const { area, points } of publishedSeries(published, id, 'agency').segments)
      points.forEach(({ year, value }, i) => {
        expect(year).toBe((points[0]?.year ?? 0) + i);
        expect(value).toBe(brief(publishedValue(published, area.id, year, 'agency')));
      });
});

test.each([
  ['Bournemouth, Christchurch and Poole', 2019, /Bournemouth and Poole were replaced/],
  ['North Northamptonshire / West Northamptonshire', 2021, /Northamptonshire was replaced/],
  ['Cumbria', 2023, /Cumbria was replaced/],
])('%s has a break before %i, with a sentence why', (area, year, sentence) => {
  expect(publishedSeries(published, idOf(area), 'caseload').breaks).toEqual([
    { year, sentence: expect.stringMatching(sentence) },
  ]);
});

test('a series has a figure or a reason for every year', () => {
  const { figures } = publishedSeries(published, idOf('Cumberland'), 'caseload');
  expect(figures.map(({ year }) => year)).toEqual(published.years);
  expect(figures.map(({ value }) => brief(value)).slice(0, 6)).toEqual(
    Array(6).fill('unavailable'),
  );
  expect(publishedSeries(published, '999', 'caseload')).toEqual({
    figures: [],
    segments: [],
    breaks: [],
  });
});
