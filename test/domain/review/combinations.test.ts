import { expect, test } from 'vitest';
import { draftText } from '@/domain/log/quote';
import { addMonths, monthRange } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import { draftOf } from '@/domain/review/draft';
import { evidenceOf, limitEntry, september, teamOnly, wobble, worker } from '../measures/rows';
import { drafted, limit } from './rows';

type Series = readonly (number | null)[];

/** Vacant FTE that wobbles about 3.5: with one person fewer it is still far above a limit of 2%. */
const high = (months: number) => wobble(months).map((vacant) => vacant + 2);

/** Limits that put 20% to 51% over, near or within them. */
const standings = {
  over: {
    numbers: [1, 2],
    says: /over its limit of 2% for .*Clears with [\d.]+ fewer FTE vacant\./,
  },
  near: { numbers: [1, 60], says: /, near its limit of 60%\./ },
  within: { numbers: [50, 60], says: /, within its limit of 60%\./ },
  'no limit': { numbers: undefined, says: /; no limit is set for it\./ },
} as const;

const signals: Readonly<Record<string, { months: number[]; says: RegExp }>> = {
  usual: {
    months: high(28),
    says: /The six-month average of vacancy, [\d.]+%, is within its usual range of [\d.]+% to [\d.]+%\./,
  },
  'a real rise': {
    months: [...wobble(26), ...Array<number>(6).fill(4.9)],
    says: /Vacancy has risen for real, for the worse: its six-month average, [\d.]+%, is above its usual range of up to [\d.]+%\./,
  },
  'a real fall': {
    months: [...wobble(26).map((fte) => fte + 9), 2.5, 2.5, 2.5],
    says: /Vacancy has fallen for real, for the better: its six-month average, [\d.]+%, is below its usual range of [\d.]+% to [\d.]+%\./,
  },
  'a trial range': {
    months: high(15),
    says: /cannot be told yet: 1[45] of 24 months\. Provisionally, /,
  },
  'a level alone': {
    months: high(11),
    says: /cannot be told yet: 1[01] of 24 months\. Its level so far is [\d.]+%\./,
  },
  'too few months': { months: high(5), says: /cannot be told yet: [45] of 24 months\. n = / },
};

const without = (months: Series, back: number): Series =>
  months.map((value, i) => (i === months.length - 1 - back ? null : value));

/** What may be wrong with the records, and what the draft says then of the months before. */
const problems: Readonly<Record<string, { spoil: (months: Series) => Series; says: RegExp }>> = {
  none: { spoil: (months) => months, says: /In August 2026 it was [\d.]+%\./ },
  'the month before missing': {
    spoil: (months) => without(months, 1),
    says: /^(?!.*In August 2026)/,
  },
  'the year before missing': {
    spoil: (months) => without(months, 12),
    says: /In August 2026 it was [\d.]+%\./,
  },
};

const combinations = Object.keys(standings).flatMap((standing) =>
  Object.keys(signals).flatMap((signal) =>
    Object.keys(problems).map((problem) => [standing, signal, problem] as const),
  ),
);

test.each(combinations)(
  'every combination is said: %s, %s, problem: %s',
  (standing, told, wrong) => {
    const { numbers, says } = standings[standing as keyof typeof standings];
    const signal = signals[told]!;
    const problem = problems[wrong]!;
    const entries = numbers ? [limitEntry(1, 'vacancy', numbers)] : [];
    const words = draftText(drafted(problem.spoil(signal.months), entries));
    expect(words).toMatch(/^Vacancy was [\d.]+% at the end of September 2026/);
    for (const pattern of [says, signal.says, problem.says]) expect(words).toMatch(pattern);
    expect(words).toContain('So few swing');
    expect(words).not.toMatch(/because|due to|caused|led to|result of|thanks to/i);
    if (standing !== 'over') expect(words).not.toMatch(/over its limit|Clears/);
  },
);

test.each(Object.keys(standings).flatMap((a) => Object.keys(signals).map((b) => [a, b] as const)))(
  'a missing figure says only why, whatever else holds: %s, %s',
  (standing, told) => {
    const { numbers } = standings[standing as keyof typeof standings];
    const entries = numbers ? [limitEntry(1, 'vacancy', numbers)] : [];
    expect(draftText(drafted(without(signals[told]!.months, 0), entries))).toBe(
      'Vacancy is not available for September 2026: The records do not hold it for this month.',
    );
  },
);

test('a limit that is not open says so, and a unit that is not small does not swing', () => {
  const range = monthRange(addMonths(september, -23), september);
  const evidence = evidenceOf(
    range.map((month) => worker({ month, fte: 40, heldChildInNeed: 600 })),
    range.map((month) => teamOnly({ month, vacantFte: 4 })),
    [limit],
  );
  const of = (id: 'vacancy' | 'caseload', records = evidence.records) =>
    draftText(
      draftOf(headline(id, 'north-1', september, { ...evidence, records }), september, evidence),
    );
  expect(of('vacancy')).not.toContain('So few swing');
  const closed = { ...evidence.records, openTeams: new Set<string>() };
  expect(of('caseload', closed)).toContain('its limit is not open to you');
});
