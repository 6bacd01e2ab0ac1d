import { expect, test } from 'vitest';
import { measureIds, measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { subject } from '@/domain/measures/words';

test.each<MeasureId>([
  'workersOverLimit',
  'highestCaseload',
  'vacancy',
  'uncoveredVacancy',
  'turnover',
  'leaversInMonth',
  'agency',
  'absence',
  'daysLostInMonth',
  'span',
  'supervision',
  'inPost5YearsPlus',
  'newlyQualified',
])('%s is of people, so that nothing is sorted by it', (id) => {
  expect(measureOf(id).about).toBe('people');
});

test.each<MeasureId>(['caseload', 'capacityLoad', 'visitsLookedAfter', 'unallocated', 'needCover'])(
  '%s is of work',
  (id) => {
    expect(measureOf(id).about).toBe('work');
  },
);

test.each<[MeasureId, string]>([
  ['caseload', 'Caseload is'],
  ['unallocated', 'The number of unallocated children is'],
  ['workersOverLimit', 'The share of case holders over their own limit is'],
  ['leaversInMonth', 'Leavers in the month are'],
  ['visitsLookedAfter', 'Visits on time to looked-after children are'],
])('%s begins a sentence with its verb', (id, words) => {
  expect(subject(measureOf(id))).toBe(words);
});

test('every division has a short name for what it divides by', () => {
  for (const id of measureIds) {
    const { denominatorWords, denominatorShort } = measureOf(id);
    expect([id, denominatorShort === '']).toEqual([id, denominatorWords === '']);
  }
});
