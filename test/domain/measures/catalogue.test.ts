import { expect, test } from 'vitest';
import { measureIds, measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { subject } from '@/domain/measures/words';

test('of work are load, children and what is done for them; all other measures are of people', () => {
  expect(measureIds.filter((id) => measureOf(id).about === 'work')).toEqual([
    'caseload',
    'capacityLoad',
    'directTime',
    'visitsProtectionPlan',
    'visitsLookedAfter',
    'visitsChildInNeed',
    'auditsDone',
    'learningActionsClosed',
    'unallocated',
    'heldInTeamName',
    'needCover',
    'manyWorkersLookedAfter',
    'manyWorkersProtectionPlan',
    'manyWorkersChildInNeed',
    'plannedTransfers',
  ]);
});

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
