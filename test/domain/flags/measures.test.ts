import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Flag } from '@/domain/flags/flag';
import { measureFlags } from '@/domain/flags/measures';
import type { Entry } from '@/domain/log/entries';
import { addMonths, type Month, monthRange } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';
import {
  entry,
  evidenceOf,
  history,
  limitEntry,
  september,
  teamOnly,
  wobble,
  worker,
} from '../measures/rows';

const told = ({ sentence, since, n, clears }: Flag) => [sentence, since, n, clears].join(' ');

const vacancyLimit = limitEntry(1, 'vacancy', [12, 14]);

/** Vacancy of North 1 is counted anew from a month. */
const rebasedIn = (effective: Month) =>
  entry(
    2,
    'rebase',
    { unit: 'north-1', measure: 'vacancy', month: effective, change: 'new team' },
    { effective },
  );

const vacancyFlags = (vacant: readonly number[], entries: readonly Entry[] = [vacancyLimit]) =>
  measureFlags('north-1', september, history(vacant, entries)).map(
    ({ kind, measure, ...rest }) => `${kind} ${measure}: ${told({ kind, measure, ...rest })}`,
  );

test.each<[string, number[], Entry[], string[]]>([
  ['two month-ends over are not three', [...wobble(9), 3, 3], [vacancyLimit], []],
  [
    'three month-ends running are flagged, with n and what clears it',
    [...wobble(6), 3, 3, 3],
    [vacancyLimit],
    [
      'limit vacancy: Vacancy is 23.1% against a limit of 14%, 3 month-ends running. Since July 2026. n = 3.0 FTE vacant, 13.0 FTE of posts, filled or vacant. Clears with 0.2 fewer FTE vacant.',
    ],
  ],
  ['three of four are not running', [3, 3, 1.5, 3], [vacancyLimit], []],
  [
    'a month without a figure neither counts nor breaks the run',
    [3, 3, Number.NaN, 3],
    [vacancyLimit],
    [
      'limit vacancy: Vacancy is 23.1% against a limit of 14%, 3 month-ends running. Since June 2026. n = 3.0 FTE vacant, 13.0 FTE of posts, filled or vacant. Clears with 0.2 fewer FTE vacant.',
    ],
  ],
  [
    'three months without one do',
    [3, 3, Number.NaN, Number.NaN, Number.NaN, 3],
    [vacancyLimit],
    [],
  ],
  [
    'where the latest month has none, the run stands, said to be of the month before',
    [3, 3, 3, Number.NaN],
    [vacancyLimit],
    [
      'limit vacancy: At the end of August 2026: Vacancy is 23.1% against a limit of 14%, 3 month-ends running. Since June 2026; September 2026 is not known. n = 3.0 FTE vacant, 13.0 FTE of posts, filled or vacant. Clears with 0.2 fewer FTE vacant.',
    ],
  ],
  ['a run too short then is none now', [1.5, 3, 3, Number.NaN], [vacancyLimit], []],
  ['no limit, no flag for being over it', [3, 3, 3], [], []],
  [
    'a limit that was not in force in a month does not count it',
    [3, 3, 3],
    [limitEntry(1, 'vacancy', [12, 14], {}, { effective: addMonths(september, -1) })],
    [],
  ],
  ['a wobble within usual variation raises nothing', wobble(36), [], []],
  [
    'over with a concern signal is flagged at once',
    [...wobble(24), 3],
    [vacancyLimit],
    [
      'limit vacancy: Vacancy is 23.1% against a limit of 14%, this month, and the change is real. Since September 2026. n = 3.0 FTE vacant, 13.0 FTE of posts, filled or vacant. Clears with 0.2 fewer FTE vacant.',
    ],
  ],
  [
    'what the chart marks raises nothing where the months carry over',
    Array.from({ length: 61 }, (_, i) => 2 + Math.abs((i % 20) - 10) / 10),
    [limitEntry(1, 'vacancy', [30, 40])],
    [],
  ],
  [
    'counting anew clears no spell over the limit, however short the new count',
    [...wobble(24), 3, 3, 3],
    [vacancyLimit, rebasedIn(september)],
    [
      'limit vacancy: Vacancy is 23.1% against a limit of 14%, 3 month-ends running. Since July 2026. n = 3.0 FTE vacant, 13.0 FTE of posts, filled or vacant. Clears with 0.2 fewer FTE vacant.',
    ],
  ],
  [
    'nor one that began before the new count',
    [...wobble(24), ...Array.from({ length: 20 }, () => 3)],
    [vacancyLimit, rebasedIn(addMonths(september, -14))],
    [
      'limit vacancy: Vacancy is 23.1% against a limit of 14%, 20 month-ends running. Since February 2025. n = 3.0 FTE vacant, 13.0 FTE of posts, filled or vacant. Clears with 0.2 fewer FTE vacant.',
    ],
  ],
  ['a real improvement raises nothing', [...wobble(24), 0.4], [vacancyLimit], []],
])('measures: %s', (_, vacant, entries, expected) => {
  expect(vacancyFlags(vacant, entries)).toEqual(expected);
});

test('a concern signal below the limit is listed lower, as worth watching', () => {
  const evidence = history([...wobble(24), 3], [limitEntry(1, 'vacancy', [20, 30])]);
  expect(measureFlags('north-1', september, evidence)).toMatchObject([
    { kind: 'signal', measure: 'vacancy', since: 'Since September 2026.' },
  ]);
});

test('a rolling measure is never flagged for staying over; its month’s own count speaks for it', () => {
  const limits = [limitEntry(1, 'turnover', [1, 2]), limitEntry(2, 'absence', [0.1, 0.2])];
  const steady = history(wobble(40), limits, (i) => ({ leaversFte: i % 2 ? 0.5 : 0.7 }));
  expect(measureFlags('north-1', september, steady)).toEqual([]);
  const leaving = history(wobble(40), limits, (i) => ({
    leaversFte: i === 39 ? 4 : i % 2 ? 0.5 : 0.7,
  }));
  expect(measureFlags('north-1', september, leaving)).toMatchObject([
    {
      kind: 'signal',
      measure: 'leaversInMonth',
      n: 'n = 4.0 FTE left in the month, 10.0 FTE in post at its end.',
    },
  ]);
});

test('a vacancy that agency mostly covers says what would be left', () => {
  const evidence = history([3, 3, 3], [vacancyLimit], () => ({ agencyCoverFte: 2 }));
  expect(measureFlags('north-1', september, evidence)[0]?.sentence).toBe(
    'Vacancy is 23.1% against a limit of 14%, 3 month-ends running. Agency covers 2.0 FTE of it, 67%; 7.7% of posts have nobody.',
  );
});

test('agency workers who leave are in neither part, so it takes fewer of them to clear', () => {
  const rows = [worker({ fte: 10 }), worker({ fte: 5, agency: true })];
  const range = monthRange(addMonths(september, -2), september);
  const evidence = evidenceOf(
    range.flatMap((month) => rows.map((row) => ({ ...row, month }))),
    [],
    [limitEntry(1, 'agency', [12, 20])],
  );

  // 3.5 of 13.5 is above 20% by less than one person: 2.5 of 12.5 is 20%.
  expect(measureFlags('north-1', september, evidence)[0]?.clears).toBe(
    'Clears with 1.5 fewer FTE agency.',
  );
});

test('what is said to clear a measure does, and a tenth less does not: the rule has one person fewer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 10, max: 60 }),
      fc.integer({ min: 5, max: 25 }),
      (vacantTenths, fte, red) => {
        const vacant = vacantTenths / 10;
        const evidence = evidenceOf(
          monthRange(addMonths(september, -2), september).map((month) => worker({ month, fte })),
          monthRange(addMonths(september, -2), september).map((month) =>
            teamOnly({ month, vacantFte: vacant }),
          ),
          [limitEntry(1, 'vacancy', [1, red])],
        );
        const [flag] = measureFlags('north-1', september, evidence);
        fc.pre(flag !== undefined);
        const fewer = Number(/Clears with ([\d.]+) fewer/.exec(flag.clears)?.[1]);
        const rate = (left: number) => roundHalfUp((left * 100) / (vacant + fte), 1);
        const isOver = (left: number) => rate(Math.max(0, roundHalfUp(left - 1, 1))) > red;
        expect(isOver(vacant - fewer)).toBe(false);
        expect(isOver(vacant - fewer + 0.1)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
