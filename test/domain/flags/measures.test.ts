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

/** Vacant posts that were usual for two years and then are six: real in the fourth month. */
const risen = [...wobble(24), 6, 6, 6, 6];

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
    'over for the first month and really worse is flagged at once',
    [...risen, 1, 6],
    [vacancyLimit],
    [
      'limit vacancy: Vacancy is 37.5% against a limit of 14%, this month. Vacancy has risen for real, for the worse: its six-month average, 32.8%, is above its usual range of up to 28.1%. Since September 2026. n = 6.0 FTE vacant, 16.0 FTE of posts, filled or vacant. Clears with 2.8 fewer FTE vacant.',
    ],
  ],
  [
    'over for months and really worse says both, a sentence each',
    risen,
    [vacancyLimit],
    [
      'limit vacancy: Vacancy is 37.5% against a limit of 14%, 4 month-ends running. Vacancy has risen for real, for the worse: its six-month average, 29.3%, is above its usual range of up to 28.1%. Since June 2026. n = 6.0 FTE vacant, 16.0 FTE of posts, filled or vacant. Clears with 2.8 fewer FTE vacant.',
    ],
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
  [
    'a real improvement raises nothing',
    [...wobble(24).map((fte) => fte + 9), ...Array(6).fill(1)],
    [vacancyLimit],
    [],
  ],
])('measures: %s', (_, vacant, entries, expected) => {
  expect(vacancyFlags(vacant, entries)).toEqual(expected);
});

test('a real change for the worse below the limit is worth watching, in its first three months', () => {
  const flags = (more: number) =>
    measureFlags(
      'north-1',
      september,
      history([...risen, ...Array<number>(more).fill(6)], [limitEntry(1, 'vacancy', [40, 50])]),
    );
  expect(flags(0)).toMatchObject([
    {
      kind: 'signal',
      measure: 'vacancy',
      since: 'Since September 2026.',
      sentence:
        'Vacancy has risen for real, for the worse: its six-month average, 29.3%, is above its usual range of up to 28.1%.',
    },
  ]);
  expect([flags(1), flags(2), flags(3)].map((found) => found.length)).toEqual([1, 1, 0]);
});

/** Leavers of every month, of a team whose turnover is over its limit in all of them or in none. */
const leaving = (last: number, red: number) =>
  measureFlags(
    'north-1',
    september,
    history(wobble(40), [limitEntry(1, 'turnover', [0.1, red])], (i) => ({
      leaversFte: i >= 36 ? last : i % 2 ? 0.5 : 0.7,
    })),
  ).map(({ kind, measure }) => `${kind} ${measure}`);

test.each<[string, number, number, string[]]>([
  ['a rolling measure is never flagged for staying over', 0.6, 2, []],
  ['it is where its month’s own count is really worse', 4, 2, ['limit turnover']],
  ['within its limit that count is worth watching', 4, 400, ['signal leaversInMonth']],
])('%s', (_, last, red, flagged) => {
  expect(leaving(last, red)).toEqual(flagged);
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
