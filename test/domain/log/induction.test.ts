import { expect, test } from 'vitest';
import { inductionStart } from '@/domain/limits/inductionStart';
import {
  asye,
  inductionProblems,
  type Programme,
  programmeOf,
  programmesIn,
  programmesWords,
} from '@/domain/log/induction';
import type { InductionStep, InductionValue } from '@/domain/log/values';
import { addMonths, type Month, monthOf } from '@/domain/month';
import { entry, september, takenBack, worker, workersTable } from '../measures/rows';

const twoYears = {
  name: 'Two-year induction',
  month: monthOf(2027, 9),
  months: 24,
  steps: [
    { from: 0, percent: 50 },
    { from: 12, percent: 75 },
  ],
} satisfies InductionValue;
const third = { ...twoYears, name: 'Third', month: monthOf(2029, 9) };
const written = entry(1, 'induction', twoYears);
const later = entry(2, 'induction', third);

test.each<[string, readonly Parameters<typeof programmesIn>[0][number][], Month, string]>([
  ['where none is written, the assessed and supported year', [], monthOf(2027, 9), 'ASYE'],
  ['before its first cohort, the same', [written], monthOf(2027, 8), 'ASYE'],
  ['from its first cohort on, the one written', [written], monthOf(2027, 9), twoYears.name],
  ['years later too', [written], monthOf(2031, 1), twoYears.name],
  ['until the next begins', [later, written], monthOf(2029, 8), twoYears.name],
  ['then the next', [later, written], monthOf(2029, 9), 'Third'],
  ['taken back, the one before', [written, takenBack(3, written)], monthOf(2028, 1), 'ASYE'],
])('who starts has %s', (_, log, start, name) => {
  expect(programmeOf(programmesIn(log), start).name).toBe(name);
});

test('a programme of the same cohort takes the place of the one before', () => {
  const again = entry(3, 'induction', { ...twoYears, name: 'Again' });
  expect(programmesIn([written, again]).map(({ value }) => value.name)).toEqual(['Again']);
});

test.each<[string, Partial<Programme>, readonly (keyof Programme)[]]>([
  ['the assessed and supported year is sound', {}, []],
  ['a name is needed', { name: ' ' }, ['name']],
  ['one that fits', { name: 'x'.repeat(41) }, ['name']],
  ['a length in whole months', { months: 1.5 }, ['months']],
  ['of five years at most', { months: 61 }, ['months']],
  ['steps are needed', { steps: [] }, ['steps']],
  ['from the first month on', { steps: [{ from: 1, percent: 40 }] }, ['steps']],
  ['none after the end', { months: 9 }, ['steps']],
])('of a programme: %s', (_, given, fields) => {
  expect(Object.keys(inductionProblems({ ...asye, ...given }))).toEqual(fields);
});

test.each<[string, InductionStep]>([
  ['at the same month', { from: 0, percent: 60 }],
  ['at part of a month', { from: 3.5, percent: 60 }],
  ['of less than before', { from: 3, percent: 30 }],
  ['of part of a per cent', { from: 3, percent: 60.5 }],
  ['of more than all', { from: 3, percent: 101 }],
  ['that is no number', { from: Number.NaN, percent: 60 }],
])('no second step stands %s', (_, step) => {
  const steps = [{ from: 0, percent: 40 }, step];
  expect(inductionProblems({ ...asye, steps })).toHaveProperty('steps');
});

test('every programme is told with its steps and its first cohort', () => {
  expect(programmesWords(programmesIn([written]))).toBe(
    '40%, 60%, 80% and 90% from months 0, 3, 6 and 9 (ASYE); for those who start in September 2027 or later 50% and 75% from months 0 and 12 (Two-year induction)',
  );
});

test.each<[string, readonly (readonly [ago: number, months: number | null])[], number]>([
  ['the month of the row less those completed', [[0, 4]], -4],
  // The programme paused for two months: the first of the rows tells when it began.
  [
    'the earliest that any of their rows says',
    [
      [0, 2],
      [2, 2],
      [3, 1],
    ].map(([a, b]) => [a!, b!] as const),
    -4,
  ],
  [
    'not told by rows of the time after it',
    [
      [0, null],
      [1, 12],
    ].map(([a, b]) => [a!, b!] as const),
    -13,
  ],
])('when somebody started is %s', (_, rows, ago) => {
  const table = workersTable(
    rows.map(([back, asyeMonths]) => worker({ month: addMonths(september, -back), asyeMonths })),
  );
  expect(inductionStart(table, 0)).toBe(addMonths(september, ago));
});
