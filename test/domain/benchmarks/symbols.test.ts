import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatValue } from '@/domain/format';
import { statusOf } from '@/domain/limits/status';
import { catalogue, measureOf } from '@/domain/measures/catalogue';
import { evaluate, teamCube } from '@/domain/measures/evaluate';
import type { MeasureId } from '@/domain/measures/measure';
import { divide, rates } from '@/domain/measures/rates';
import { teamMonths } from '@/domain/measures/teamMonths';
import { valueText } from '@/domain/measures/words';
import { compareFigures, known, knownValue, ratio, sum, type Value } from '@/domain/value';
import { historyTable } from '@/features/measure/history';
import {
  bareFigure,
  evidenceOf,
  figureOf,
  september,
  teamOnly,
  tree,
  worker,
  workersTable,
} from '../measures/rows';

const missing = [
  ['suppressed', 'suppressed', 'Withheld by DfE so that nobody can be identified.'],
  ['not applicable', 'notApplicable', 'There was nothing to measure.'],
  ['not available', 'unavailable', 'The file has no such column.'],
  ['low reliability', 'lowReliability', 'DfE warns against it.'],
  ['rounds to 0', 'low', 'It rounds to 0 but is not 0.'],
] as const satisfies readonly (readonly [string, Exclude<Value['kind'], 'known'>, string])[];

for (const [words, kind, reason] of missing) {
  const value: Value = { kind, reason };

  test(`a part that is ${words} makes the figure so, with its reason, wherever it stands`, () => {
    expect(ratio(value, known(2))).toEqual(value);
    expect(ratio(known(2), value, 100)).toEqual(value);
    expect(sum([known(1), value, known(2)])).toEqual(value);
    for (const rate of [rates.vacancy, rates.absence, rates.vacanciesCovered]) {
      expect(divide(rate, value, known(4), september).value).toEqual(value);
      expect(divide(rate, known(4), value, september).value).toEqual(value);
    }
  });

  test(`a figure that is ${words} is shown in words, has no status and is never a number`, () => {
    const { caseload, vacancy } = catalogue;
    expect(formatValue(value, caseload.style)).toBe(words);
    expect(valueText(vacancy, value)).toBe(words);
    expect(statusOf(bareFigure(value), { amber: 0, red: 0 }, vacancy)).toBe('no data');
    expect(knownValue(value)).toBeUndefined();
  });

  test(`a table and its download say ${words}, and give a spreadsheet nothing to reckon with`, () => {
    const figure = { month: september, value, numerator: value, denominator: known(12.25) };
    const { rows } = historyTable(measureOf('vacancy'), 'Vacancy', [
      { figure, line: undefined, status: 'no data' },
    ]);
    expect(rows[0]).toMatchObject({
      value: words,
      numerator: words,
      denominator: { text: '12.3', number: 12.25 },
      status: `no data: ${reason}`,
    });
  });
}

test('a figure of low reliability is kept out of what is made from it, though it is known', () => {
  const doubted: Value = { kind: 'lowReliability', reason: 'More cover than gap.', value: 120 };
  expect(sum([known(1), doubted])).toEqual({
    kind: 'lowReliability',
    reason: 'More cover than gap.',
  });
  expect(formatValue(doubted, catalogue.vacanciesCovered.style)).toBe('low reliability');
});

test('figures that are missing stand last, from the lowest up and from the highest down', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer(), { nil: undefined, freq: 2 })),
      fc.constantFrom<1 | -1>(1, -1),
      (figures, sign) => {
        // Sorting sets undefined aside itself, so each stands in an object, as the rows of a table do.
        const rows = figures.map((figure) => ({ figure }));
        const sorted = rows.sort((a, b) => compareFigures(a.figure, b.figure, sign));
        const there = figures.filter((figure) => figure !== undefined);
        expect(sorted.map(({ figure }) => figure)).toEqual([
          ...there.sort((a, b) => sign * (a - b)),
          ...Array.from({ length: figures.length - there.length }),
        ]);
      },
    ),
  );
});

test('a column’s missing figure, which is not a number, stands last too', () => {
  expect([2, Number.NaN, 1].sort((a, b) => compareFigures(a, b, -1))).toEqual([2, 1, Number.NaN]);
});

test.each<[string, MeasureId, boolean]>([
  ['the measure made from it says so', 'visitsLookedAfter', true],
  ['so does one of which it is one part of several', 'unallocated', true],
  ['another measure does not', 'vacancy', false],
])('what a source cannot know has its reason: %s', (_, id, told) => {
  const reason = 'The case system’s file has no such column.';
  const table = {
    ...teamMonths(workersTable([worker()]), [
      teamOnly({ visitsHeldLookedAfter: null, heldInTeamName: null }),
    ]),
    unavailable: { visitsHeldLookedAfter: reason, heldInTeamName: reason },
  };
  const records = { ...evidenceOf([worker()]).records, teams: teamCube(table, tree.byId) };
  const { value } = evaluate(measureOf(id), records, ['north-1'], september);
  expect(value.kind === 'unavailable' && value.reason === reason).toBe(told);
});

test('a share of cover over 100%, as shown, is of low reliability, and exactly 100% is not', () => {
  const covered = (cover: number) =>
    figureOf(
      'vacanciesCovered',
      evidenceOf([worker()], [teamOnly({ vacantFte: 2, agencyCoverFte: cover })]),
    ).value.kind;
  expect([2, 2.0005, 2.1].map(covered)).toEqual(['known', 'known', 'lowReliability']);
});
